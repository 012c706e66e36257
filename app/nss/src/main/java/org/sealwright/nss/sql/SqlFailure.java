package org.sealwright.nss.sql;

import java.nio.file.Path;
import java.sql.SQLException;
import org.sealwright.nss.problem.DatabaseBusy;
import org.sealwright.nss.problem.DatabaseDamaged;
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
            case NOTADB -> new DatabaseDamaged(file + " is not an SQLite database.", e);
            case CORRUPT -> new DatabaseDamaged(file + " is damaged or cut off.", e);
            case ERROR -> new DatabaseDamaged(file + " does not have the tables of a certificate database.", e);
            case CONSTRAINT -> new DatabaseDamaged(file + " contains rows that contradict each other.", e);
            case CANTOPEN -> new FileTrouble(file + " cannot be opened.", e);
            default -> new FileTrouble(file + " cannot be read or written (SQLite error " + e.getErrorCode() + ").", e);
        };
    }

    static boolean is(SQLException e, int code) {
        return (e.getErrorCode() & 0xff) == code;
    }
}
