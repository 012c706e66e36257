package org.sealwright.crypto.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.sealwright.core.problem.CannotRead;
import org.sealwright.core.problem.Clause;
import org.sealwright.core.problem.DamagedInput;
import org.sealwright.core.problem.NoOrdinaryFile;
import org.sealwright.core.problem.NothingInside;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.RefusedAsUnsafe;
import org.sealwright.core.problem.TooSlow;
import org.sealwright.core.problem.UnsupportedInput;
import org.sealwright.core.reading.Source;

/// The bytes of a source, and its name for messages.
final class SourceBytes {
    private SourceBytes() {}

    static byte[] content(Path file) throws Problem {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new NoOrdinaryFile(file);
        }
        if (!Files.isRegularFile(file)) {
            throw new CannotRead(file, null);
        }
        try (var in = Files.newInputStream(file)) {
            if (Files.size(file) > Source.MAXIMUM_SIZE) {
                throw tooLarge();
            }
            byte[] data = in.readNBytes((int) Source.MAXIMUM_SIZE + 1);
            if (data.length > Source.MAXIMUM_SIZE) {
                throw tooLarge();
            }
            return data;
        } catch (IOException e) {
            throw new CannotRead(file, e);
        }
    }

    static RefusedAsUnsafe tooLarge() {
        return new RefusedAsUnsafe(null, Clause.tooLarge((int) (Source.MAXIMUM_SIZE >> 20)));
    }

    /// The file, or the name of what was pasted in its place, so that every sentence has its subject.
    static Path named(Source source) {
        return source.path().orElseGet(() -> {
            try {
                return Path.of(source.name());
            } catch (InvalidPathException _) {
                return Path.of("…");
            }
        });
    }

    /// The problem with its file; the rooms inside do not know it.
    static Problem about(Path file, Problem problem) {
        Object detail = problem.details().isEmpty() ? "" : problem.details().getFirst();
        if (detail instanceof Clause clause) {
            return switch (problem) {
                case DamagedInput _ -> new DamagedInput(file, clause);
                case UnsupportedInput _ -> new UnsupportedInput(file, clause);
                case NothingInside _ -> new NothingInside(file, clause);
                case RefusedAsUnsafe _ -> new RefusedAsUnsafe(file, clause);
                default -> problem;
            };
        }
        return switch (problem) {
            case DamagedInput _ -> new DamagedInput(file, detail.toString());
            case UnsupportedInput _ -> new UnsupportedInput(file, detail.toString());
            case NothingInside _ -> new NothingInside(file, detail.toString());
            case RefusedAsUnsafe _ -> new RefusedAsUnsafe(file, detail.toString());
            case TooSlow slow -> new TooSlow(file, ((Number) slow.details().getFirst()).longValue());
            default -> problem;
        };
    }
}
