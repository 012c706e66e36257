package org.sealwright.nss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealwright.nss.change.Change;
import org.sealwright.nss.integrity.Damage;
import org.sealwright.nss.integrity.IntegrityReport;
import org.sealwright.nss.key.KeyCondition;
import org.sealwright.nss.problem.DatabaseDamaged;
import org.sealwright.nss.problem.KeyDamaged;
import org.sealwright.nss.problem.MissingFile;
import org.sealwright.nss.problem.NssException;
import org.sealwright.nss.problem.OnlyOldFormat;
import org.sealwright.nss.problem.ReadOnlyFolder;
import org.sealwright.nss.trust.TrustSettings;

/// Damaged, cut, missing and malicious files: one clear failure each, and never a runtime exception.
class DamageTest {

    private static final TestCertificate ROOT = TestCertificate.root("CA");

    /// Enough for a daily run; a nightly one may ask for more.
    private static final int ROUNDS = Integer.getInteger("sealwright.damage.rounds", 40);

    @TempDir
    Path parent;

    private Path sample() {
        return Samples.copy("nss387-empty-password", parent);
    }

    private static void open(Path folder) throws NssException {
        NssDatabase.open(folder, Access.READ_WRITE).close();
    }

    /// Views and triggers are programs, which may never end.
    @ParameterizedTest
    @CsvSource({
        "cert9.db,nssPublic,'CREATE VIEW nssPublic AS WITH RECURSIVE n(rowid) AS (SELECT 1 UNION ALL SELECT rowid + 1"
                + " FROM n) SELECT rowid, old.* FROM n, old'",
        "key4.db,nssPrivate,'CREATE VIEW nssPrivate AS SELECT zeroblob(900000000) AS a11, old.* FROM old'",
    })
    void aViewInPlaceOfATableIsRefused(String file, String table, String view) throws Exception {
        var folder = sample();
        Sqlite.run(folder.resolve(file), "ALTER TABLE " + table + " RENAME TO old", view);
        assertThatThrownBy(() -> open(folder))
                .isInstanceOf(DatabaseDamaged.class)
                .hasMessageContaining(file)
                .hasMessageContaining(table);
    }

    @Test
    void aTriggerIsRefused() throws Exception {
        var folder = sample();
        Sqlite.run(
                folder.resolve("key4.db"),
                "CREATE TRIGGER t AFTER INSERT ON nssPrivate BEGIN DELETE FROM nssPrivate; END");
        assertThatThrownBy(() -> open(folder))
                .isInstanceOf(DatabaseDamaged.class)
                .hasMessageContaining("key4.db");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cert9.db", "key4.db"})
    void aFileThatIsNoDatabaseIsNamed(String file) throws Exception {
        var folder = sample();
        Files.writeString(folder.resolve(file), "This is not a database, but long enough to look at. ".repeat(50));
        assertThatThrownBy(() -> open(folder))
                .isInstanceOf(DatabaseDamaged.class)
                .hasMessageContaining(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cert9.db", "key4.db"})
    void aCutOrEmptyFileIsNamed(String file) throws Exception {
        for (var length : new int[] {0, 100, 5000, 20000}) {
            var folder = sample();
            var whole = Files.readAllBytes(folder.resolve(file));
            Files.write(folder.resolve(file), Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> open(folder))
                    .isInstanceOf(DatabaseDamaged.class)
                    .hasMessageContaining(file);
        }
    }

    @ParameterizedTest
    @CsvSource({"cert9.db,0", "cert9.db,1", "key4.db,0", "key4.db,1"})
    void aFileWithNothingInItIsEmptyRatherThanWithoutTables(String file, int length) throws Exception {
        var folder = sample();
        Files.write(folder.resolve(file), new byte[length]);
        assertThatThrownBy(() -> open(folder))
                .isInstanceOfSatisfying(DatabaseDamaged.class, damaged -> assertThat(damaged.reason())
                        .isEqualTo(DatabaseDamaged.Reason.EMPTY))
                .hasMessage(folder.resolve(file) + " is empty.");
    }

    @Test
    void aDatabaseWithoutTheRightTablesOrColumnsIsNamed() throws Exception {
        var folder = sample();
        Sqlite.run(folder.resolve("cert9.db"), "ALTER TABLE nssPublic RENAME TO somethingElse");
        assertThatThrownBy(() -> open(folder))
                .isInstanceOf(DatabaseDamaged.class)
                .hasMessageContaining("cert9.db");
        var other = Samples.copy("nss387-iterations-1", parent);
        Sqlite.run(other.resolve("key4.db"), "DROP TABLE nssPrivate", "CREATE TABLE nssPrivate (id, a0)");
        assertThatThrownBy(() -> open(other))
                .isInstanceOf(DatabaseDamaged.class)
                .hasMessageContaining("key4.db");
    }

    @Test
    void whatIsMissingIsSaid() throws Exception {
        assertThatThrownBy(() -> open(parent.resolve("nowhere"))).isInstanceOf(MissingFile.class);
        var folder = sample();
        Files.delete(folder.resolve("key4.db"));
        assertThatThrownBy(() -> open(folder)).isInstanceOf(MissingFile.class).hasMessageContaining("key4.db");
        try (var database = NssDatabase.open(folder, Access.READ_ONLY)) {
            assertThat(database.protection()).isEqualTo(Protection.NO_KEY_FILE);
            assertThat(database.certificates()).hasSize(5);
            assertThat(database.privateKeys()).isEmpty();
            assertThat(database.trust().entries()).hasSize(2);
            assertThat(database.checkIntegrity().complete()).isFalse();
            assertThatThrownBy(() -> database.login(new char[0])).isInstanceOf(MissingFile.class);
        }
        assertThat(folder.resolve("key4.db")).doesNotExist();
    }

    @Test
    void theOldFormatIsRecognised() throws Exception {
        Files.write(parent.resolve("cert8.db"), new byte[] {0, 6, 0x15, 0x61});
        assertThatThrownBy(() -> open(parent)).isInstanceOf(OnlyOldFormat.class).hasMessageContaining("certutil");
        NssDatabase.create(parent, new char[0]).close();
        open(parent);
    }

    @Test
    void aFolderThatCannotBeWrittenIsOpenedForReadingOnly() throws Exception {
        var folder = sample();
        var permissions = Files.getPosixFilePermissions(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            Assumptions.assumeFalse(Files.isWritable(folder), "the superuser may write everywhere");
            assertThatThrownBy(() -> open(folder)).isInstanceOf(ReadOnlyFolder.class);
            NssDatabase.open(folder, Access.READ_ONLY).close();
        } finally {
            Files.setPosixFilePermissions(folder, permissions);
        }
    }

    @Test
    void whatACrashLeftHalfWrittenIsRolledBackEvenForReading() throws Exception {
        var folder = sample();
        var crashed = parent.resolve("crashed");
        try (var other = Sqlite.open(folder.resolve("cert9.db"));
                var statement = other.createStatement()) {
            statement.execute("PRAGMA cache_size = 1");
            statement.execute("BEGIN");
            statement.execute("UPDATE nssPublic SET a3 = randomblob(20000)");
            Samples.copy(folder, crashed);
            Files.write(crashed.resolve("cert9.db-journal"), Files.readAllBytes(folder.resolve("cert9.db-journal")));
            statement.execute("ROLLBACK");
        }
        assertThat(Files.size(crashed.resolve("cert9.db"))).isGreaterThan(Files.size(folder.resolve("cert9.db")));
        try (var database = NssDatabase.open(crashed, Access.READ_ONLY)) {
            assertThat(database.certificates())
                    .extracting(NssCertificate::nickname)
                    .contains("Root CA", "Alice RSA");
        }
    }

    @Test
    void aDamagedPasswordEntryStopsLoginButNotTheCertificates() throws Exception {
        var folder = sample();
        Sqlite.run(folder.resolve("key4.db"), "UPDATE metaData SET item2 = x'3000' WHERE id = 'password'");
        try (var database = NssDatabase.open(folder, Access.READ_WRITE)) {
            assertThat(database.loggedIn()).isFalse();
            assertThat(database.certificates()).hasSize(5);
            assertThatThrownBy(() -> database.login(new char[0]))
                    .isInstanceOf(DatabaseDamaged.class)
                    .hasMessageContaining("password entry");
            assertThatThrownBy(database::protection).isInstanceOf(DatabaseDamaged.class);
            assertThat(kinds(database.checkIntegrity())).contains(Damage.Kind.VALUE);
        }
    }

    @Test
    void everyKindOfDamageIsFoundAndNamed() throws Exception {
        var folder = sample();
        Sqlite.run(
                folder.resolve("cert9.db"),
                "INSERT INTO nssPublic (id, a1) VALUES (11, x'01')",
                "INSERT INTO nssPublic (id, a0, a1) VALUES (12, x'0000FFFF', x'01')",
                "INSERT INTO nssPublic (id, a0, a1) VALUES ('text', x'00000001', x'01')",
                "INSERT INTO nssPublic (id, a0, a1, a3, a11) VALUES (13, x'00000001', x'01', x'41', x'3003020101')",
                "UPDATE nssPublic SET a1 = NULL WHERE a3 = CAST('Carol People' AS BLOB)",
                "UPDATE nssPublic SET a82 = x'020101' WHERE a3 = CAST('Issuing CA' AS BLOB)",
                "DELETE FROM nssPublic WHERE a0 = x'00000002' AND a100 = x'00000003'");
        Sqlite.run(
                folder.resolve("key4.db"),
                "UPDATE nssPrivate SET a123 = x'0102' WHERE a100 = x'00000000'",
                "DELETE FROM metaData WHERE id LIKE 'sig_key%00000011'",
                "UPDATE metaData SET item1 = x'' WHERE id LIKE 'sig_cert%ce53635b'",
                "INSERT INTO metaData (id, item1) VALUES ('sig_cert_00000001_00000001', x'00')");
        try (var database = NssDatabase.open(folder, Access.READ_WRITE)) {
            var report = database.checkIntegrity();
            assertThat(report.healthy()).isFalse();
            assertThat(kinds(report))
                    .contains(
                            Damage.Kind.ROW_WITHOUT_CLASS,
                            Damage.Kind.UNKNOWN_CLASS,
                            Damage.Kind.ROW_ID,
                            Damage.Kind.CERTIFICATE,
                            Damage.Kind.INVISIBLE,
                            Damage.Kind.KEY_WITHOUT_PUBLIC,
                            Damage.Kind.VALUE,
                            Damage.Kind.SIGNATURE_MISSING,
                            Damage.Kind.SIGNATURE_WRONG,
                            Damage.Kind.SIGNATURE_ORPHANED);
            assertThat(report.findings()).anyMatch(finding -> finding.message().contains("\"Issuing CA\""));
            assertThat(report.findings()).anyMatch(finding -> finding.message().contains("\"Alice RSA\""));
            assertThat(database.trust().rejected()).hasSize(2);
            for (var key : database.privateKeys()) {
                assertThat(database.condition(key.id())).isInstanceOf(KeyCondition.Damaged.class);
                assertThatThrownBy(() -> database.privateKeyPkcs8(key.id())).isInstanceOf(KeyDamaged.class);
            }
        }
    }

    private static List<Damage.Kind> kinds(IntegrityReport report) {
        return report.findings().stream().map(Damage::kind).distinct().toList();
    }

    @Test
    void aBackupReplacesADamagedKey() throws Exception {
        var folder = Samples.copy("tampered", parent);
        byte[] pkcs8;
        try (var good = NssDatabase.open(Samples.copy("nss387-with-password", parent), Access.READ_ONLY)) {
            good.login(Samples.password("nss387-with-password"));
            var bob = good.privateKeys().stream()
                    .filter(key -> key.label().equals("Bob EC"))
                    .findFirst()
                    .orElseThrow();
            pkcs8 = good.privateKeyPkcs8(bob.id());
        }
        try (var database = NssDatabase.open(folder, Access.READ_WRITE)) {
            database.login(Samples.password("tampered"));
            database.change(new Change.AddPrivateKey(pkcs8, "Bob EC"));
            assertThat(database.privateKeys()).hasSize(3);
            for (var key : database.privateKeys()) {
                assertThat(database.condition(key.id())).isEqualTo(new KeyCondition.Usable());
            }
        }
    }

    /// Whatever a single value becomes, every operation ends well or with a foreseen failure.
    @Test
    void anyValueMayBeAnythingWithoutARuntimeException() throws Exception {
        var random = new Random(20261122);
        var folder = sample();
        var good = folder.resolveSibling("good");
        Samples.copy(folder, good);
        for (var round = 0; round < ROUNDS; round++) {
            Samples.copy(good, folder);
            var inKeys = random.nextInt(3) > 0;
            bendOneValue(folder.resolve(inKeys ? "key4.db" : "cert9.db"), inKeys, random);
            useEverything(folder);
        }
    }

    private static void bendOneValue(Path file, boolean inKeys, Random random) throws Exception {
        var table = "nssPublic";
        if (inKeys) {
            table = random.nextBoolean() ? "metaData" : "nssPrivate";
        }
        try (var connection = Sqlite.open(file);
                var statement = connection.createStatement()) {
            var rows = Sqlite.number(file, "SELECT count(*) FROM " + table);
            var column = column(table, random);
            var rowid = 1 + random.nextInt((int) rows);
            byte[] value;
            try (var results = statement.executeQuery(
                    "SELECT " + column + " FROM " + table + " ORDER BY rowid LIMIT 1 OFFSET " + (rowid - 1))) {
                results.next();
                value = results.getBytes(1);
            }
            try (var update = connection.prepareStatement("UPDATE " + table + " SET " + column
                    + " = ? WHERE rowid = (SELECT rowid FROM " + table + " ORDER BY rowid LIMIT 1 OFFSET "
                    + (rowid - 1) + ")")) {
                update.setObject(1, bent(value, random));
                update.executeUpdate();
            }
        }
    }

    private static String column(String table, Random random) {
        var columns = table.equals("metaData")
                ? new String[] {"item1", "item2"}
                : new String[] {
                    "a0",
                    "a1",
                    "a3",
                    "a11",
                    "a80",
                    "a81",
                    "a82",
                    "a100",
                    "a101",
                    "a102",
                    "a120",
                    "a122",
                    "a123",
                    "a124",
                    "a128",
                    "a180",
                    "a181",
                    "ad5a0db00",
                    "ace534352",
                    "ace536358",
                    "ace5363b4"
                };
        return columns[random.nextInt(columns.length)];
    }

    private static Object bent(byte[] value, Random random) {
        var bytes = value == null ? new byte[random.nextInt(40)] : value.clone();
        switch (random.nextInt(6)) {
            case 0 -> {
                return Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
            }
            case 1 -> {
                return "text";
            }
            case 2 -> {
                return random.nextInt();
            }
            case 3 -> random.nextBytes(bytes);
            default -> {
                for (var i = 0; i <= random.nextInt(3) && bytes.length > 0; i++) {
                    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                }
            }
        }
        return bytes;
    }

    /// The same with bytes of the files themselves.
    @Test
    void anyByteOfTheFilesMayBeAnythingWithoutARuntimeException() throws Exception {
        var random = new Random(7);
        var folder = sample();
        var good = folder.resolveSibling("good");
        Samples.copy(folder, good);
        for (var round = 0; round < ROUNDS; round++) {
            Samples.copy(good, folder);
            var file = folder.resolve(random.nextBoolean() ? "key4.db" : "cert9.db");
            var bytes = Files.readAllBytes(file);
            for (var i = 0; i < 1 + random.nextInt(20); i++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            Files.write(file, bytes);
            useEverything(folder);
        }
    }

    private interface Use {
        void of(NssDatabase database) throws NssException;
    }

    private static void useEverything(Path folder) {
        attempt(folder, database -> {
            for (Use use : List.<Use>of(
                    NssDatabase::certificates,
                    NssDatabase::trust,
                    NssDatabase::publicKeys,
                    NssDatabase::checkIntegrity,
                    DamageTest::examineKeys,
                    DamageTest::trustAll,
                    opened -> opened.changePassword(new char[0], "new".toCharArray()),
                    DamageTest::deleteAll)) {
                attempt(database, use);
            }
        });
    }

    private static void examineKeys(NssDatabase database) throws NssException {
        for (var key : database.privateKeys()) {
            database.condition(key.id());
        }
    }

    private static void trustAll(NssDatabase database) throws NssException {
        var changes = new ArrayList<Change>();
        changes.add(new Change.AddCertificate(ROOT.der(), "Root"));
        for (var certificate : database.certificates()) {
            changes.add(new Change.SetTrust(certificate.der(), TrustSettings.parse("C,C,C")));
        }
        database.change(changes);
    }

    private static void deleteAll(NssDatabase database) throws NssException {
        var changes = new ArrayList<Change>();
        for (var certificate : database.certificates()) {
            changes.add(new Change.DeleteCertificate(certificate.id(), true));
        }
        database.change(changes);
    }

    private static void attempt(NssDatabase database, Use use) {
        try {
            use.of(database);
        } catch (NssException e) {
            assertThat(e).hasMessageEndingWith(".");
        }
    }

    /// A foreseen failure is fine; anything else fails the test.
    private static void attempt(Path folder, Use use) {
        try (var database = NssDatabase.open(folder, Access.READ_WRITE)) {
            use.of(database);
        } catch (NssException e) {
            assertThat(e).hasMessageEndingWith(".");
        }
    }
}
