package org.sealwright.nss.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sealwright.nss.problem.DatabaseBusy;
import org.sealwright.nss.problem.DatabaseDamaged;
import org.sealwright.nss.problem.DatabaseDamaged.Reason;
import org.sealwright.nss.problem.DiskFull;
import org.sealwright.nss.problem.FileTrouble;
import org.sealwright.nss.problem.NssException;
import org.sealwright.nss.problem.ReadOnlyFolder;

/// Tells SQLite's result codes (https://sqlite.org/rescode.html) apart.
final class SqlFailure {

    private static final int ERROR = 1;
    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    static final int READONLY = 8;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    static final int CANTOPEN = 14;
    private static final int CONSTRAINT = 19;
    private static final int NOTADB = 26;

    private SqlFailure() {}

    /// @param file the file or folder to name
    static NssException of(SQLException e, Path file) {
        return switch (e.getErrorCode() & 0xff) {
            case BUSY, LOCKED ->
                new DatabaseBusy(file + " is locked by another program, which has not let go of it in time.", e);
            case READONLY -> new ReadOnlyFolder(file + " cannot be written.", e);
            case FULL -> new DiskFull("There is no room left on the disk that holds " + file + ".", e);
            case NOTADB -> damaged(file, Reason.NO_DATABASE, "is not an SQLite database", e);
            case CORRUPT -> damaged(file, Reason.CUT_OFF, "is damaged or cut off", e);
            case ERROR -> damaged(file, Reason.OTHER_TABLES, "does not have the tables of a certificate database", e);
            case CONSTRAINT -> damaged(file, Reason.CONTRADICTION, "contains rows that contradict each other", e);
            case CANTOPEN -> new FileTrouble(file + " cannot be opened.", e);
            default -> new FileTrouble(file + " cannot be read or written (SQLite error " + e.getErrorCode() + ").", e);
        };
    }

    /// SQLite takes a file of one byte, too, for an empty database, which is then blamed for having no tables.
    static DatabaseDamaged damaged(Path file, Reason reason, String what, @Nullable Throwable cause) {
        return empty(file)
                ? new DatabaseDamaged(file, Reason.EMPTY, file + " is empty.", cause)
                : new DatabaseDamaged(file, reason, file + " " + what + ".", cause);
    }

    private static boolean empty(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) <= 1;
        } catch (IOException _) {
            return false;
        }
    }

    static boolean is(SQLException e, int code) {
        return (e.getErrorCode() & 0xff) == code;
    }
}
