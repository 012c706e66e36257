package org.sealwright.kit.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealwright.core.audit.AuditEvent;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.database.Addition;
import org.sealwright.core.escrow.EscrowedKeys;
import org.sealwright.core.policy.PolicyOwner;
import org.sealwright.core.problem.CannotRead;
import org.sealwright.core.problem.CannotWrite;
import org.sealwright.core.problem.EscrowNotPossible;
import org.sealwright.core.problem.PasswordNeeded;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.UnsupportedKey;
import org.sealwright.core.request.KeyKind;
import org.sealwright.core.secret.PrivateKey;
import org.sealwright.core.task.Progress;
import org.sealwright.core.writing.SafeFiles;
import org.sealwright.kit.words.EscrowWords;
import org.sealwright.plugin.Texts;
import org.sealwright.testkit.CertificateMaker;
import org.sealwright.testkit.CertificateMaker.Identity;
import org.sealwright.testkit.FakeAnnouncement;
import org.sealwright.testkit.FakeAudit;
import org.sealwright.testkit.FakeDatabase;
import org.sealwright.testkit.FakeFiles;
import org.sealwright.testkit.FakeReader;
import org.sealwright.testkit.FakeSealer;
import org.sealwright.testkit.FakeSettings;

class EscrowKeysTest {
    private static final Path FOLDER = Path.of("/escrow");

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    private final CertificateMaker maker = new CertificateMaker();
    private final FakeSettings settings = new FakeSettings();
    private boolean guarded = true;
    private boolean unsealable;
    private final FakeReader reader = new FakeReader();
    private final FakeFiles files = new FakeFiles();
    private final FakeAnnouncement announcement = new FakeAnnouncement();
    private final FakeAudit audit = new FakeAudit();
    private final FakeDatabase database = new FakeDatabase();
    private final EscrowKeys escrow = new EscrowKeys(
            settings,
            new EscrowCertificate(
                    reader,
                    file -> guarded ? new PolicyOwner.Word.OfOrganisation(file) : new PolicyOwner.Word.Doubtful(FOLDER),
                    clock),
            this::seal,
            new EscrowFolder(files, clock),
            announcement,
            new EscrowWords(new Texts.Language(Locale.ENGLISH)),
            audit);
    private final Identity root = maker.root("Root");
    private final Identity keeper = maker.person("Keeper of Keys", "", root);
    private final Identity anna = maker.person("Anna", "anna@example.org", root);

    private byte[] seal(PrivateKey key, Certificate recipient) throws Problem {
        if (unsealable) {
            throw new UnsupportedKey(recipient.key().shortName());
        }
        return new FakeSealer().seal(key, recipient);
    }

    @BeforeEach
    void theOrganisationWantsCopies() {
        settings.managed("escrow.certificate", "/etc/escrow.pem").managed("escrow.folder", FOLDER.toString());
        reader.file("escrow.pem", keeper);
    }

    private static List<Addition.Entry> entries(Identity... certificates) {
        return List.of(certificates).stream()
                .map(each -> new Addition.Entry(each.certificate(), Optional.empty(), Optional.empty()))
                .toList();
    }

    private static Addition addition(PrivateKey key, Identity... certificates) {
        return new Addition(entries(certificates), List.of(key));
    }

    private String print(Identity identity) {
        return identity.certificate().key().fingerprint().hex();
    }

    private Path copy(String name) {
        var keepers = keeper.certificate().sha256().hex().substring(0, 16);
        return FOLDER.resolve(name + "-" + keepers + "-20261122T120000Z.p7m");
    }

    private void take(Identity identity, Identity... certificates) throws Problem {
        try (var key = identity.privateKey()) {
            escrow.of(addition(key, certificates), database).write();
        }
    }

    @Test
    void theCopyIsNamedByKeyAndAddressAndTheUserIsToldBefore() throws Problem {
        take(anna, anna);

        var file = copy(print(anna) + "-anna@example.org");
        assertThat(files.written()).containsOnlyKeys(file);
        assertThat(new String(files.written().get(file), StandardCharsets.UTF_8))
                .isEqualTo(FakeSealer.text(print(anna), keeper.certificate()));
        assertThat(announcement.told())
                .singleElement()
                .asString()
                .contains(
                        "encrypted copy of this private key",
                        "«Keeper of Keys»",
                        "SHA-256 " + keeper.certificate().sha256().groups());
        assertThat(EscrowedKeys.contains(
                        settings,
                        anna.certificate().key().fingerprint(),
                        keeper.certificate().sha256()))
                .isTrue();
        assertThat(audit.events())
                .containsExactly(new AuditEvent(
                        AuditEvent.Action.KEY_ESCROWED,
                        Map.of(
                                "key",
                                print(anna),
                                "file",
                                file.toString(),
                                "to",
                                keeper.certificate().sha256().hex())));
    }

    @Test
    void whenTheOrganisationTakesAnotherCertificateItHasNoCopyForThatYet() throws Problem {
        try (var key = anna.privateKey()) {
            var addition = addition(key, anna);
            escrow.of(addition, database).write();
            database.add(addition, Progress.none());
        }
        assertThat(escrow.missing(database.contents())).isEmpty();

        reader.file("escrow.pem", maker.person("Next Keeper", "", root));
        assertThat(escrow.missing(database.contents())).hasSize(1);
        escrow.ofMissing(database).write();
        assertThat(escrow.missing(database.contents())).isEmpty();
        assertThat(files.written()).hasSize(2);

        // A certificate that nothing can be encrypted to makes no new duty.
        guarded = false;
        assertThat(escrow.missing(database.contents())).isEmpty();
    }

    @Test
    void aKeyThatOnlySignsIsNeverCopied() throws Problem {
        var signer = maker.onlySigning().person("Anna", "anna@example.org", root);

        take(signer, signer);
        escrow.ofNewKey(KeyKind.ED25519);

        assertThat(files.written()).isEmpty();
        assertThat(announcement.told()).isEmpty();
    }

    @Test
    void aKeyOfWhichNothingIsSaidIsCopied() throws Problem {
        take(anna);

        assertThat(files.written()).containsOnlyKeys(copy(print(anna)));
    }

    @Test
    void aKeyThatIsHereAlreadyIsNotTakenAgain() throws Problem {
        try (var key = anna.privateKey()) {
            database.add(addition(key, anna), Progress.none());
        }

        take(anna, anna);

        assertThat(files.written()).isEmpty();
        assertThat(announcement.told()).isEmpty();
    }

    @Test
    void aKeyThatReplacesADamagedOneIsCopied() throws Problem {
        try (var key = anna.privateKey()) {
            database.add(addition(key, anna), Progress.none());
        }
        database.spoiled(anna.certificate().key().fingerprint());

        take(anna, anna);

        assertThat(files.written()).containsOnlyKeys(copy(print(anna) + "-anna@example.org"));
        assertThat(announcement.told()).hasSize(1);
    }

    @Test
    void whetherAKeyHereIsDamagedIsAskedOfTheOpenDatabase() throws Problem {
        try (var key = anna.privateKey()) {
            database.add(addition(key, anna), Progress.none());
            database.lockedWith("x");

            var handover = escrow.of(addition(key, anna), database);

            assertThat(handover.needsOpenDatabase()).isTrue();
            assertThatThrownBy(handover::write).isInstanceOf(PasswordNeeded.class);
        }
    }

    @Test
    void aStoredKeyIsCopiedWhenItsFirstCertificateThatEncryptsComes() throws Problem {
        try (var key = anna.privateKey()) {
            database.add(new Addition(List.of(), List.of(key)), Progress.none());
        }

        var handover = escrow.of(new Addition(entries(anna), List.of()), database);
        assertThat(handover.needsOpenDatabase()).isTrue();
        handover.write();

        assertThat(files.written()).containsOnlyKeys(copy(print(anna) + "-anna@example.org"));
        assertThat(announcement.told()).hasSize(1);
    }

    @Test
    void aSecondCertificateThatEncryptsMakesNoFurtherCopy() throws Problem {
        try (var key = anna.privateKey()) {
            database.add(addition(key, anna), Progress.none());
        }

        escrow.of(new Addition(entries(anna), List.of()), database).write();

        assertThat(files.written()).isEmpty();
        assertThat(announcement.told()).isEmpty();
    }

    @Test
    void aStoredKeyThatGetsAnotherRequestIsCopied() throws Problem {
        try (var key = anna.privateKey()) {
            database.add(addition(key, anna), Progress.none());

            escrow.ofStoredKey(key.publicKey().fingerprint(), database.contents())
                    .write(key, "anna@example.org");
        }

        assertThat(files.written()).containsOnlyKeys(copy(print(anna) + "-anna@example.org"));
        assertThat(announcement.told()).hasSize(1);
    }

    @Test
    void aCopyThatIsThereIsNeverReplaced() throws Problem {
        var planted = copy(print(anna) + "-anna@example.org");
        files.write(planted, new byte[] {1}, SafeFiles.Readers.OWNER, false);

        take(anna, anna);

        assertThat(files.written().get(planted)).containsExactly(1);
        assertThat(files.written())
                .hasSize(2)
                .containsKey(FOLDER.resolve(planted.getFileName().toString().replace("Z.p7m", "Z-2.p7m")));
    }

    @Test
    void aNewKeyIsCopiedBeforeItIsStored() throws Problem {
        try (var key = anna.privateKey()) {
            escrow.ofNewKey(KeyKind.P_256).write(key, "../\u202Eanna\n@example.org");
        }

        assertThat(files.written()).containsOnlyKeys(copy(print(anna) + "-.._" + "_anna_@example.org"));
    }

    @Test
    void whoDoesNotWantToGoOnIsNotCopied() {
        announcement.stopping();

        assertThatThrownBy(() -> take(anna, anna)).isInstanceOf(CancellationException.class);

        assertThat(files.written()).isEmpty();
    }

    @Test
    void withoutPolicyNothingIsAskedAndNothingRead() throws Problem {
        settings.managed("escrow.certificate", "").managed("escrow.folder", "");

        take(anna, anna);

        assertThat(files.written()).isEmpty();
        assertThat(reader.read()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-01T00:00:00Z, 2026-11-21T00:00:00Z, certificate-expired",
        "2027-01-01T00:00:00Z, 2036-01-01T00:00:00Z, certificate-not-yet-valid"
    })
    void aCertificateOfAnotherTimeIsAProblem(String from, String until, String why) {
        reader.file("escrow.pem", maker.valid(from, until).person("Keeper", "", root));

        assertThat(refusal().details().toString()).contains(why);
        assertThat(files.written()).isEmpty();
        assertThat(announcement.told()).isEmpty();
    }

    @Test
    void aCertificateThatOnlySignsIsAProblem() {
        reader.file("escrow.pem", maker.onlySigning().person("Keeper", "", root));

        assertThat(refusal().details().toString()).contains("certificate-not-for-encryption");
    }

    @Test
    void aCertificateThatOthersCouldHaveExchangedIsAProblem() {
        guarded = false;

        assertThat(refusal().details().toString()).contains("escrow.certificate", "not-of-administrators");
        assertThat(files.written()).isEmpty();
        assertThat(reader.read()).isEmpty();
    }

    @Test
    void aCertificateThatNothingCanBeSealedToIsNamed() {
        unsealable = true;

        assertThat(refusal().getMessage())
                .contains("/etc/escrow.pem", "nothing can be encrypted to this certificate")
                .doesNotContain("database");
        assertThat(files.written()).isEmpty();
    }

    @Test
    void aDamagedCertificateIsAProblem() {
        reader.failing("escrow.pem", new CannotRead(Path.of("/etc/escrow.pem"), null));

        assertThat(refusal().getMessage())
                .contains("must get an encrypted copy", "/etc/escrow.pem", "it cannot be read");
    }

    @Test
    void severalCertificatesAreAProblem() {
        reader.file("escrow.pem", keeper, anna);

        assertThat(refusal().details().toString()).contains("not-one-certificate");
    }

    @ParameterizedTest
    @CsvSource({"escrow.folder", "escrow.certificate"})
    void halfAPolicyIsAProblem(String missing) {
        settings.managed(missing, "");

        assertThat(refusal().details()).contains(missing);
        assertThat(refusal().kind()).isEqualTo(Problem.Kind.FORBIDDEN);
    }

    @Test
    void aFolderThatCannotBeWrittenIsAProblemBeforeAnythingElse() {
        files.failing(new CannotWrite(FOLDER, null));

        assertThat(refusal().details().toString()).contains("escrow.folder", "cannot-be-written");
        assertThat(announcement.told()).isEmpty();
    }

    @Test
    void aDiskThatFillsUpMeanwhileIsAProblem() {
        files.failingAfterRehearsal(new CannotWrite(FOLDER, null));

        assertThat(refusal().details().toString()).contains("escrow.folder", "cannot-be-written");
        assertThat(audit.events()).isEmpty();
    }

    private EscrowNotPossible refusal() {
        return catchThrowableOfType(EscrowNotPossible.class, () -> take(anna, anna));
    }
}
