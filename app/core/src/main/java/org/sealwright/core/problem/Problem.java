package org.sealwright.core.problem;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A foreseen failure: nothing was changed and nothing is lost. Its sentence and its advice stand
/// in the bundle `problems.properties` under its code (see [ProblemTexts]); [#getMessage()] is the
/// English sentence, for logs.
public abstract class Problem extends Exception {
    private final String code;
    private final Kind kind;
    private final @Nullable Path file;
    private final transient List<Object> details;

    /// What sort of failure it is; the command line makes its exit code of it (design.md section
    /// 4).
    public enum Kind {
        /// 1: could not be done; the reason is given and nothing changed.
        NOT_DONE(1),
        /// 3: a password is missing or wrong.
        PASSWORD(3),
        /// 4: nothing found, or several.
        NOT_FOUND(4),
        /// 5: the organisation forbids it.
        FORBIDDEN(5),
        /// 6: another program uses the profile.
        IN_USE(6),
        /// 7: the input is damaged, or refused because it is not safe.
        BAD_INPUT(7);

        private final int exitCode;

        Kind(int exitCode) {
            this.exitCode = exitCode;
        }

        public int exitCode() {
            return exitCode;
        }
    }

    /// @param code key of the sentence, lower case with hyphens: `wrong-password`
    /// @param file the file it is about; placeholder `{0}` of the sentence
    /// @param details placeholders `{1}` and on; texts from foreign input are made safe to show
    ///   when the sentence is made
    protected Problem(String code, Kind kind, @Nullable Path file, @Nullable Throwable cause, Object... details) {
        super(code, cause);
        this.code = code;
        this.kind = kind;
        this.file = file;
        this.details = List.of(details);
    }

    public final String code() {
        return code;
    }

    public final Kind kind() {
        return kind;
    }

    public final Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    public final List<Object> details() {
        return details;
    }

    @Override
    public final String getMessage() {
        return ProblemTexts.english().sentence(this);
    }
}
