package org.sealwright.store.audit;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import org.sealwright.store.files.OwnerOnly;

/// `audit.log` in the data folder, one line of JSON for each event ([AuditEntry]). A file that cannot be written is
/// reported once in the program's own log and never stops the work.
final class AuditFile {
    private static final System.Logger LOG = System.getLogger(AuditFile.class.getName());

    private final LinesFile lines;
    private boolean reported;

    AuditFile(Path file) {
        this.lines = new LinesFile(file);
    }

    synchronized void add(AuditEntry entry) {
        try {
            var folder = lines.path().getParent();
            if (folder != null) {
                OwnerOnly.createFolders(folder);
            }
            lines.append(entry.line());
        } catch (IOException e) {
            if (!reported) {
                reported = true;
                LOG.log(Level.WARNING, "The audit log " + lines.path() + " cannot be written; the work goes on.", e);
            }
        }
    }
}
