package org.sealwright.store.database;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/// What another program, or a bad disk, does to the files of a database.
final class Spoiler {
    private Spoiler() {}

    /// Writes rubbish in place of the certificate with this nickname.
    static void spoilCertificate(Path folder, String nickname) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("cert9.db"));
                var statement = connection.prepareStatement(
                        "UPDATE nssPublic SET a11 = x'3003020101' WHERE a0 = x'00000001' AND a3 = ?")) {
            statement.setBytes(1, nickname.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            if (statement.executeUpdate() != 1) {
                throw new AssertionError("no certificate " + nickname);
            }
        }
    }
}
