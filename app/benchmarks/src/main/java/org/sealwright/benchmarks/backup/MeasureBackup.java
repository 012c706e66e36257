package org.sealwright.benchmarks.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.sealwright.core.backup.BackupEntry;
import org.sealwright.core.backup.BackupFormat;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.reading.Found;
import org.sealwright.core.task.Progress;
import org.sealwright.crypto.backup.Pkcs12Writer;

/// Measures a backup without its database: `write KEYS.pem FILE.p12 FORMAT` or `read FILE.p12`. The password is
/// `secret`.
public final class MeasureBackup {
    private static final String PASSWORD = "secret";

    private MeasureBackup() {}

    public static void main(String[] arguments) throws IOException, Problem {
        switch (arguments[0]) {
            case "write" -> write(Path.of(arguments[1]), Path.of(arguments[2]), arguments[3]);
            case "read" -> read(Path.of(arguments[1]));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static void write(Path pem, Path file, String word) throws IOException, Problem {
        List<BackupEntry> entries = Given.entries(pem);
        var format = BackupFormat.of(word).orElseThrow();
        long start = System.nanoTime();
        try (var password = Given.passphrase(PASSWORD)) {
            Files.write(file, new Pkcs12Writer().write(entries, format, password, Progress.none()));
        }
        report("write", start, entries.size());
        entries.forEach(BackupEntry::close);
    }

    private static void read(Path file) throws Problem {
        long start = System.nanoTime();
        try (Found found = Given.read(file, PASSWORD)) {
            report("read", start, found.keys().size());
        }
    }

    private static void report(String what, long start, int keys) {
        double milliseconds = (System.nanoTime() - start) / 1e6;
        IO.println(String.format(Locale.ROOT, "@ %s %.1f", what, milliseconds));
        IO.println(String.format(Locale.ROOT, "@ %s-per-key %.2f", what, milliseconds / keys));
    }
}
