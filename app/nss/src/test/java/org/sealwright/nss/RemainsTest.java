package org.sealwright.nss;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.nss.change.Change;
import org.sealwright.nss.value.Attribute;
import org.sealwright.nss.value.Part;

/// What was encrypted under an earlier password, or belonged to a deleted key, is nowhere in the file any more: not in
/// its free space either, where who finds the file would need no new password.
class RemainsTest {

    private static final char[] NONE = {};
    private static final char[] NEW = "neues Paßwort €".toCharArray();

    @TempDir
    Path folder;

    private NssDatabase withKeys(int count) throws Exception {
        NssDatabase.create(folder, NONE).close();
        var database = NssDatabase.open(folder, Access.READ_WRITE);
        database.login(NONE);
        for (int made = 0; made < count; made++) {
            database.change(new Change.AddPrivateKey(
                    TestCertificate.keys("RSA").getPrivate().getEncoded(), "key " + made));
        }
        return database;
    }

    /// The first bytes of every encrypted value that is stored now, without what all have in common.
    private List<byte[]> encrypted() throws Exception {
        var columns = Attribute.PROTECTED.stream()
                .filter(attribute -> attribute.encryptedIn(Part.KEYS))
                .map(Attribute::column)
                .collect(Collectors.toSet());
        var found = new ArrayList<byte[]>();
        try (var connection = Sqlite.open(folder.resolve("key4.db"));
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT * FROM nssPrivate")) {
            var heads = rows.getMetaData();
            while (rows.next()) {
                for (int column = 1; column <= heads.getColumnCount(); column++) {
                    var bytes = columns.contains(heads.getColumnName(column)) ? rows.getBytes(column) : null;
                    if (bytes != null && bytes.length > 100) {
                        found.add(Arrays.copyOfRange(bytes, bytes.length - 24, bytes.length));
                    }
                }
            }
        }
        return found;
    }

    private long remaining(List<byte[]> values) throws Exception {
        var file = new String(Files.readAllBytes(folder.resolve("key4.db")), StandardCharsets.ISO_8859_1);
        return values.stream()
                .map(value -> new String(value, StandardCharsets.ISO_8859_1))
                .filter(file::contains)
                .count();
    }

    @Test
    void aPasswordLeavesNothingThatOpensWithoutIt() throws Exception {
        try (var database = withKeys(8)) {
            var before = encrypted();
            assertThat(remaining(before)).isEqualTo(before.size()).isGreaterThan(40);
            database.changePassword(NONE, NEW);
            assertThat(remaining(before)).isZero();
            assertThat(database.privateKeys()).hasSize(8);
        }
    }

    @Test
    void aDeletedKeyLeavesNothing() throws Exception {
        try (var database = withKeys(8)) {
            var before = encrypted();
            for (var key : database.privateKeys()) {
                database.change(new Change.DeletePrivateKey(key.id()));
            }
            assertThat(remaining(before)).isZero();
        }
    }

    @Test
    void whatOthersLeftGoesWithTheNextPassword() throws Exception {
        withKeys(8).close();
        var before = encrypted();
        Sqlite.run(
                folder.resolve("key4.db"),
                "PRAGMA secure_delete = OFF",
                "DELETE FROM nssPrivate WHERE id IN (SELECT id FROM nssPrivate LIMIT 5)");
        assertThat(remaining(before)).isGreaterThan(20);
        try (var database = NssDatabase.open(folder, Access.READ_WRITE)) {
            database.changePassword(NONE, NEW);
            assertThat(remaining(before)).isZero();
            assertThat(database.privateKeys()).hasSize(3);
        }
    }
}
