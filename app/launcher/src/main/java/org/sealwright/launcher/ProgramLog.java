package org.sealwright.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;
import org.sealwright.store.files.OwnerOnly;

/// The program's own log, `sealwright.log` in the data folder: warnings and surprises, never a secret. The file is
/// made when there is something to write, so that a good run leaves no trace and costs no time.
final class ProgramLog extends Handler {
    private static final int LARGEST = 1 << 20;
    private static final int FILES = 1;

    private final Path folder;
    private @Nullable Handler file;
    private boolean broken;

    private ProgramLog(Path folder) {
        this.folder = folder;
        setLevel(Level.INFO);
    }

    /// From now on the log goes there, and nothing of it to standard error.
    static void writeTo(Path folder) {
        var root = Logger.getLogger("");
        for (var handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        root.addHandler(new ProgramLog(folder));
    }

    @Override
    public synchronized void publish(LogRecord entry) {
        if (!isLoggable(entry) || broken) {
            return;
        }
        try {
            if (file == null) {
                OwnerOnly.createFolders(folder);
                var log = folder.resolve("sealwright.log");
                if (!Files.exists(log)) {
                    Files.createFile(log, OwnerOnly.fileAttributes(log));
                }
                var opened = new FileHandler(log.toString(), LARGEST, FILES, true);
                opened.setFormatter(new SimpleFormatter());
                opened.setEncoding("UTF-8");
                file = opened;
            }
            file.publish(entry);
        } catch (IOException e) {
            // There is no better place to tell it than here, and telling it once is enough.
            broken = true;
            System.err.println("sealwright.log cannot be written in " + folder);
        }
    }

    @Override
    public synchronized void flush() {
        if (file != null) {
            file.flush();
        }
    }

    @Override
    public synchronized void close() {
        if (file != null) {
            file.close();
        }
    }
}
