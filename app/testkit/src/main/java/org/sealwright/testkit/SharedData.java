package org.sealwright.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/// The test data that lies beside the project (samples, corpus, Thunderbird harness). A test that needs it is
/// skipped with a clear message where it is absent, but fails where `CI` is set: there a skipped test would prove
/// nothing.
public final class SharedData {
    private SharedData() {}

    /// A folder or file of the shared data.
    public static Path at(String first, String... more) {
        var property = System.getProperty("sealwright.shared");
        if (property == null) {
            throw new IllegalStateException("the build sets the system property sealwright.shared");
        }
        var root = Path.of(property);
        if (!Files.isDirectory(root)) {
            absent("the shared test data is not beside the project: "
                    + root.toAbsolutePath().normalize());
        }
        return root.resolve(Path.of(first, more));
    }

    /// Fails in CI, skips the test elsewhere.
    public static void absent(String what) {
        if ("true".equals(System.getenv("CI"))) {
            throw new AssertionError("in CI nothing may be skipped: " + what);
        }
        Assumptions.abort("skipped: " + what);
    }
}
