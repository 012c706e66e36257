package org.sealwright.benchmarks.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sealwright.core.backup.BackupEntry;
import org.sealwright.core.backup.BackupFormat;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.task.Progress;
import org.sealwright.crypto.backup.Pkcs12Writer;

/// Writes the table of `docs/pkcs12.md`: which program opens which backup: `FOLDER`, where `rsa.pem`, `p-256.pem`,
/// `p-384.pem` and `ed25519.pem` are, each with a key, its certificate and a chain of two.
///
/// A cell says `ok` if the key and all three certificates came out, else what the program said. A program that is
/// not installed is "not measured".
public final class Matrix {
    private static final List<String> KEYS = List.of("RSA", "P-256", "P-384", "Ed25519");

    /// By name, in the order of the table.
    private static final List<Map.Entry<String, String>> PASSWORDS = List.of(
            Map.entry("ASCII", "four plain words"),
            Map.entry("`pä€ß`", "pä€ß"),
            Map.entry("emoji", "🔑 seal 🦭"),
            Map.entry("200 characters", "long password ".repeat(15).substring(0, 200)));

    private final Path folder;

    private Matrix(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException, Problem {
        var matrix = new Matrix(Path.of(arguments[0]));
        List<Peer> peers = Peer.all();
        IO.println("| format | key | password | "
                + String.join(" | ", peers.stream().map(Peer::name).toList()) + " |");
        IO.println("|---".repeat(peers.size() + 3) + "|");
        for (BackupFormat format : BackupFormat.values()) {
            for (String key : KEYS) {
                for (var password : PASSWORDS) {
                    matrix.row(format, key, password, peers);
                }
            }
        }
    }

    private void row(BackupFormat format, String key, Map.Entry<String, String> password, List<Peer> peers)
            throws IOException, InterruptedException, Problem {
        var cells = new ArrayList<>(List.of(format.word(), key, password.getKey()));
        try (var passphrase = Given.passphrase(password.getValue())) {
            if (format.takes(passphrase)) {
                List<BackupEntry> entries =
                        Given.entries(folder.resolve(key.toLowerCase(java.util.Locale.ROOT) + ".pem"));
                byte[] content = new Pkcs12Writer().write(entries, format, passphrase, Progress.none());
                entries.forEach(BackupEntry::close);
                for (Peer peer : peers) {
                    cells.add(opened(peer, content, password.getValue()));
                }
            } else {
                peers.forEach(_ -> cells.add("not written"));
            }
        }
        IO.println("| " + String.join(" | ", cells) + " |");
    }

    private String opened(Peer peer, byte[] content, String password) throws IOException, InterruptedException {
        // Whoever started this deletes them: agents of GnuPG may still be at work in one.
        Path work = Files.createTempDirectory(folder, "work");
        Path file = Files.write(work.resolve("backup.p12"), content);
        Files.write(work.resolve("password"), Given.utf8(password));
        return peer.opens(work, file, password);
    }
}
