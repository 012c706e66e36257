package org.sealwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/// A process that does something over and over, says line by line how far it is, and is killed in the middle. When
/// it is killed follows from its own lines and its own speed, so that a slow computer tests the same as a fast one.
final class Victim implements AutoCloseable {
    private final Process process;
    private final BufferedReader lines;

    private Victim(Process process) {
        this.process = process;
        this.lines = process.inputReader();
    }

    /// @param temporary the process's folder for temporary files
    /// @param program   has a `main`
    static Victim start(Path temporary, Class<?> program, Object... arguments) throws IOException {
        Files.createDirectories(temporary);
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dguice_bytecode_gen_option=DISABLED",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        for (var argument : arguments) {
            command.add(argument.toString());
        }
        return new Victim(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /// Waits until it says a line that begins so.
    void says(String beginning) throws IOException {
        for (var line = lines.readLine(); ; line = lines.readLine()) {
            assertThat(line).as("the process ended before «%s»", beginning).isNotNull();
            if (line.startsWith(beginning)) {
                return;
            }
        }
    }

    /// How long it takes from the next line that begins so to the one after.
    Duration between(String beginning) throws IOException {
        says(beginning);
        long begun = System.nanoTime();
        says(beginning);
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /// `kill -9`, at any instant within that time.
    void killWithin(Duration time, Random random) throws InterruptedException {
        assertThat(process.waitFor(random.nextLong(Math.max(1, time.toNanos())), TimeUnit.NANOSECONDS))
                .as("the process was still at work")
                .isFalse();
        close();
    }

    @Override
    public void close() {
        // Through the handle: Process.destroyForcibly() would close the stream we still read.
        process.toHandle().destroyForcibly();
        process.onExit().join();
    }
}
