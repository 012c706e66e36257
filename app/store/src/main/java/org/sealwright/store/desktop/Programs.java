package org.sealwright.store.desktop;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs the small programs of a desktop: with fixed arguments, never through a shell, and never waiting for long.
@FunctionalInterface
interface Programs {
    /// @param output what it printed; only a little is kept
    record Ended(int exitCode, String output) {}

    /// @throws IOException if there is no such program, or it did not end in time
    Ended run(List<String> command) throws IOException;

    /// Those of this computer.
    static Programs here() {
        return Programs::start;
    }

    private static Ended start(List<String> command) throws IOException {
        final int seconds = 5;
        final int kept = 1 << 12;
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var input = process.getOutputStream();
                var output = process.getInputStream()) {
            input.close();
            // What it prints fits into the pipe, so it can end before it is read.
            if (process.waitFor(seconds, TimeUnit.SECONDS)) {
                return new Ended(process.exitValue(), new String(output.readNBytes(kept), Charset.defaultCharset()));
            }
            throw new IOException(command.getFirst() + " does not end");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            process.destroyForcibly();
        }
    }
}
