package org.sealwright.benchmarks.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes people's certificates as DER files into a folder: `FOLDER COUNT`.
public final class MakeFiles {

    private MakeFiles() {}

    public static void main(String[] arguments) throws IOException {
        var folder = Files.createDirectories(Path.of(arguments[0]));
        var count = Integer.parseInt(arguments[1]);
        for (var number = 0; number < count; number++) {
            Files.write(folder.resolve("person" + number + ".cer"), Staff.certificate(number));
        }
    }
}
