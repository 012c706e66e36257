package org.sealwright.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.sealwright.testkit.ExternalTool;

/// A disk in memory that is soon full. Skips the test where none can be mounted, which takes root on Linux.
public final class SmallDisk implements AutoCloseable {
    private final Path folder;

    /// @param size as `mount` takes it: `64k`
    public SmallDisk(String size) throws IOException, InterruptedException {
        Assumptions.assumeTrue(
                Files.isExecutable(Path.of("/bin/mount")) && "root".equals(System.getProperty("user.name")),
                "skipped: only root can mount a small disk");
        folder = Files.createTempDirectory("sealwright-small-disk");
        var answer = ExternalTool.run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder.toString());
        if (answer.exitCode() != 0) {
            Files.delete(folder);
            Assumptions.abort("skipped: a small disk cannot be mounted here: " + answer.output());
        }
    }

    public Path folder() {
        return folder;
    }

    /// Leaves `free` bytes or a little less.
    public void fillUpTo(long free) throws IOException {
        long now = Files.getFileStore(folder).getUsableSpace();
        if (now > free) {
            Files.write(folder.resolve("filler"), new byte[(int) (now - free)]);
        }
    }

    /// Makes it read-only, which stops even root.
    public void protect() throws IOException, InterruptedException {
        ExternalTool.run("mount", "-o", "remount,ro", folder.toString()).ok();
    }

    /// Gives back what [#fillUpTo] took.
    public void empty() throws IOException {
        Files.deleteIfExists(folder.resolve("filler"));
    }

    @Override
    public void close() throws IOException {
        try {
            ExternalTool.run("umount", folder.toString()).ok();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("the small disk stays mounted", e));
        }
        Files.delete(folder);
    }
}
