package org.sealwright.store.audit;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/// The file of the organisation, which may lie on a share. Written on a thread of its own; whoever records something
/// waits for it a second at most, and not at all while it hangs. What does not get there is told of: the file in the
/// data folder has it.
final class AuditSecondFile {
    private static final System.Logger LOG = System.getLogger(AuditSecondFile.class.getName());
    static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int ROOT = 0;
    private static final int GROUP_OR_OTHERS_WRITE = 0022;

    private final Appending file;
    private final Duration patience;
    private final Consumer<Exception> failed;
    private final ThreadPoolExecutor writer = AuditQueue.on("audit-file");
    private volatile boolean hangs;

    /// Adds a line to a file.
    interface Appending {
        void append(String line) throws IOException;
    }

    AuditSecondFile(Appending file, Duration patience, Consumer<Exception> failed) {
        this.file = file;
        this.patience = patience;
        this.failed = failed;
    }

    /// @param own      the file in the user's data folder, which tells who the user is
    /// @param patience so long whoever records something waits for its line
    /// @param failed   hears of each line that did not get there, on any thread
    static AuditSecondFile at(Path path, Path own, Duration patience, Consumer<Exception> failed) {
        var lines = new LinesFile(path, (file, there) -> refusePlanted(file, there, own));
        return new AuditSecondFile(lines::append, patience, failed);
    }

    void say(AuditEntry entry) {
        try {
            var written = writer.submit(() -> write(entry.line()));
            if (!hangs) {
                written.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (TimeoutException e) {
            hangs = true;
            tell(e);
        } catch (RejectedExecutionException | ExecutionException e) {
            tell(e);
        } catch (InterruptedException _) {
            // The line is on its way.
            Thread.currentThread().interrupt();
        }
    }

    private void write(String line) {
        try {
            file.append(line);
            hangs = false;
        } catch (IOException | RuntimeException e) {
            tell(e);
        }
    }

    /// What is recorded is done already: nothing that goes wrong here may look as if it were not.
    private void tell(Exception trouble) {
        try {
            failed.accept(trouble);
        } catch (RuntimeException e) {
            e.addSuppressed(trouble);
            LOG.log(Level.WARNING, "nobody could be told that a record was not written", e);
        }
    }

    /// Where others may make files, one of them could wait there under this name: a second name of a file that is
    /// none of the organisation's, or a file whose maker reads what is written. Systems without numbers of users
    /// have rules of access for that.
    private static void refusePlanted(Path path, boolean there, Path own) throws IOException {
        if (!path.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return;
        }
        var parent = path.toAbsolutePath().getParent();
        if (parent == null) {
            return;
        }
        var folder = parent.toRealPath();
        if (!isOfRootOrUser(folder, own)) {
            throw new IOException("its folder is another user's");
        }
        if (there && number(path, "nlink") > 1) {
            throw new IOException("it has a second name");
        }
        if (there && (number(folder, "mode") & GROUP_OR_OTHERS_WRITE) != 0 && !isOfRootOrUser(path, own)) {
            throw new IOException("another user made it, in a folder where others may");
        }
    }

    private static boolean isOfRootOrUser(Path path, Path own) throws IOException {
        int owner = number(path, "uid");
        return owner == ROOT || owner == user(own);
    }

    private static int user(Path own) throws IOException {
        try {
            return number(own, "uid");
        } catch (IOException e) {
            throw new IOException("whose it is cannot be found out", e);
        }
    }

    private static int number(Path path, String attribute) throws IOException {
        return ((Number) Files.getAttribute(path, "unix:" + attribute, LinkOption.NOFOLLOW_LINKS)).intValue();
    }
}
