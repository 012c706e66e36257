package org.sealwright.testkit;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Another process that holds Thunderbird's lock on a profile until it is closed.
public final class OtherProgram implements AutoCloseable {
    private final Process process;

    private OtherProgram(Process process) {
        this.process = process;
    }

    /// Starts it and returns when it has the lock.
    public static OtherProgram holding(Path lockFile) throws IOException, URISyntaxException {
        var classes = Path.of(OtherProgram.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classes.toString(),
                        OtherProgram.class.getName(),
                        lockFile.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var program = new OtherProgram(process);
        var said = process.inputReader(StandardCharsets.UTF_8).readLine();
        if (!"held".equals(said)) {
            program.close();
            throw new AssertionError("the other program does not have the lock: " + said);
        }
        return program;
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }

    /// Locks the file, says so, and waits for the end of its input.
    public static void main(String[] arguments) throws IOException {
        var file = Path.of(arguments[0]);
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            System.out.println(channel.tryLock() == null ? "taken by another" : "held");
            System.in.readAllBytes();
        }
    }
}
