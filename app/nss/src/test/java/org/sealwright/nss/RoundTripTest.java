package org.sealwright.nss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealwright.nss.change.Change;
import org.sealwright.nss.change.Outcome;
import org.sealwright.nss.key.KeyCondition;
import org.sealwright.nss.problem.AlreadyThere;
import org.sealwright.nss.problem.DuplicateIssuerSerial;
import org.sealwright.nss.problem.NotInitialised;
import org.sealwright.nss.problem.NotLoggedIn;
import org.sealwright.nss.problem.ReadOnlyFolder;
import org.sealwright.nss.problem.UnreadableCertificate;
import org.sealwright.nss.problem.UnsupportedKey;
import org.sealwright.nss.problem.WrongPassword;
import org.sealwright.nss.trust.TrustClass;
import org.sealwright.nss.trust.TrustSettings;

/// What is written can be read again, by the same rules by which NSS's own files are read.
class RoundTripTest {

    private static final char[] PASSWORD = "Käse & Brot €".toCharArray();
    private static final TestCertificate ROOT = TestCertificate.root("Root CA");

    @TempDir
    Path parent;

    private Path folder() {
        return parent.resolve("profile with ? and # and %41");
    }

    @Test
    void aNewDatabaseIsPrivateCompleteAndEmpty() throws Exception {
        try (var database = NssDatabase.create(folder(), PASSWORD)) {
            assertThat(database.loggedIn()).isTrue();
            assertThat(database.protection()).isEqualTo(Protection.PASSWORD);
            assertThat(database.certificates()).isEmpty();
            assertThat(database.privateKeys()).isEmpty();
            assertThat(database.checkIntegrity().findings()).isEmpty();
        }
        try (var files = Files.list(folder())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("cert9.db", "key4.db", "pkcs11.txt");
        }
        for (var name : List.of("cert9.db", "key4.db", "pkcs11.txt")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder().resolve(name))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aDatabaseIsNeverCreatedOverAnother() throws Exception {
        NssDatabase.create(folder(), PASSWORD).close();
        var before = Samples.sha256(Files.readAllBytes(folder().resolve("key4.db")));
        assertThatThrownBy(() -> NssDatabase.create(folder(), new char[0])).isInstanceOf(AlreadyThere.class);
        assertThat(Samples.sha256(Files.readAllBytes(folder().resolve("key4.db"))))
                .isEqualTo(before);
    }

    @Test
    void theEmptyPasswordLogsInByItself() throws Exception {
        NssDatabase.create(folder(), new char[0]).close();
        try (var database = NssDatabase.open(folder(), Access.READ_WRITE)) {
            assertThat(database.protection()).isEqualTo(Protection.EMPTY_PASSWORD);
            assertThat(database.loggedIn()).isTrue();
            database.logout();
            assertThat(database.loggedIn()).isTrue();
            database.change(new Change.AddPrivateKey(
                    TestCertificate.keys("secp256r1").getPrivate().getEncoded(), ""));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "RSA, RSA-3072",
        "secp256r1, EC-secp256r1",
        "secp384r1, EC-secp384r1",
        "secp521r1, EC-secp521r1",
        "Ed25519, Ed25519"
    })
    void keyAndCertificateComeBackAsTheyWentIn(String algorithm, String shown) throws Exception {
        var alice = ROOT.issue("Alice", "Alice@Example.ORG", TestCertificate.keys(algorithm));
        try (var database = NssDatabase.create(folder(), PASSWORD)) {
            database.change(
                    new Change.AddCertificate(alice.der(), "Alice's"), new Change.AddPrivateKey(alice.pkcs8(), ""));
        }
        try (var database = NssDatabase.open(folder(), Access.READ_ONLY)) {
            var certificate = database.certificates().getFirst();
            var key = database.privateKeys().getFirst();
            assertThat(certificate.der()).isEqualTo(alice.der());
            assertThat(certificate.nickname()).isEqualTo("Alice's");
            assertThat(certificate.email()).contains("alice@example.org");
            assertThat(certificate.issuer()).isEqualTo(ROOT.name());
            assertThat(certificate.subject()).isEqualTo(alice.name());
            assertThat(key.keyId()).isEqualTo(certificate.keyId());
            assertThat(key.label()).isEqualTo("Alice's");
            assertThat(key.algorithm().orElseThrow()).hasToString(shown);
            assertThat(key.publicKeyInfo().orElseThrow())
                    .isEqualTo(alice.keys().getPublic().getEncoded());
            assertThat(database.publicKeys()).singleElement().satisfies(publicKey -> {
                assertThat(publicKey.keyId()).isEqualTo(key.keyId());
                assertThat(publicKey.publicKeyInfo().orElseThrow())
                        .isEqualTo(alice.keys().getPublic().getEncoded());
            });
            assertThat(database.condition(key.id())).isEqualTo(new KeyCondition.Locked());
            assertThatThrownBy(() -> database.privateKeyPkcs8(key.id())).isInstanceOf(NotLoggedIn.class);
            database.login(PASSWORD);
            assertThat(database.condition(key.id())).isEqualTo(new KeyCondition.Usable());
            assertThat(PrivateKeys.same(database.privateKeyPkcs8(key.id()), alice.pkcs8()))
                    .isTrue();
            assertThat(database.checkIntegrity().findings()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"secp256k1", "brainpoolP256r1", "brainpoolP384r1", "brainpoolP512r1"})
    void rarerNamedCurvesAreStoredToo(String curve) throws Exception {
        var oid = ECNamedCurveTable.getOID(curve);
        var structure = new ECPrivateKey(256, new BigInteger("1234567890abcdef", 16), oid);
        var pkcs8 = new PrivateKeyInfo(new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, oid), structure);
        try (var database = NssDatabase.create(folder(), new char[0])) {
            database.change(new Change.AddPrivateKey(pkcs8.getEncoded(), "rare"));
            var key = database.privateKeys().getFirst();
            assertThat(key.algorithm().orElseThrow()).hasToString("EC-" + curve);
            assertThat(PrivateKeys.number(database.privateKeyPkcs8(key.id())))
                    .isEqualTo(new BigInteger("1234567890abcdef", 16));
        }
    }

    @Test
    void keysWithoutAPlaceInTheFormatAreRefusedAndNothingIsWritten() throws Exception {
        var dsa = new PrivateKeyInfo(
                new AlgorithmIdentifier(X9ObjectIdentifiers.id_dsa, DERNull.INSTANCE), new ASN1Integer(5));
        var halfRsa = new PrivateKeyInfo(
                new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE), new ASN1Integer(5));
        try (var database = NssDatabase.create(folder(), new char[0])) {
            for (var pkcs8 : List.of(dsa.getEncoded(), halfRsa.getEncoded(), new byte[] {1, 2, 3}, new byte[0])) {
                assertThatThrownBy(() -> database.change(
                                new Change.AddCertificate(ROOT.der(), "Root"), new Change.AddPrivateKey(pkcs8, "x")))
                        .isInstanceOf(UnsupportedKey.class);
            }
            assertThat(database.certificates()).isEmpty();
        }
    }

    @Test
    void aSerialNumberWithLeadingZeroKeepsItsHeaderAndItsZero() throws Exception {
        var serial = HexFormat.of().parseHex("0209008f00000000000001");
        var carol = ROOT.issue("Carol", "", TestCertificate.keys("secp256r1"), serial);
        try (var database = NssDatabase.create(folder(), PASSWORD)) {
            database.change(new Change.AddCertificate(carol.der(), "Carol"));
            assertThat(database.certificate(ROOT.name(), serial).orElseThrow().serial())
                    .isEqualTo(serial);
        }
    }

    @Test
    void theSameCertificateIsKeptAndAnotherWithItsSerialNumberIsRefused() throws Exception {
        var serial = TestCertificate.serial();
        var carol = ROOT.issue("Carol", "", TestCertificate.keys("secp256r1"), serial);
        var other = ROOT.issue("Mallory", "", TestCertificate.keys("secp256r1"), serial);
        try (var database = NssDatabase.create(folder(), PASSWORD)) {
            var first = database.change(new Change.AddCertificate(carol.der(), "Carol"));
            var second = database.change(new Change.AddCertificate(carol.der(), "Somebody else"));
            var id = ((Outcome.CertificateAdded) first.getFirst()).id();
            assertThat(second).containsExactly(new Outcome.CertificateKept(id, "Carol"));
            assertThatThrownBy(() -> database.change(
                            new Change.AddCertificate(ROOT.der(), "Root"),
                            new Change.AddCertificate(other.der(), "Mallory")))
                    .isInstanceOf(DuplicateIssuerSerial.class)
                    .hasMessageContaining("Carol");
            assertThat(database.certificateCount()).isEqualTo(1);
            assertThatThrownBy(() -> database.change(new Change.AddCertificate(new byte[] {0x30, 0}, "x")))
                    .isInstanceOf(UnreadableCertificate.class);
        }
    }

    @Test
    void twoDifferentCertificatesWithOneSerialNumberInOneChangeAreRefused() throws Exception {
        var serial = TestCertificate.serial();
        var carol = ROOT.issue("Carol", "", TestCertificate.keys("secp256r1"), serial);
        var other = ROOT.issue("Mallory", "", TestCertificate.keys("secp256r1"), serial);
        try (var database = NssDatabase.create(folder(), PASSWORD)) {
            assertThatThrownBy(() -> database.change(
                            new Change.AddCertificate(carol.der(), "a"), new Change.AddCertificate(other.der(), "b")))
                    .isInstanceOf(DuplicateIssuerSerial.class);
            assertThat(database.certificates()).isEmpty();
        }
    }

    @Test
    void aKeyIsStoredOnce() throws Exception {
        var keys = TestCertificate.keys("secp256r1");
        try (var database = NssDatabase.create(folder(), PASSWORD)) {
            var pkcs8 = keys.getPrivate().getEncoded();
            var outcomes = database.change(new Change.AddPrivateKey(pkcs8, "a"), new Change.AddPrivateKey(pkcs8, "b"));
            assertThat(outcomes.get(0)).isInstanceOf(Outcome.PrivateKeyAdded.class);
            assertThat(outcomes.get(1)).isInstanceOf(Outcome.PrivateKeyKept.class);
            assertThat(database.change(new Change.AddPrivateKey(pkcs8, "c")).getFirst())
                    .isInstanceOf(Outcome.PrivateKeyKept.class);
            assertThat(database.privateKeys()).hasSize(1);
            assertThat(database.publicKeys()).hasSize(1);
        }
    }

    @Test
    void addingKeysNeedsALoginAddingCertificatesDoesNot() throws Exception {
        NssDatabase.create(folder(), PASSWORD).close();
        try (var database = NssDatabase.open(folder(), Access.READ_WRITE)) {
            assertThatThrownBy(() -> database.login("wrong".toCharArray())).isInstanceOf(WrongPassword.class);
            database.change(new Change.AddCertificate(ROOT.der(), "Root"));
            assertThatThrownBy(() -> database.change(new Change.AddPrivateKey(ROOT.pkcs8(), "Root")))
                    .isInstanceOf(NotLoggedIn.class);
            assertThatThrownBy(() -> database.change(new Change.SetTrust(ROOT.der(), TrustSettings.parse("C,C,C"))))
                    .isInstanceOf(NotLoggedIn.class);
            database.login(PASSWORD);
            database.change(new Change.AddPrivateKey(ROOT.pkcs8(), "Root"));
            database.logout();
            assertThat(database.loggedIn()).isFalse();
            assertThatThrownBy(() -> database.privateKeyPkcs8(
                            database.privateKeys().getFirst().id()))
                    .isInstanceOf(NotLoggedIn.class);
        }
    }

    @Test
    void aDatabaseOpenedForReadingIsNotWritten() throws Exception {
        NssDatabase.create(folder(), new char[0]).close();
        try (var database = NssDatabase.open(folder(), Access.READ_ONLY)) {
            assertThatThrownBy(() -> database.change(new Change.AddCertificate(ROOT.der(), "Root")))
                    .isInstanceOf(ReadOnlyFolder.class);
        }
    }

    @Test
    void trustIsWrittenInTheClassTheFileKnowsAndSignedCompletely() throws Exception {
        try (var database = NssDatabase.create(folder(), PASSWORD)) {
            database.change(
                    new Change.AddCertificate(ROOT.der(), "Root"),
                    new Change.SetTrust(ROOT.der(), TrustSettings.parse("CT,C,c")));
            var root = database.certificates().getFirst();
            var trust = database.trust().find(root).orElseThrow();
            assertThat(trust.trustClass()).isEqualTo(TrustClass.LEGACY);
            assertThat(trust.standing()).isEqualTo(NssTrust.Standing.VERIFIED);
            assertThat(trust.settings().certutilFlags(false)).isEqualTo("CT,C,c");
            assertThat(database.checkIntegrity().validSignatures()).isEqualTo(7);
        }
    }

    @Test
    void saidNothingNothingIsWrittenAboutTrust() throws Exception {
        try (var database = NssDatabase.create(folder(), PASSWORD)) {
            var outcomes = database.change(
                    new Change.AddCertificate(ROOT.der(), "Root"), new Change.SetTrust(ROOT.der(), TrustSettings.NONE));
            assertThat(outcomes.get(1)).isEqualTo(new Outcome.TrustSet(List.of()));
            assertThat(database.trust().entries()).isEmpty();
        }
    }

    @Test
    void trustMadeForAnotherCertificateOfTheSameSerialNumberDoesNotCount() throws Exception {
        var serial = TestCertificate.serial();
        var carol = ROOT.issue("Carol", "", TestCertificate.keys("secp256r1"), serial);
        var other = ROOT.issue("Mallory", "", TestCertificate.keys("secp256r1"), serial);
        try (var database = NssDatabase.create(folder(), PASSWORD)) {
            database.change(
                    new Change.SetTrust(carol.der(), TrustSettings.parse("P,P,P")),
                    new Change.AddCertificate(other.der(), "Mallory"));
            assertThat(database.trust().of(database.certificates().getFirst())).isEqualTo(TrustSettings.NONE);
        }
    }

    @Test
    void aThousandCertificatesGoInTogetherAndAreFoundOneByOne() throws Exception {
        var keys = TestCertificate.keys("secp256r1");
        var changes = new ArrayList<Change>();
        for (var i = 0; i < 1000; i++) {
            changes.add(new Change.AddCertificate(
                    ROOT.issue("Person " + i, "person" + i + "@example.org", keys)
                            .der(),
                    ""));
        }
        try (var database = NssDatabase.create(folder(), PASSWORD)) {
            var before = database.stamp();
            assertThat(database.change(changes)).hasSize(1000);
            assertThat(database.stamp().own()).isEqualTo(before.own() + 1);
            var nicknames = database.certificates().stream()
                    .map(NssCertificate::nickname)
                    .toList();
            assertThat(nicknames).hasSize(1000).doesNotHaveDuplicates();
            assertThat(nicknames)
                    .contains("Imported Certificate", "Imported Certificate #2", "Imported Certificate #1000");
            var seen = new int[1];
            database.visitCertificates(_ -> ++seen[0] < 10);
            assertThat(seen[0]).isEqualTo(10);
        }
    }

    @Test
    void anUninitialisedDatabaseHoldsCertificatesAndIsInitialisedOnce() throws Exception {
        NssDatabase.create(folder(), PASSWORD).close();
        Sqlite.run(folder().resolve("key4.db"), "DROP TABLE metaData");
        try (var database = NssDatabase.open(folder(), Access.READ_WRITE)) {
            assertThat(database.protection()).isEqualTo(Protection.UNINITIALISED);
            database.change(new Change.AddCertificate(ROOT.der(), "Root"));
            assertThatThrownBy(() -> database.login(PASSWORD)).isInstanceOf(NotInitialised.class);
            assertThatThrownBy(() -> database.change(new Change.AddPrivateKey(ROOT.pkcs8(), "Root")))
                    .isInstanceOf(NotInitialised.class);
            database.initialise(PASSWORD);
            assertThat(database.protection()).isEqualTo(Protection.PASSWORD);
            database.change(new Change.AddPrivateKey(ROOT.pkcs8(), "Root"));
            assertThatThrownBy(() -> database.initialise(PASSWORD)).isInstanceOf(AlreadyThere.class);
            assertThat(database.checkIntegrity().findings()).isEmpty();
        }
    }

    @Test
    void aCopyIsADatabaseOfItsOwnAndPrivate() throws Exception {
        var copy = parent.resolve("copies").resolve("2026-11-22");
        try (var database = NssDatabase.create(folder(), PASSWORD)) {
            database.change(new Change.AddPrivateKey(ROOT.pkcs8(), "Root"));
            Files.setPosixFilePermissions(folder().resolve("pkcs11.txt"), PosixFilePermissions.fromString("r--r--r--"));
            database.copyTo(copy);
            assertThatThrownBy(() -> database.copyTo(copy)).isInstanceOf(AlreadyThere.class);
        }
        for (var name : List.of("cert9.db", "key4.db", "pkcs11.txt")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy.resolve(name))))
                    .isEqualTo("rw-------");
        }
        try (var database = NssDatabase.open(copy, Access.READ_WRITE)) {
            database.login(PASSWORD);
            assertThat(database.checkIntegrity().findings()).isEmpty();
            assertThat(database.privateKeys()).hasSize(1);
        }
    }
}
