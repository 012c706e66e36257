package org.sealwright.testkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Runs another program (`certutil`, `openssl` …) and keeps what it said. Where the program is missing the test is
/// skipped, in CI it fails.
public final class ExternalTool {
    /// @param output standard output and standard error together
    public record Answer(int exitCode, String output) {
        /// The output, if the program was content.
        public String ok() {
            if (exitCode != 0) {
                throw new AssertionError("exit " + exitCode + ": " + output);
            }
            return output;
        }
    }

    private ExternalTool() {}

    public static Answer run(String... command) throws IOException, InterruptedException {
        return run(Map.of(), Path.of("").toAbsolutePath(), List.of(command));
    }

    /// @param environment added to this process's
    public static Answer run(Map<String, String> environment, Path folder, List<String> command)
            throws IOException, InterruptedException {
        if (!isThere(command.getFirst())) {
            SharedData.absent("the program " + command.getFirst() + " is not installed");
        }
        var output = Files.createTempFile("sealwright-test", ".out");
        try {
            var builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
            builder.environment().putAll(environment);
            var process = builder.start();
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("no end after five minutes: " + command);
            }
            return new Answer(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
        } finally {
            Files.delete(output);
        }
    }

    private static boolean isThere(String program) {
        if (program.contains("/")) {
            return Files.isExecutable(Path.of(program));
        }
        for (var folder : System.getenv("PATH").split(":")) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }
}
