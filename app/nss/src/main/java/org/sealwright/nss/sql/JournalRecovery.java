package org.sealwright.nss.sql;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.sealwright.nss.problem.NssException;
import org.sealwright.nss.problem.ReadOnlyFolder;
import org.sealwright.nss.value.Part;

/// A crash in mid-write leaves a journal, which only a connection that may write can roll back; until then every
/// reader fails.
final class JournalRecovery {

    private JournalRecovery() {}

    /// Lets SQLite roll back what a crash left, if it left anything.
    static void rollBackLeftovers(Path folder, Duration patience) throws NssException {
        for (var part : Part.values()) {
            var file = DatabaseFiles.file(folder, part);
            if (Files.exists(file) && Files.exists(journal(file)) && !readable(file, patience)) {
                rollBack(folder, file, patience);
            }
        }
    }

    static Path journal(Path file) {
        return file.resolveSibling(file.getFileName() + "-journal");
    }

    /// A journal alone proves nothing: a program may be writing right now.
    private static boolean readable(Path file, Duration patience) throws NssException {
        var connection = Connections.open(file, false, patience);
        try {
            Connections.probe(connection);
            return true;
        } catch (SQLException e) {
            if (SqlFailure.is(e, SqlFailure.READONLY) || SqlFailure.is(e, SqlFailure.CANTOPEN)) {
                return false;
            }
            throw SqlFailure.of(e, file);
        } finally {
            Connections.close(connection);
        }
    }

    private static void rollBack(Path folder, Path file, Duration patience) throws NssException {
        if (!Files.isWritable(folder) || !Files.isWritable(file)) {
            throw new ReadOnlyFolder(
                    file + " was left half-written by a crash. It can be repaired only where it may be written.", null);
        }
        var connection = Connections.open(file, true, patience);
        try {
            Connections.probe(connection);
        } catch (SQLException e) {
            throw SqlFailure.of(e, file);
        } finally {
            Connections.close(connection);
        }
    }
}
