package org.sealwright.nss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sealwright.nss.change.Change;
import org.sealwright.nss.problem.DatabaseDamaged;
import org.sealwright.nss.problem.NotLoggedIn;
import org.sealwright.nss.problem.WrongPassword;
import org.sealwright.nss.trust.TrustSettings;

/// Changing the password makes every value and signature anew, whoever wrote them.
class PasswordChangeTest {

    private static final char[] NEW = "neues Paßwort €".toCharArray();

    @TempDir
    Path parent;

    @ParameterizedTest
    @MethodSource("org.sealwright.nss.Samples#all")
    void everySampleKeepsItsKeysAndTrustThroughSettingChangingAndRemoving(String sample) throws Exception {
        var folder = Samples.copy(sample, parent);
        try (var database = NssDatabase.open(folder, Access.READ_WRITE)) {
            if (sample.equals("tampered")) {
                assertThatThrownBy(() -> database.changePassword(Samples.password(sample), NEW))
                        .isInstanceOf(DatabaseDamaged.class)
                        .hasMessageContaining("Root CA")
                        .hasMessageContaining("sig_cert_3383b441_ce53635b")
                        .satisfies(_ -> database.login(Samples.password(sample)));
                return;
            }
            database.login(Samples.password(sample));
            var before = contents(database);
            database.changePassword(Samples.password(sample), NEW);
            assertThat(contents(database)).isEqualTo(before);
            database.changePassword(NEW, new char[0]);
            assertThat(database.protection()).isEqualTo(Protection.EMPTY_PASSWORD);
            assertThat(contents(database)).isEqualTo(before);
            database.changePassword(new char[0], NEW);
        }
        try (var database = NssDatabase.open(folder, Access.READ_WRITE)) {
            assertThatThrownBy(() -> database.login(Samples.password(sample))).isInstanceOf(WrongPassword.class);
            database.login(NEW);
            var report = database.checkIntegrity();
            assertThat(report.badSignatures()).isEmpty();
            assertThat(report.missingSignatures()).isEmpty();
            assertThat(report.misfiledSignatures()).isZero();
            assertThat(report.unsignedLegacyValues()).isZero();
            assertThat(report.healthy()).isTrue();
        }
        assertThat(Sqlite.number(folder.resolve("key4.db"), "SELECT count(*) FROM metaData WHERE id LIKE 'sig_key_f%'"))
                .isZero();
    }

    @Test
    void theSaltKeepsItsLengthButTheEmptyPasswordAlwaysHasAShortOne() throws Exception {
        var folder = Samples.copy("tb153", parent);
        try (var database = NssDatabase.open(folder, Access.READ_WRITE)) {
            database.changePassword(Samples.password("tb153"), NEW);
            assertThat(saltLength(folder)).isEqualTo(48);
            database.changePassword(NEW, new char[0]);
            assertThat(saltLength(folder)).isEqualTo(20);
            database.changePassword(new char[0], NEW);
            assertThat(saltLength(folder)).isEqualTo(20);
        }
    }

    private static long saltLength(Path folder) throws Exception {
        return Sqlite.number(folder.resolve("key4.db"), "SELECT length(item1) FROM metaData WHERE id = 'password'");
    }

    @Test
    void whoWatchesHearsOfEveryObjectAndMayStopItBeforeAnythingIsWritten() throws Exception {
        var folder = Samples.copy("tb153", parent);
        var keys = Files.readAllBytes(folder.resolve("key4.db"));
        var heard = new ArrayList<Long>();
        try (var database = NssDatabase.open(folder, Access.READ_WRITE)) {
            assertThatThrownBy(() -> database.changePassword(Samples.password("tb153"), NEW, (done, total) -> {
                        heard.add(done);
                        if (done == total) {
                            throw new CancellationException();
                        }
                    }))
                    .isInstanceOf(CancellationException.class);
            assertThat(heard).hasSizeGreaterThan(2).isSorted().doesNotHaveDuplicates();
            database.login(Samples.password("tb153"));
        }
        assertThat(folder.resolve("key4.db")).hasBinaryContent(keys);
    }

    @Test
    void secretKeysAndUnknownRowsSurvive() throws Exception {
        var folder = Samples.copy("tb153-live-profile", parent);
        var keys = folder.resolve("key4.db");
        Sqlite.run(
                keys,
                "INSERT INTO nssPrivate (id, a0, a1, a11) VALUES (77, x'0000AAAA', x'01', x'CAFE')",
                "INSERT INTO metaData (id, item1) VALUES ('upd_key_x', x'01')");
        try (var database = NssDatabase.open(folder, Access.READ_WRITE)) {
            database.changePassword("live-Pass-153".toCharArray(), NEW);
            var report = database.checkIntegrity();
            assertThat(report.badSignatures()).isEmpty();
            assertThat(report.missingSignatures()).isEmpty();
        }
        assertThat(Sqlite.number(keys, "SELECT count(*) FROM nssPrivate WHERE a0 = x'00000004'"))
                .isEqualTo(1);
        assertThat(Sqlite.number(keys, "SELECT count(*) FROM nssPrivate WHERE id = 77 AND a11 = x'CAFE'"))
                .isEqualTo(1);
        assertThat(Sqlite.number(keys, "SELECT count(*) FROM metaData WHERE id = 'upd_key_x'"))
                .isEqualTo(1);
    }

    @Test
    void aWrongOldPasswordChangesNothing() throws Exception {
        var folder = Samples.copy("nss387-with-password", parent);
        try (var database = NssDatabase.open(folder, Access.READ_WRITE)) {
            assertThatThrownBy(() -> database.changePassword("guess".toCharArray(), NEW))
                    .isInstanceOf(WrongPassword.class);
            database.login(Samples.password("nss387-with-password"));
            assertThat(database.checkIntegrity().healthy()).isTrue();
        }
    }

    @Test
    void whoeverIsLoggedInWithTheOldPasswordCannotWriteUnderIt() throws Exception {
        var folder = Samples.copy("nss387-with-password", parent);
        var old = Samples.password("nss387-with-password");
        try (var one = NssDatabase.open(folder, Access.READ_WRITE);
                var other = NssDatabase.open(folder, Access.READ_WRITE)) {
            one.login(old);
            other.changePassword(old, NEW);
            assertThat(one.loggedIn()).isFalse();
            var key = TestCertificate.keys("secp256r1").getPrivate().getEncoded();
            assertThatThrownBy(() -> one.change(new Change.AddPrivateKey(key, "lost?")))
                    .isInstanceOf(NotLoggedIn.class);
            one.login(NEW);
            one.change(new Change.AddPrivateKey(key, "kept"));
            assertThat(other.checkIntegrity().healthy()).isTrue();
        }
    }

    @Test
    void trustSetAfterAPasswordChangeIsSignedWithTheNewOne() throws Exception {
        var folder = Samples.copy("mixed-trust", parent);
        try (var database = NssDatabase.open(folder, Access.READ_WRITE)) {
            database.changePassword("mixed".toCharArray(), NEW);
            for (var certificate : database.certificates()) {
                database.change(new Change.SetTrust(certificate.der(), TrustSettings.parse("p,C,")));
            }
            for (var certificate : database.certificates()) {
                assertThat(database.trust().of(certificate).certutilFlags(false))
                        .isEqualTo("p,C,");
            }
            assertThat(database.checkIntegrity().healthy()).isTrue();
        }
    }

    /// Everything a password change must not change.
    private static Map<String, String> contents(NssDatabase database) throws Exception {
        var contents = new TreeMap<String, String>();
        var trust = database.trust();
        for (var certificate : database.certificates()) {
            contents.put(certificate.id().toString(), trust.of(certificate).certutilFlags(false));
        }
        for (var key : database.privateKeys()) {
            contents.put(key.id().toString(), Samples.sha256(database.privateKeyPkcs8(key.id())));
        }
        return contents;
    }
}
