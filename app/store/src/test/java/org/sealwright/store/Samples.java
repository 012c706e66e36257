package org.sealwright.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.sealwright.testkit.SharedData;

/// Writable copies of the sample databases.
public final class Samples {
    private Samples() {}

    /// Copies a folder of `samples/nss` into `target`.
    public static Path copy(String name, Path target) throws IOException {
        return copyAll(SharedData.at("samples", "nss", name), target);
    }

    /// Copies a folder of `corpus/nss` into `target`.
    public static Path copyOfCorpus(String name, Path target) throws IOException {
        return copyAll(SharedData.at("corpus", "nss", name), target);
    }

    private static Path copyAll(Path source, Path target) throws IOException {
        Files.createDirectories(target);
        try (var files = Files.list(source)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var copy = target.resolve(file.getFileName().toString());
                Files.copy(file, copy);
                Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rw-------"));
            }
        }
        return target;
    }
}
