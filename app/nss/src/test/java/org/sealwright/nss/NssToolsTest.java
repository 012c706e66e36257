package org.sealwright.nss;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sealwright.nss.change.Change;
import org.sealwright.nss.change.Outcome;
import org.sealwright.nss.problem.NssException;
import org.sealwright.nss.trust.TrustClass;
import org.sealwright.nss.trust.TrustSettings;
import org.sealwright.testkit.ExternalTool;
import org.sealwright.testkit.SharedData;

/// What we write, read and used by NSS itself: Debian's, and the newer one inside Thunderbird.
///
/// `certutil -L` and `-V` never log in, so on a database with a password they prove nothing about signatures; there
/// `-K` and `pk12util -o` do, while the empty password makes all of them check everything.
class NssToolsTest {

    private static final String THUNDERBIRD = "/usr/lib/thunderbird";

    /// Which NSS runs behind the tools.
    enum Nss {
        DEBIAN(Map.of()),
        /// Without this path the newer libnss3 would load the system's old softoken, and prove nothing.
        THUNDERBIRD_OWN(Map.of("LD_LIBRARY_PATH", THUNDERBIRD));

        // Only read; a Map is what the tool runner takes.
        @SuppressWarnings("ImmutableEnumChecker")
        private final Map<String, String> environment;

        Nss(Map<String, String> environment) {
            this.environment = environment;
        }
    }

    private static final TestCertificate ROOT = TestCertificate.root("Root CA");
    private static final TestCertificate ALICE = ROOT.issue("Alice", "alice@example.org", TestCertificate.keys("RSA"));
    private static final TestCertificate BOB = ROOT.issue("Bob", "bob@example.org", TestCertificate.keys("secp256r1"));
    private static final TestCertificate GRACE =
            ROOT.issue("Grace", "grace@example.org", TestCertificate.keys("secp384r1"));
    private static final TestCertificate HEIDI =
            ROOT.issue("Heidi", "heidi@example.org", TestCertificate.keys("secp521r1"));
    private static final TestCertificate CAROL =
            ROOT.issue("Carol", "carol@example.org", TestCertificate.keys("secp256r1"));
    private static final TestCertificate DISTRUSTED = TestCertificate.root("Distrusted CA");

    private static final List<TestCertificate> OWN = List.of(ALICE, BOB, GRACE, HEIDI);

    @TempDir
    Path parent;

    private Path folder() {
        return parent.resolve("db");
    }

    private NssDatabase filled(char[] password) throws NssException {
        var database = NssDatabase.create(folder(), password);
        var changes = new ArrayList<Change>();
        changes.add(new Change.AddCertificate(ROOT.der(), "Root CA"));
        changes.add(new Change.SetTrust(ROOT.der(), TrustSettings.parse("CT,C,C")));
        changes.add(new Change.AddCertificate(DISTRUSTED.der(), "Distrusted: CA"));
        changes.add(new Change.SetTrust(DISTRUSTED.der(), TrustSettings.parse("p,p,p")));
        changes.add(new Change.AddCertificate(CAROL.der(), "Carol ü"));
        changes.add(new Change.SetTrust(CAROL.der(), TrustSettings.parse(",P,")));
        var names = List.of("Alice", "Bob", "Grace", "Heidi");
        for (var i = 0; i < OWN.size(); i++) {
            changes.add(new Change.AddCertificate(OWN.get(i).der(), names.get(i)));
            changes.add(new Change.AddPrivateKey(OWN.get(i).pkcs8(), ""));
        }
        database.change(changes);
        return database;
    }

    private ExternalTool.Answer run(Nss nss, String tool, String... arguments) throws Exception {
        if (nss == Nss.THUNDERBIRD_OWN && !Files.exists(Path.of(THUNDERBIRD, "libsoftokn3.so"))) {
            SharedData.absent("Thunderbird's NSS is not installed in " + THUNDERBIRD);
        }
        var command = new ArrayList<>(List.of(tool, "-d", "sql:" + folder()));
        command.addAll(List.of(arguments));
        return ExternalTool.run(nss.environment, parent, command);
    }

    /// The lines of `certutil -L`, blanks squeezed.
    private List<String> listing(Nss nss) throws Exception {
        return run(nss, "certutil", "-L")
                .ok()
                .lines()
                .map(line -> line.strip().replaceAll(" {2,}", "|"))
                .filter(line -> line.matches(".*\\|.*,.*,.*"))
                .filter(line -> !line.startsWith("SSL"))
                .toList();
    }

    private String file(String name, String content) throws Exception {
        return Files.writeString(parent.resolve(name), content).toString();
    }

    @ParameterizedTest
    @EnumSource
    void withTheEmptyPasswordNssShowsTheTrustWeSetAndVerifiesChains(Nss nss) throws Exception {
        filled(new char[0]).close();
        assertThat(listing(nss))
                .containsExactlyInAnyOrder(
                        "Root CA|CT,C,C",
                        "Distrusted- CA|p,p,p",
                        "Carol ü|,P,",
                        "Alice|u,u,u",
                        "Bob|u,u,u",
                        "Grace|u,u,u",
                        "Heidi|u,u,u");
        for (var nickname : List.of("Alice", "Bob", "Grace", "Heidi")) {
            for (var usage : List.of("S", "R")) {
                assertThat(run(nss, "certutil", "-V", "-n", nickname, "-u", usage)
                                .ok())
                        .contains("certificate is valid");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void withAPasswordNssFindsAndExportsEveryKeyUnchanged(Nss nss) throws Exception {
        filled("Test ä 1".toCharArray()).close();
        var password = file("pw.txt", "Test ä 1\n");
        var keys = run(nss, "certutil", "-K", "-f", password).ok();
        assertThat(keys).contains("Alice", "Bob", "Grace", "Heidi");
        for (var own : List.of("Alice", "Bob", "Grace", "Heidi")) {
            var target = parent.resolve(own + ".p12").toString();
            run(nss, "pk12util", "-o", target, "-n", own, "-k", password, "-W", "p12")
                    .ok();
            var original = OWN.get(List.of("Alice", "Bob", "Grace", "Heidi").indexOf(own));
            assertThat(privateKeyIn(target)).isEqualTo(PrivateKeys.number(original.pkcs8()));
        }
    }

    /// The private value inside a PKCS #12, read by OpenSSL.
    private BigInteger privateKeyIn(String file) throws Exception {
        var pem = ExternalTool.run(
                        "openssl", "pkcs12", "-legacy", "-in", file, "-nocerts", "-nodes", "-passin", "pass:p12")
                .ok();
        var base64 = pem.replaceAll("(?s).*-----BEGIN PRIVATE KEY-----(.*)-----END PRIVATE KEY-----.*", "$1");
        return PrivateKeys.number(Base64.getMimeDecoder().decode(base64));
    }

    @ParameterizedTest
    @EnumSource
    void keysOfNssAndOursSignMail(Nss nss) throws Exception {
        filled("secret".toCharArray()).close();
        var password = file("pw.txt", "secret\n");
        var message = file("message.txt", "hello\n");
        for (var nickname : List.of("Alice", "Bob")) {
            var signed = parent.resolve(nickname + ".p7s").toString();
            run(nss, "cmsutil", "-S", "-N", nickname, "-f", password, "-i", message, "-o", signed, "-G", "-P")
                    .ok();
            assertThat(run(nss, "cmsutil", "-D", "-i", signed).ok()).contains("hello");
        }
    }

    @ParameterizedTest
    @EnumSource
    void afterAPasswordChangeOfOursNssStillUsesEverything(Nss nss) throws Exception {
        try (var database = filled("one".toCharArray())) {
            database.changePassword("one".toCharArray(), "zwei ß".toCharArray());
        }
        var password = file("pw.txt", "zwei ß\n");
        run(nss, "pk12util", "-o", parent.resolve("a.p12").toString(), "-n", "Alice", "-k", password, "-W", "p12")
                .ok();
        // NSS verifies every signature before it changes the password itself.
        var next = file("pw2.txt", "drei\n");
        run(nss, "certutil", "-W", "-f", password, "-@", next).ok();
        try (var database = NssDatabase.open(folder(), Access.READ_WRITE)) {
            database.login("drei".toCharArray());
            assertThat(database.checkIntegrity().findings()).isEmpty();
            for (var key : database.privateKeys()) {
                assertThat(database.privateKeyPkcs8(key.id())).isNotEmpty();
            }
            database.changePassword("drei".toCharArray(), new char[0]);
        }
        assertThat(listing(nss)).contains("Root CA|CT,C,C", "Alice|u,u,u");
        run(nss, "pk12util", "-o", parent.resolve("b.p12").toString(), "-n", "Heidi", "-W", "p12")
                .ok();
    }

    @ParameterizedTest
    @EnumSource
    void certificatesNssAddsAndOursLiveTogether(Nss nss) throws Exception {
        try (var database = filled(new char[0])) {
            var eve = ROOT.issue("Eve", "eve@example.org", TestCertificate.keys("secp256r1"));
            Files.write(parent.resolve("eve.der"), eve.der());
            var before = database.stamp();
            run(
                            nss,
                            "certutil",
                            "-A",
                            "-n",
                            "Eve",
                            "-t",
                            ",P,",
                            "-i",
                            parent.resolve("eve.der").toString())
                    .ok();
            assertThat(database.stamp()).isNotEqualTo(before);
            var found = database.certificates().stream()
                    .filter(certificate -> certificate.nickname().equals("Eve"))
                    .findFirst()
                    .orElseThrow();
            assertThat(found.der()).isEqualTo(eve.der());
            assertThat(database.trust().of(found).certutilFlags(false)).isEqualTo(",P,");
            database.change(new Change.SetTrust(eve.der(), TrustSettings.parse("p,p,p")));
            assertThat(listing(nss)).contains("Eve|p,p,p");
            database.change(new Change.DeleteCertificate(found.id(), false));
            assertThat(listing(nss)).noneMatch(line -> line.startsWith("Eve"));
            assertThat(database.checkIntegrity().findings()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRestoredCertificateWithKeyIsAsGoodAsBefore(Nss nss) throws Exception {
        try (var database = filled(new char[0])) {
            var root = certificate(database, "Root CA");
            var alice = certificate(database, "Alice");
            var deleted = database.change(
                    new Change.DeleteCertificate(root.id(), true), new Change.DeleteCertificate(alice.id(), true));
            assertThat(listing(nss)).noneMatch(line -> line.startsWith("Alice") || line.startsWith("Root"));
            assertThat(run(nss, "certutil", "-K").ok()).doesNotContain("Alice");
            for (var outcome : deleted) {
                database.change(new Change.Restore(((Outcome.Deleted) outcome).rows()));
            }
        }
        assertThat(listing(nss)).contains("Root CA|CT,C,C", "Alice|u,u,u");
        assertThat(run(nss, "certutil", "-V", "-n", "Alice", "-u", "S").ok()).contains("certificate is valid");
        run(nss, "pk12util", "-o", parent.resolve("c.p12").toString(), "-n", "Alice", "-W", "p12")
                .ok();
    }

    @ParameterizedTest
    @EnumSource
    void sharedSubjectsShareANickname(Nss nss) throws Exception {
        try (var database = filled(new char[0])) {
            var renewed = ROOT.issue("Alice", "alice@example.org", TestCertificate.keys("secp256r1"));
            var outcome = database.change(
                    new Change.AddCertificate(renewed.der(), "Alice renewed"),
                    new Change.AddPrivateKey(renewed.pkcs8(), ""));
            assertThat(((Outcome.CertificateAdded) outcome.getFirst()).nickname())
                    .isEqualTo("Alice");
        }
        assertThat(listing(nss)).filteredOn(line -> line.equals("Alice|u,u,u")).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void anEd25519KeyIsListedByNewNssAndHarmlessToTheOld(Nss nss) throws Exception {
        var erin = ROOT.issue("Erin", "erin@example.org", TestCertificate.keys("Ed25519"));
        try (var database = filled(new char[0])) {
            database.change(
                    new Change.AddCertificate(erin.der(), "Erin"), new Change.AddPrivateKey(erin.pkcs8(), "Erin"));
        }
        assertThat(listing(nss)).contains("Alice|u,u,u");
        var keys = run(nss, "certutil", "-K").ok();
        assertThat(keys).contains("Alice");
        if (nss == Nss.THUNDERBIRD_OWN) {
            assertThat(keys).contains("Erin");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aKeyRestrictedToPssIsOneForNssToo(Nss nss) throws Exception {
        var keys = KeyPairGenerator.getInstance("RSASSA-PSS").generateKeyPair();
        var frank = ROOT.issue("Frank", "frank@example.org", keys);
        try (var database = filled(new char[0])) {
            database.change(
                    new Change.AddCertificate(frank.der(), "Frank"), new Change.AddPrivateKey(frank.pkcs8(), ""));
        }
        assertThat(listing(nss)).contains("Frank|u,u,u");
        assertThat(run(nss, "certutil", "-K").ok()).containsPattern("rsaPss .*Frank");
        run(nss, "pk12util", "-o", parent.resolve("f.p12").toString(), "-n", "Frank", "-W", "p12")
                .ok();
    }

    @ParameterizedTest
    @EnumSource
    void aDatabaseNssMadeTakesOurChanges(Nss nss) throws Exception {
        Files.createDirectory(folder());
        var password = file("pw.txt", "made by nss\n");
        run(nss, "certutil", "-N", "-f", password).ok();
        try (var database = NssDatabase.open(folder(), Access.READ_WRITE)) {
            database.login("made by nss".toCharArray());
            database.change(
                    new Change.AddCertificate(ROOT.der(), "Root CA"),
                    new Change.SetTrust(ROOT.der(), TrustSettings.parse("C,C,C")),
                    new Change.AddCertificate(ALICE.der(), "Alice"),
                    new Change.AddPrivateKey(ALICE.pkcs8(), "Alice"));
            assertThat(database.checkIntegrity().findings()).isEmpty();
            // Also proof that the tools really ran on the NSS they were meant to.
            assertThat(database.trust().entries().getFirst().trustClass())
                    .isEqualTo(nss == Nss.DEBIAN ? TrustClass.LEGACY : TrustClass.PKCS11);
        }
        assertThat(listing(nss)).containsExactlyInAnyOrder("Root CA|C,C,C", "Alice|u,u,u");
        run(nss, "pk12util", "-o", parent.resolve("d.p12").toString(), "-n", "Alice", "-k", password, "-W", "p12")
                .ok();
        // The last word on signatures: NSS checks all of them here.
        run(nss, "certutil", "-W", "-f", password, "-@", file("pw2.txt", "other\n"))
                .ok();
    }

    private static NssCertificate certificate(NssDatabase database, String nickname) throws NssException {
        return database.certificates().stream()
                .filter(found -> found.nickname().equals(nickname))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void keyIdsAreThoseNssComputes(Nss nss) throws Exception {
        try (var database = filled(new char[0])) {
            var listed = run(nss, "certutil", "-K").ok();
            for (var key : database.privateKeys()) {
                assertThat(listed).contains(HexFormat.of().formatHex(key.keyId()));
            }
        }
    }
}
