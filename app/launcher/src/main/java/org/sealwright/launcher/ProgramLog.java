package org.sealwright.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    private final List<LogRecord> early = new ArrayList<>();
    private @Nullable Path folder;
    private @Nullable Handler file;
    private boolean broken;

    private ProgramLog() {
        setLevel(Level.INFO);
    }

    /// From now on nothing of the log goes to standard error; it is kept until its folder is known.
    static ProgramLog begin() {
        var root = Logger.getLogger("");
        for (var handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        var log = new ProgramLog();
        root.addHandler(log);
        return log;
    }

    /// The log goes there, with what was kept.
    synchronized void writeTo(Path place) {
        folder = place;
        early.forEach(this::publish);
        early.clear();
    }

    @Override
    public synchronized void publish(LogRecord entry) {
        if (!isLoggable(entry) || broken) {
            return;
        }
        if (folder == null) {
            early.add(entry);
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
