package org.sealwright.nss.problem;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A file is not an NSS database, or what it holds cannot be understood.
public final class DatabaseDamaged extends NssException {

    private static final long serialVersionUID = 1L;

    private final transient Path file;
    private final Reason reason;

    /// What is wrong, for whoever says it in another language.
    public enum Reason {
        /// Nothing is in the file.
        EMPTY,
        /// The file is of another kind.
        NO_DATABASE,
        CUT_OFF,
        /// A database, but not one of certificates.
        OTHER_TABLES,
        /// Rows contradict each other.
        CONTRADICTION,
        /// Views or triggers, which compute.
        PROGRAM,
        /// The entry by which the primary password is recognised.
        PASSWORD_ENTRY,
        /// An object in it is damaged.
        OBJECT,
        /// A repair, tried on a copy, left damage.
        REPAIR_FAILED
    }

    /// @param file or the folder of the database, if it is about both files
    public DatabaseDamaged(Path file, Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.file = file;
        this.reason = reason;
    }

    public Path file() {
        return file;
    }

    public Reason reason() {
        return reason;
    }
}
