package org.sealwright.nss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealwright.nss.change.Change;
import org.sealwright.nss.problem.DatabaseBusy;
import org.sealwright.nss.trust.TrustSettings;

/// Next to another program that has the files open, as Thunderbird does.
class LockingTest {

    private static final Duration SHORT = Duration.ofMillis(50);
    private static final TestCertificate ROOT = TestCertificate.root("CA");

    @TempDir
    Path parent;

    private Path folder;

    @BeforeEach
    void create() throws Exception {
        folder = parent.resolve("db");
        NssDatabase.create(folder, new char[0]).close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cert9.db", "key4.db"})
    void whileAnotherProgramWritesWeReadAndGiveUpWritingInTime(String file) throws Exception {
        try (var other = Sqlite.open(folder.resolve(file));
                var statement = other.createStatement();
                var database = NssDatabase.open(folder, Access.READ_WRITE, SHORT)) {
            statement.execute("BEGIN IMMEDIATE");
            assertThat(database.certificates()).isEmpty();
            assertThatThrownBy(() -> database.change(new Change.AddCertificate(ROOT.der(), "Root")))
                    .isInstanceOf(DatabaseBusy.class)
                    .hasMessageContaining("another program");
            assertThatThrownBy(() -> database.changePassword(new char[0], "x".toCharArray()))
                    .isInstanceOf(DatabaseBusy.class);
            statement.execute("ROLLBACK");
            database.change(new Change.AddCertificate(ROOT.der(), "Root"));
            assertThat(database.certificates()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cert9.db", "key4.db"})
    void whileAnotherProgramCommitsNobodyReads(String file) throws Exception {
        try (var other = Sqlite.open(folder.resolve(file));
                var statement = other.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");
            assertThatThrownBy(() ->
                            NssDatabase.open(folder, Access.READ_ONLY, SHORT).close())
                    .isInstanceOf(DatabaseBusy.class);
            statement.execute("ROLLBACK");
            NssDatabase.open(folder, Access.READ_ONLY, SHORT).close();
        }
    }

    @Test
    void noLockIsHeldBetweenCallsNorWhileCertificatesAreVisited() throws Exception {
        try (var database = NssDatabase.open(folder, Access.READ_WRITE, SHORT)) {
            database.change(new Change.AddCertificate(ROOT.der(), "Root"));
            var others = new ArrayList<SQLException>();
            database.visitCertificates(_ -> {
                try {
                    Sqlite.run(folder.resolve("cert9.db"), "PRAGMA busy_timeout = 0", "BEGIN EXCLUSIVE", "ROLLBACK");
                    Sqlite.run(folder.resolve("key4.db"), "PRAGMA busy_timeout = 0", "BEGIN EXCLUSIVE", "ROLLBACK");
                } catch (SQLException e) {
                    others.add(e);
                }
                return true;
            });
            assertThat(others).isEmpty();
        }
    }

    @Test
    void theStampMovesWhenAnotherProgramWritesAndOnlyThen() throws Exception {
        try (var database = NssDatabase.open(folder, Access.READ_ONLY, SHORT)) {
            var first = database.stamp();
            assertThat(database.stamp()).isEqualTo(first);
            Sqlite.run(folder.resolve("key4.db"), "INSERT INTO metaData (id) VALUES ('x')");
            var second = database.stamp();
            assertThat(second.keys()).isNotEqualTo(first.keys());
            assertThat(second.certificates()).isEqualTo(first.certificates());
            Sqlite.run(folder.resolve("cert9.db"), "INSERT INTO nssPublic (id) VALUES (5)");
            assertThat(database.stamp().certificates()).isNotEqualTo(first.certificates());
        }
    }

    @Test
    void columnsAddedByANewerNssMeanwhileAreSeen() throws Exception {
        try (var database = NssDatabase.open(folder, Access.READ_WRITE, SHORT)) {
            database.change(new Change.AddCertificate(ROOT.der(), "Root"));
            for (var column : new String[] {"a62c", "a62d", "a62e", "a62f", "a635", "a8c"}) {
                Sqlite.run(folder.resolve("cert9.db"), "ALTER TABLE nssPublic ADD COLUMN " + column);
            }
            database.change(new Change.SetTrust(ROOT.der(), TrustSettings.parse(",C,")));
            assertThat(Sqlite.number(
                            folder.resolve("cert9.db"), "SELECT count(*) FROM nssPublic WHERE a62f = x'00000002'"))
                    .isEqualTo(1);
        }
    }

    @Test
    void twoProgramsAddingAtOnceLoseNothing() throws Exception {
        Callable<Void> writer = () -> {
            try (var database = NssDatabase.open(folder, Access.READ_WRITE, Duration.ofMinutes(1))) {
                for (var i = 0; i < 15; i++) {
                    var alice = ROOT.issue("Alice " + i, "", TestCertificate.keys("secp256r1"));
                    database.change(
                            new Change.AddCertificate(alice.der(), "same name"),
                            new Change.AddPrivateKey(alice.pkcs8(), ""),
                            new Change.SetTrust(alice.der(), TrustSettings.parse(",P,")));
                }
            }
            return null;
        };
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var done : threads.invokeAll(List.of(writer, writer))) {
                done.get();
            }
        }
        try (var database = NssDatabase.open(folder, Access.READ_ONLY)) {
            assertThat(database.certificates()).hasSize(30);
            assertThat(database.privateKeys()).hasSize(30);
            assertThat(database.trust().entries()).hasSize(30);
            assertThat(database.checkIntegrity().findings()).isEmpty();
            // Both programs wanted the same name for 15 subjects each: every subject has one of its own.
            assertThat(database.certificates().stream()
                            .map(NssCertificate::nickname)
                            .distinct())
                    .hasSize(15);
        }
    }

    @Test
    void severalThreadsMayUseOneDatabase() throws Exception {
        try (var database = NssDatabase.open(folder, Access.READ_WRITE);
                var threads = Executors.newFixedThreadPool(4)) {
            var work = new ArrayList<Callable<Void>>();
            for (var i = 0; i < 20; i++) {
                var certificate = ROOT.issue("Person " + i, "", ROOT.keys());
                work.add(() -> {
                    database.change(new Change.AddCertificate(certificate.der(), "person"));
                    database.certificates();
                    database.trust();
                    return null;
                });
            }
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
            assertThat(database.certificates()).hasSize(20);
        }
    }

    @Test
    void aClosedDatabaseSaysSo() throws Exception {
        var database = NssDatabase.open(folder, Access.READ_ONLY);
        database.close();
        database.close();
        assertThatThrownBy(database::certificates).isInstanceOf(IllegalStateException.class);
    }
}
