package org.sealwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sealwright.testkit.ExternalTool;
import org.sealwright.testkit.SharedData;

/// A file system of its own; only root can make one.
record Mount(Path folder) implements AutoCloseable {
    static Mount tmpfs(Path folder, String options) throws IOException, InterruptedException {
        Files.createDirectory(folder);
        var answer = ExternalTool.run("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder.toString());
        if (answer.exitCode() != 0) {
            SharedData.absent(
                    "no file system can be mounted here: " + answer.output().strip());
        }
        return new Mount(folder);
    }

    void remount(String options) throws IOException, InterruptedException {
        ExternalTool.run("mount", "-o", "remount," + options, folder.toString()).ok();
    }

    /// Writes until nothing more fits.
    void fill(String name) throws IOException {
        try (var out = Files.newOutputStream(folder.resolve(name))) {
            byte[] block = "x".repeat(512).getBytes(StandardCharsets.US_ASCII);
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        ExternalTool.run("umount", folder.toString()).ok();
    }
}
