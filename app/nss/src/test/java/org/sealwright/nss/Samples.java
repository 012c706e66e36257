package org.sealwright.nss;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.sealwright.nss.problem.NssException;
import org.sealwright.nss.sql.DatabaseFiles;
import org.sealwright.nss.value.Attribute;
import org.sealwright.nss.value.Part;
import org.sealwright.testkit.SharedData;

/// Databases made by other programs, copied before they are opened.
final class Samples {

    private Samples() {}

    /// The names of all sample folders.
    static Stream<String> all() {
        try (var folders = Files.list(SharedData.at("samples", "nss"))) {
            return folders
                    .filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path copy(String sample, Path parent) {
        return copy(SharedData.at("samples", "nss", sample), parent.resolve(sample));
    }

    static Path copy(Path from, Path target) {
        try {
            Files.createDirectories(target);
            for (var name : List.of("cert9.db", "key4.db", "pkcs11.txt", "cert8.db", "key3.db", "secmod.db")) {
                if (Files.exists(from.resolve(name))) {
                    // Not Files.copy: the originals are write-protected, and the copies must not be.
                    Files.write(target.resolve(name), Files.readAllBytes(from.resolve(name)));
                }
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonObject expected(String sample) {
        return json(SharedData.at("samples", "nss", sample, "expected.json"));
    }

    static JsonObject json(Path file) {
        try {
            return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static char[] password(String sample) {
        return expected(sample).get("password").getAsString().toCharArray();
    }

    /// What the row itself holds as key id.
    static byte[] storedKeyId(Path folder, NssCertificate certificate) throws NssException {
        try (var files = DatabaseFiles.open(folder, false, Duration.ofSeconds(1))) {
            return files.objects(Part.CERTIFICATES)
                    .row(certificate.id())
                    .orElseThrow()
                    .bytes(Attribute.ID);
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return hex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
