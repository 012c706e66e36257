package org.sealwright.nss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sealwright.nss.change.Change;
import org.sealwright.nss.problem.DatabaseDamaged;
import org.sealwright.nss.problem.MissingFile;
import org.sealwright.testkit.ExternalTool;

/// A copy is put back row by row into the files that are there.
class ReplaceContentTest {

    private static final char[] NEW = "new password".toCharArray();

    @TempDir
    Path parent;

    static java.util.stream.Stream<String> samples() {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleComesBackAsItWas(String sample) throws Exception {
        var folder = Samples.copy(sample, parent);
        var copy = parent.resolve("copy");
        try (var database = NssDatabase.open(folder, Access.READ_WRITE)) {
            database.copyTo(copy);
            var rows = dump(folder);
            for (var certificate : database.certificates()) {
                database.change(new Change.DeleteCertificate(certificate.id(), true));
            }
            assertThat(database.certificates()).isEmpty();
            database.replaceContent(copy);
            assertThat(dump(folder)).isEqualTo(rows);
            database.login(Samples.password(sample));
            assertThat(database.checkIntegrity().healthy()).isEqualTo(!sample.equals("tampered"));
        }
    }

    @Test
    void theOldPasswordHoldsAgainAndWhoWasLoggedInIsNot() throws Exception {
        var folder = Samples.copy("nss387-with-password", parent);
        var copy = parent.resolve("copy");
        try (var database = NssDatabase.open(folder, Access.READ_WRITE);
                var other = NssDatabase.open(folder, Access.READ_WRITE)) {
            database.copyTo(copy);
            database.changePassword(Samples.password("nss387-with-password"), NEW.clone());
            other.login(NEW.clone());
            var stamp = other.stamp();
            database.replaceContent(copy);
            assertThat(database.loggedIn()).isFalse();
            assertThat(other.loggedIn()).isFalse();
            assertThat(other.stamp()).isNotEqualTo(stamp);
            other.login(Samples.password("nss387-with-password"));
            assertThat(other.trust().rejected()).isEmpty();
        }
        var password =
                Files.writeString(parent.resolve("pw"), new String(Samples.password("nss387-with-password")) + "\n");
        assertThat(ExternalTool.run("certutil", "-K", "-d", "sql:" + folder, "-f", password.toString())
                        .ok())
                .contains("Alice RSA");
    }

    /// Thunderbird adds columns and classes of trust; a copy from before has none of them, and the other way round.
    @Test
    void copyAndDatabaseMayHaveOtherColumns() throws Exception {
        var old = Samples.copy("nss387-empty-password", parent);
        var recent = Samples.copy("tb153", parent);
        try (var database = NssDatabase.open(old, Access.READ_WRITE)) {
            database.replaceContent(recent);
            database.login(Samples.password("tb153"));
            assertThat(database.checkIntegrity().healthy()).isTrue();
            assertThat(database.trust().rejected()).isEmpty();
            assertThat(database.trust().entries())
                    .extracting(entry -> entry.settings().certutilFlags(false))
                    .contains("C,C,C");
        }
        Samples.copy("nss387-empty-password", parent.resolve("again"));
        try (var database = NssDatabase.open(recent, Access.READ_WRITE)) {
            database.replaceContent(parent.resolve("again/nss387-empty-password"));
            assertThat(database.protection()).isEqualTo(Protection.EMPTY_PASSWORD);
            assertThat(database.checkIntegrity().healthy()).isTrue();
        }
        assertThat(ExternalTool.run("certutil", "-K", "-d", "sql:" + recent).ok())
                .contains("Alice RSA");
    }

    @Test
    void aDamagedOrIncompleteCopyChangesNothing() throws Exception {
        var folder = Samples.copy("nss387-empty-password", parent);
        var copy = parent.resolve("copy");
        try (var database = NssDatabase.open(folder, Access.READ_WRITE)) {
            database.copyTo(copy);
            var rows = dump(folder);
            var whole = Files.readAllBytes(copy.resolve("key4.db"));
            Files.write(copy.resolve("key4.db"), Arrays.copyOf(whole, whole.length / 2));
            assertThatThrownBy(() -> database.replaceContent(copy)).isInstanceOf(DatabaseDamaged.class);
            Files.delete(copy.resolve("key4.db"));
            assertThatThrownBy(() -> database.replaceContent(copy)).isInstanceOf(MissingFile.class);
            assertThat(dump(folder)).isEqualTo(rows);
            assertThat(database.loggedIn()).isTrue();
        }
    }

    private static String dump(Path folder) throws Exception {
        return dump(folder.resolve("cert9.db"), "nssPublic")
                + dump(folder.resolve("key4.db"), "nssPrivate")
                + dump(folder.resolve("key4.db"), "metaData");
    }

    private static String dump(Path file, String table) throws Exception {
        var text = new StringBuilder();
        try (var connection = Sqlite.open(file);
                var statement = connection.createStatement();
                var results = statement.executeQuery("SELECT * FROM " + table + " ORDER BY id")) {
            int columns = results.getMetaData().getColumnCount();
            while (results.next()) {
                for (int i = 1; i <= columns; i++) {
                    var value = results.getObject(i);
                    text.append(value instanceof byte[] bytes ? Samples.hex(bytes) : String.valueOf(value))
                            .append('|');
                }
                text.append('\n');
            }
        }
        return text.toString();
    }
}
