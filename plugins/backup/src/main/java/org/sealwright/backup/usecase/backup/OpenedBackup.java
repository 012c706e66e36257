package org.sealwright.backup.usecase.backup;

import java.nio.file.Path;
import java.util.List;
import org.sealwright.core.profile.OpenProfile;
import org.sealwright.core.reading.Found;
import org.sealwright.core.reading.Note;

/// A file that was opened to be restored: what is in it, and for which profile it was looked at. Closing it wipes
/// the keys.
public final class OpenedBackup implements AutoCloseable {
    private final Path file;
    private final OpenProfile target;
    private final Found found;
    private final List<RestoreEntry> entries;

    OpenedBackup(Path file, OpenProfile target, Found found, List<RestoreEntry> entries) {
        this.file = file;
        this.target = target;
        this.found = found;
        this.entries = List.copyOf(entries);
    }

    /// Absolute.
    public Path file() {
        return file;
    }

    /// Where it will be restored to, even if the user switches to another profile meanwhile.
    public OpenProfile target() {
        return target;
    }

    Found found() {
        return found;
    }

    /// Keys first.
    public List<RestoreEntry> entries() {
        return entries;
    }

    public List<Note> notes() {
        return found.notes();
    }

    @Override
    public void close() {
        found.close();
    }

    @Override
    public String toString() {
        return "OpenedBackup";
    }
}
