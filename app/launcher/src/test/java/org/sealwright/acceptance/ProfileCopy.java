package org.sealwright.acceptance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sealwright.testkit.ExternalTool;
import org.sealwright.testkit.SharedData;

/// Profiles to work on, and looks at what is in them with other programs.
final class ProfileCopy {
    private ProfileCopy() {}

    /// A copy of a sample database.
    static Path ofSample(String name, Path target) throws IOException {
        Files.createDirectories(target);
        for (var file : List.of("cert9.db", "key4.db", "pkcs11.txt")) {
            Files.copy(SharedData.at("samples", "nss", name, file), target.resolve(file));
        }
        return target;
    }

    /// A copy of everything in a profile's folder itself.
    static Path of(Path profile, Path target) throws IOException {
        Files.createDirectories(target);
        try (Stream<Path> files = Files.list(profile)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, target.resolve(file.getFileName()));
            }
        }
        return target;
    }

    /// Sets a primary password with NSS's own tool.
    static void setPassword(Path profile, String password) throws IOException, InterruptedException {
        var old = Files.writeString(profile.resolveSibling("old.pw"), "\n");
        var fresh = Files.writeString(profile.resolveSibling("new.pw"), password + "\n");
        ExternalTool.run("certutil", "-W", "-d", "sql:" + profile, "-f", old.toString(), "-@", fresh.toString())
                .ok();
    }

    /// `certutil -L`.
    static String certificates(Path profile) throws IOException, InterruptedException {
        return ExternalTool.run("certutil", "-L", "-d", "sql:" + profile).ok();
    }

    /// `certutil -K`; the password file may be empty for none.
    static String keys(Path profile, String password) throws IOException, InterruptedException {
        var file = Files.writeString(profile.resolveSibling("k.pw"), password + "\n");
        var answer = ExternalTool.run("certutil", "-K", "-d", "sql:" + profile, "-f", file.toString());
        // It says so, and exits with 255, when there is none.
        return answer.exitCode() == 255 && answer.output().contains("no keys found") ? "" : answer.ok();
    }

    /// Name and content of every file below a folder, to see that nothing changed.
    static Map<String, String> content(Path folder) throws IOException {
        var content = new TreeMap<String, String>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                content.put(folder.relativize(file).toString(), sha256(file));
            }
        }
        return content;
    }

    private static String sha256(Path file) throws IOException {
        try {
            return java.util.HexFormat.of()
                    .formatHex(
                            java.security.MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
