package org.sealwright.store.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// A folder for files that are not finished or only tried; nobody else can look into it, and closing deletes it.
/// One that a killed program left is deleted when the next copy is made.
public final class Workshop implements AutoCloseable {
    private final Path folder;

    Workshop(Path folder) {
        this.folder = folder;
    }

    public Path folder() {
        return folder;
    }

    @Override
    public void close() {
        try {
            delete(folder);
        } catch (IOException e) {
            System.getLogger(Workshop.class.getName())
                    .log(System.Logger.Level.WARNING, "a folder of unfinished files cannot be deleted", e);
        }
    }

    /// Deletes a folder and the files in it, as far as they are there: another process may do the same.
    static void delete(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException _) {
            return;
        }
        Files.deleteIfExists(folder);
    }
}
