package org.sealwright.nss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.nss.change.Change;
import org.sealwright.nss.change.DeletedRows;
import org.sealwright.nss.change.Outcome;
import org.sealwright.nss.problem.CannotRestore;
import org.sealwright.nss.problem.NoSuchObject;
import org.sealwright.nss.trust.TrustSettings;
import org.sealwright.nss.value.ObjectId;
import org.sealwright.nss.value.Part;

/// Deleting takes everything that belongs to an object, and putting back brings everything back.
class DeleteTest {

    @TempDir
    Path parent;

    private static NssCertificate certificate(NssDatabase database, String nickname) throws Exception {
        return database.certificates().stream()
                .filter(found -> found.nickname().equals(nickname))
                .findFirst()
                .orElseThrow();
    }

    private static Outcome.Deleted delete(NssDatabase database, String nickname, boolean withKey) throws Exception {
        var change =
                new Change.DeleteCertificate(certificate(database, nickname).id(), withKey);
        return (Outcome.Deleted) database.change(change).getFirst();
    }

    private NssDatabase sample(String name) throws Exception {
        var database = NssDatabase.open(Samples.copy(name, parent), Access.READ_WRITE);
        database.login(Samples.password(name));
        return database;
    }

    @Test
    void aCertificateTakesItsTrustInBothClassesAndAllSignaturesWithIt() throws Exception {
        try (var database = sample("mixed-trust")) {
            var folder = database.folder();
            var deleted = delete(database, "Root CA", true);
            assertThat(deleted.rows().count()).isEqualTo(3);
            assertThat(database.checkIntegrity().orphanedSignatures()).isEmpty();
            assertThat(database.checkIntegrity().validSignatures()).isEqualTo(49 - 7 - 6);
            assertThat(Sqlite.number(folder.resolve("cert9.db"), "SELECT count(*) FROM nssPublic"))
                    .isEqualTo(Sqlite.number(folder.resolve("cert9.db"), "SELECT count(DISTINCT id) FROM nssPublic"));
        }
    }

    @Test
    void withItsKeyGoBothKeyRowsAndRestoringBringsThemBack() throws Exception {
        try (var database = sample("nss387-with-password")) {
            var before = database.checkIntegrity();
            var deleted = delete(database, "Alice RSA", true);
            assertThat(deleted.keyKept()).isFalse();
            assertThat(deleted.rows().count()).isEqualTo(3);
            assertThat(database.privateKeys()).hasSize(2);
            assertThat(database.publicKeys()).hasSize(2);
            assertThat(database.change(new Change.Restore(deleted.rows()))).containsExactly(new Outcome.Restored(3));
            assertThat(database.checkIntegrity()).isEqualTo(before);
            for (var key : database.privateKeys()) {
                assertThat(database.privateKeyPkcs8(key.id())).isNotEmpty();
            }
        }
    }

    @Test
    void withoutItsKeyTheKeyStays() throws Exception {
        try (var database = sample("nss387-with-password")) {
            assertThat(delete(database, "Bob EC", false).rows().count()).isEqualTo(1);
            assertThat(database.privateKeys()).hasSize(3);
            assertThat(database.publicKeys()).hasSize(3);
        }
    }

    @Test
    void aKeyThatAnotherCertificateUsesStaysAndTheAnswerSaysSo() throws Exception {
        var root = TestCertificate.root("CA");
        var keys = TestCertificate.keys("secp256r1");
        try (var database = NssDatabase.create(parent.resolve("db"), new char[0])) {
            database.change(
                    new Change.AddCertificate(root.issue("Alice", "", keys).der(), "old"),
                    new Change.AddCertificate(root.issue("Alice M.", "", keys).der(), "new"),
                    new Change.AddPrivateKey(keys.getPrivate().getEncoded(), ""));
            assertThat(delete(database, "old", true).keyKept()).isTrue();
            assertThat(database.privateKeys()).hasSize(1);
            assertThat(delete(database, "new", true).keyKept()).isFalse();
            assertThat(database.privateKeys()).isEmpty();
            assertThat(database.publicKeys()).isEmpty();
            assertThat(database.checkIntegrity().findings()).isEmpty();
        }
    }

    @Test
    void aKeyWithoutCertificateIsDeletedAndRestored() throws Exception {
        var keys = TestCertificate.keys("secp256r1");
        try (var database = NssDatabase.create(parent.resolve("db"), new char[0])) {
            database.change(new Change.AddPrivateKey(keys.getPrivate().getEncoded(), "waiting"));
            var id = database.privateKeys().getFirst().id();
            var deleted = (Outcome.Deleted)
                    database.change(new Change.DeletePrivateKey(id)).getFirst();
            assertThat(deleted.rows().count()).isEqualTo(2);
            assertThat(database.privateKeys()).isEmpty();
            database.change(new Change.Restore(deleted.rows()));
            assertThat(PrivateKeys.same(
                            database.privateKeyPkcs8(id), keys.getPrivate().getEncoded()))
                    .isTrue();
        }
    }

    @Test
    void misfiledSignaturesAreDeletedAndRestoredToo() throws Exception {
        try (var database = sample("misfiled-signatures")) {
            var before = database.checkIntegrity();
            var deleted = delete(database, "Alice RSA", true);
            assertThat(database.checkIntegrity().orphanedSignatures()).isEmpty();
            database.change(new Change.Restore(deleted.rows()));
            assertThat(database.checkIntegrity().findings()).containsExactlyInAnyOrderElementsOf(before.findings());
        }
    }

    @Test
    void afterAPasswordChangeNothingIsPutBack() throws Exception {
        try (var database = sample("nss387-with-password")) {
            var deleted = delete(database, "Alice RSA", true).rows();
            database.changePassword(Samples.password("nss387-with-password"), "other".toCharArray());
            refuses(database, deleted, "password");
            assertThat(database.privateKeys()).hasSize(2);
        }
    }

    @Test
    void whatIsThereAgainIsNotPutBackTwice() throws Exception {
        try (var database = sample("nss387-with-password")) {
            var der = certificate(database, "Client CA").der();
            var deleted = delete(database, "Client CA", true).rows();
            database.change(new Change.AddCertificate(der, "again"));
            refuses(database, deleted, "Client CA");
            assertThat(database.trust().entries()).hasSize(2);
        }
    }

    private static void refuses(NssDatabase database, DeletedRows deleted, String why) {
        assertThatThrownBy(() -> database.change(new Change.Restore(deleted)))
                .isInstanceOf(CannotRestore.class)
                .hasMessageContaining(why);
    }

    @Test
    void aNicknameTakenMeanwhileIsNumbered() throws Exception {
        var root = TestCertificate.root("CA");
        var one = root.issue("One", "", TestCertificate.keys("secp256r1"));
        var two = root.issue("Two", "", TestCertificate.keys("secp256r1"));
        try (var database = NssDatabase.create(parent.resolve("db"), new char[0])) {
            database.change(new Change.AddCertificate(one.der(), "same"));
            var deleted = delete(database, "same", true).rows();
            database.change(new Change.AddCertificate(two.der(), "same"), new Change.Restore(deleted));
            assertThat(database.certificates())
                    .extracting(NssCertificate::nickname)
                    .containsExactlyInAnyOrder("same", "same #2");
        }
    }

    @Test
    void anIdThatNamesNothingOrSomethingElseIsRefusedAndNothingHappens() throws Exception {
        try (var database = sample("tb153-live-profile")) {
            var certificate = certificate(database, "Alice RSA");
            var secretKey = new ObjectId(Part.KEYS, (int) Sqlite.number(
                    database.folder().resolve("key4.db"), "SELECT id FROM nssPrivate WHERE a0 = x'00000004'"));
            var before = database.stamp();
            assertThatThrownBy(() -> database.change(
                            new Change.DeleteCertificate(certificate.id(), true),
                            new Change.DeleteCertificate(certificate.id(), true)))
                    .isInstanceOf(NoSuchObject.class);
            assertThatThrownBy(() -> database.change(new Change.DeletePrivateKey(secretKey)))
                    .isInstanceOf(NoSuchObject.class);
            assertThatThrownBy(() -> database.change(new Change.SetNickname(secretKey, "x")))
                    .isInstanceOf(NoSuchObject.class);
            assertThat(database.stamp()).isEqualTo(before);
            assertThat(database.certificateCount()).isEqualTo(6);
        }
    }

    @Test
    void trustIsSetInBothClassesAlikeAndOfTwoRowsOneIsKept() throws Exception {
        try (var database = sample("mixed-trust")) {
            var file = database.folder().resolve("cert9.db");
            Sqlite.run(
                    file,
                    "CREATE TEMP TABLE copy AS SELECT * FROM nssPublic WHERE a0 = x'CE534353'",
                    "UPDATE copy SET id = id + 5000000",
                    "INSERT INTO nssPublic SELECT * FROM copy");
            for (var certificate : database.certificates()) {
                database.change(new Change.SetTrust(certificate.der(), TrustSettings.parse(",P,")));
            }
            assertThat(Sqlite.number(
                            file,
                            "SELECT count(*) FROM (SELECT 1 FROM nssPublic WHERE a0 IN (x'CE534353',"
                                    + " x'0000000B') GROUP BY a0, a81, a82 HAVING count(*) > 1)"))
                    .isZero();
            assertThat(Sqlite.number(
                            file,
                            "SELECT count(*) FROM nssPublic WHERE a0 = x'CE534353'" + " AND ace53635b <> x'CE534351'"))
                    .isZero();
            assertThat(Sqlite.number(
                            file, "SELECT count(*) FROM nssPublic WHERE a0 = x'0000000B'" + " AND a62f <> x'00000001'"))
                    .isZero();
            assertThat(database.checkIntegrity().healthy()).isTrue();
        }
    }
}
