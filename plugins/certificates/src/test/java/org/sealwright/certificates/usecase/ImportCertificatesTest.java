package org.sealwright.certificates.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.sealwright.certificates.usecase.ImportRequest.Target;
import org.sealwright.certificates.usecase.ImportResult.Imported;
import org.sealwright.core.audit.AuditEvent;
import org.sealwright.core.certificate.Group;
import org.sealwright.core.database.Added.Action;
import org.sealwright.core.database.Addition;
import org.sealwright.core.database.Protection;
import org.sealwright.core.problem.DamagedInput;
import org.sealwright.core.problem.DiskFull;
import org.sealwright.core.problem.EscrowNotPossible;
import org.sealwright.core.problem.PasswordNeeded;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.ProfileInUse;
import org.sealwright.core.problem.TooSlow;
import org.sealwright.core.problem.WrongPassword;
import org.sealwright.core.reading.Found;
import org.sealwright.core.reading.Limits;
import org.sealwright.core.reading.Source;
import org.sealwright.core.secret.Passphrase;
import org.sealwright.core.secret.PasswordPrompt.PasswordOffer;
import org.sealwright.core.secret.PasswordQuestion;
import org.sealwright.core.secret.PrivateKey;
import org.sealwright.core.task.Progress;
import org.sealwright.core.trust.Trust;
import org.sealwright.core.trust.TrustLevel;
import org.sealwright.testkit.CertificateMaker.Identity;
import org.sealwright.testkit.FakePrompt;

class ImportCertificatesTest {
    private static final Trust FOR_MAIL = new Trust(TrustLevel.INHERIT, TrustLevel.TRUSTED, TrustLevel.INHERIT);

    private final Surroundings here = new Surroundings();
    private final Identity anna = here.maker.person("Anna", "anna@example.org", here.root);

    @Test
    void aKeyFileGoesToYourCertificatesAndItsAuthorityToAuthorities() throws Exception {
        here.reader.keyFile("anna.P12", "secret", anna, here.root);
        var result = run(new FakePrompt("secret"), "anna.P12");
        assertThat(result.certificates())
                .extracting(one -> one.stored().group(), one -> one.action(), one -> one.keyAdded())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Group.MINE, Action.ADDED, true),
                        org.assertj.core.groups.Tuple.tuple(Group.AUTHORITIES, Action.ADDED, false));
        assertThat(here.audit.events())
                .extracting(AuditEvent::action)
                .containsExactly(AuditEvent.Action.IMPORTED, AuditEvent.Action.IMPORTED);
    }

    @Test
    void aCertificateIsJoinedWithTheKeyThatWaits() throws Exception {
        here.storeLoneKey(anna);
        here.reader.file("anna.cer", anna);
        var one = run(new FakePrompt(), "anna.cer").certificates().findFirst().orElseThrow();
        assertThat(one.action()).isEqualTo(Action.PAIRED);
        assertThat(one.stored().group()).isEqualTo(Group.MINE);
        assertThat(here.audit.events()).extracting(AuditEvent::action).containsExactly(AuditEvent.Action.PAIRED);
    }

    @Test
    void aKeyThatComesAfterItsCertificateIsJoinedToo() throws Exception {
        here.store(anna);
        here.reader.keyFile("anna.p12", "", anna);
        var one = run(new FakePrompt(), "anna.p12").certificates().findFirst().orElseThrow();
        assertThat(one.action()).isEqualTo(Action.PAIRED);
        assertThat(one.keyAdded()).isTrue();
    }

    @Test
    void aKeyWithoutCertificateIsToldOnItsOwn() throws Exception {
        here.reader.loneKeyFile("anna.key", anna);
        var result = run(new FakePrompt(), "anna.key");
        assertThat(result.keys()).extracting(key -> key.action()).containsExactly(Action.ADDED);
        assertThat(here.database.contents().loneKeys()).hasSize(1);
    }

    @Test
    void theSecondTimeItWasThereAlready() throws Exception {
        here.reader.file("ca.pem", here.root).file("again.pem", here.root);
        var both = run(new FakePrompt(), "ca.pem", "again.pem");
        assertThat(both.certificates())
                .extracting(one -> one.action())
                .containsExactly(Action.ADDED, Action.ALREADY_PRESENT);
        assertThat(run(new FakePrompt(), "ca.pem").certificates())
                .extracting(one -> one.action())
                .containsExactly(Action.ALREADY_PRESENT);
    }

    @Test
    void oneBadFileDoesNotStopTheOthers() throws Exception {
        here.reader.failing("broken.p12", new DamagedInput(Path.of("broken.p12"), "it is cut off"));
        here.reader.file("ca.pem", here.root);
        var result = run(new FakePrompt(), "broken.p12", "ca.pem");
        assertThat(result.firstFailure().orElseThrow().problem()).isInstanceOf(DamagedInput.class);
        assertThat(result.certificates()).hasSize(1);
        assertThat(here.database.contents().certificates()).hasSize(1);
    }

    @Test
    void theNicknameIsTheNameInTheFile() throws Exception {
        here.reader.content(
                "anna.p12",
                () -> new Found(
                        List.of(new Found.FoundCertificate(anna.certificate(), Optional.empty())),
                        List.of(new Found.FoundKey(anna.privateKey(), Optional.of("anna at work"))),
                        List.of()));
        run(new FakePrompt(), "anna.p12");
        assertThat(here.database.contents().certificates().getFirst().nickname())
                .isEqualTo("anna at work");
    }

    @Test
    void keysAreWipedWhateverHappens() {
        var key = anna.privateKey();
        here.reader.content(
                "anna.p12", () -> new Found(List.of(), List.of(new Found.FoundKey(key, Optional.empty())), List.of()));
        here.database.failing(new DiskFull(Path.of("key4.db"), null));
        assertThatExceptionOfType(DiskFull.class).isThrownBy(() -> run(new FakePrompt(), "anna.p12"));
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> copyOf(key));
        assertThat(here.database.contents().loneKeys()).isEmpty();
    }

    @Test
    void aSlowFileNeedsPatience() throws Exception {
        here.reader.slowKeyFile("slow.p12", "", 5_000_000, anna);
        assertThat(run(new FakePrompt(), "slow.p12")
                        .firstFailure()
                        .orElseThrow()
                        .problem())
                .isInstanceOf(TooSlow.class);
        var request = ImportRequest.of(sources("slow.p12")).patiently();
        assertThat(here.importCertificates
                        .run(request, new FakePrompt(), Progress.none())
                        .certificates())
                .hasSize(1);
    }

    @Nested
    class WhenTheDatabaseIsLocked {
        @Test
        void theRightPasswordLetsTheImportGoOn() throws Exception {
            here.database.lockedWith("primary");
            here.reader.keyFile("anna.p12", "secret", anna);
            var prompt = new FakePrompt("secret", "wrong", "primary");
            run(prompt, "anna.p12");
            assertThat(here.database.contents().certificates()).hasSize(1);
            assertThat(prompt.asked())
                    .containsExactly(
                            new PasswordQuestion.OfFile("anna.p12", 1),
                            new PasswordQuestion.Primary("Sealwright", 1),
                            new PasswordQuestion.Primary("Sealwright", 2));
        }

        @Test
        void decliningAtOnceImportsNothing() {
            here.database.lockedWith("primary");
            here.reader.keyFile("anna.p12", "", anna);
            assertThatExceptionOfType(PasswordNeeded.class).isThrownBy(() -> run(new FakePrompt(), "anna.p12"));
            assertThat(here.database.contents().certificates()).isEmpty();
        }

        @Test
        void decliningAfterAWrongAnswerSaysThatItWasWrong() {
            here.database.lockedWith("primary");
            here.reader.keyFile("anna.p12", "", anna);
            assertThatExceptionOfType(WrongPassword.class).isThrownBy(() -> run(new FakePrompt("wrong"), "anna.p12"));
            assertThat(here.database.contents().certificates()).isEmpty();
        }

        @Test
        void certificatesAloneNeedNoPassword() throws Exception {
            here.database.lockedWith("primary");
            here.reader.file("bob.pem", here.maker.person("Bob", "bob@example.org", here.root));
            var prompt = new FakePrompt();
            run(prompt, "bob.pem");
            assertThat(prompt.asked()).isEmpty();
            assertThat(here.database.contents().certificates()).hasSize(1);
        }
    }

    @Nested
    class WhenTheDatabaseHasNoPassword {
        @Test
        void oneIsOfferedBeforeTheFirstKeyAndNeededFromThenOn() throws Exception {
            here.reader.keyFile("anna.p12", "", anna);
            var prompt = new FakePrompt().offering(new PasswordOffer.Chosen(Passphrase.owning("new".toCharArray())));
            assertThat(run(prompt, "anna.p12").passwordSet()).isTrue();
            assertThat(here.database.protection()).isEqualTo(Protection.UNLOCKED);
            assertThat(here.audit.events())
                    .extracting(AuditEvent::action)
                    .containsExactly(AuditEvent.Action.PASSWORD_CHANGED, AuditEvent.Action.IMPORTED);
        }

        @Test
        void theOfferMayBeDeclined() throws Exception {
            here.reader.keyFile("anna.p12", "", anna);
            var prompt = new FakePrompt();
            assertThat(run(prompt, "anna.p12").passwordSet()).isFalse();
            assertThat(prompt.offers()).isEqualTo(1);
            assertThat(here.database.contents().certificates()).hasSize(1);
        }

        @Test
        void stoppingAtTheOfferImportsNothing() {
            here.reader.keyFile("anna.p12", "", anna);
            var prompt = new FakePrompt().offering(new PasswordOffer.Cancelled());
            assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> run(prompt, "anna.p12"));
            assertThat(here.database.contents().certificates()).isEmpty();
        }

        @Test
        void nothingIsOfferedForASecondKeyNorForCertificatesNorWhileThunderbirdRuns() throws Exception {
            var prompt = new FakePrompt();
            here.reader.file("ca.pem", here.root).keyFile("anna.p12", "", anna);
            run(prompt, "ca.pem");
            here.profiles.inUse(true);
            run(prompt, "anna.p12");
            here.profiles.inUse(false);
            here.reader.keyFile("bob.p12", "", here.maker.person("Bob", "bob@example.org", here.root));
            run(prompt, "bob.p12");
            assertThat(prompt.offers()).isZero();
        }
    }

    @Nested
    class WithTrust {
        @Test
        void onlyTheTopmostAuthorityOfTheFileIsTrusted() throws Exception {
            var below = here.maker.intermediate("Below", here.root);
            here.reader.file("chain.pem", anna, below, here.root);
            var result = here.importCertificates.run(
                    new ImportRequest(sources("chain.pem"), Target.AUTO, Optional.of(FOR_MAIL), Limits.usual()),
                    new FakePrompt(),
                    Progress.none());
            assertThat(result.certificates())
                    .extracting(one -> one.stored().trust())
                    .containsExactly(Trust.NONE, Trust.NONE, FOR_MAIL);
        }

        @Test
        void theTrustOfWhatIsThereIsWrittenDownOnce() throws Exception {
            here.store(here.root);
            here.reader.file("ca.pem", here.root);
            var request = new ImportRequest(sources("ca.pem"), Target.AUTO, Optional.of(FOR_MAIL), Limits.usual());
            here.importCertificates.run(request, new FakePrompt(), Progress.none());
            here.importCertificates.run(request, new FakePrompt(), Progress.none());
            assertThat(here.audit.events())
                    .filteredOn(event -> event.action() == AuditEvent.Action.TRUST_CHANGED)
                    .singleElement()
                    .satisfies(event -> assertThat(event.facts())
                            .containsEntry("email", "trusted")
                            .containsEntry(
                                    "sha256", here.root.certificate().sha256().hex()));
        }

        @Test
        void theTrustOfWhatIsThereWaitsForThunderbird() {
            here.store(here.root);
            here.profiles.inUse(true);
            here.reader.file("ca.pem", here.root);
            var request = new ImportRequest(sources("ca.pem"), Target.AUTO, Optional.of(FOR_MAIL), Limits.usual());
            assertThatExceptionOfType(ProfileInUse.class)
                    .isThrownBy(() -> here.importCertificates.run(request, new FakePrompt(), Progress.none()));
        }

        @Test
        void anImportOfAuthoritiesLeavesOthersOutAndSaysWhy() throws Exception {
            here.reader.keyFile("anna.p12", "", anna, here.root);
            var result = here.importCertificates.run(
                    new ImportRequest(sources("anna.p12"), Target.AUTHORITIES, Optional.empty(), Limits.usual()),
                    new FakePrompt(),
                    Progress.none());
            var outcome = (Imported) result.outcomes().getFirst();
            assertThat(outcome.certificates().getFirst().action()).isEqualTo(Action.SKIPPED);
            assertThat(outcome.certificates().getFirst().reason()).isEqualTo("not-an-authority");
            assertThat(here.database.contents().certificates()).hasSize(1);
            assertThat(here.database.contents().loneKeys()).isEmpty();
        }
    }

    private static byte[] copyOf(PrivateKey key) {
        return key.copyOfPkcs8();
    }

    private ImportResult run(FakePrompt prompt, String... names) throws Problem {
        return here.importCertificates.run(ImportRequest.of(sources(names)), prompt, Progress.none());
    }

    private static List<Source> sources(String... names) {
        return Arrays.stream(names)
                .<Source>map(name -> new Source.File(Path.of(name)))
                .toList();
    }

    private void wantCopies() {
        here.settings.managed("escrow.certificate", "/etc/escrow.pem").managed("escrow.folder", "/escrow");
        here.reader.file("escrow.pem", here.maker.person("Keeper", "", here.root));
    }

    @Test
    void theOrganisationGetsACopyOfAKeyThatComesIn() throws Exception {
        wantCopies();
        here.reader.keyFile("anna.p12", "", anna, here.root);

        run(new FakePrompt(), "anna.p12");

        var print = anna.certificate().key().fingerprint().hex();
        assertThat(here.files.written().keySet())
                .singleElement()
                .asString()
                .startsWith(Path.of("/escrow/" + print + "-anna@example.org-").toString());
        assertThat(here.announcement.told()).hasSize(1);
        assertThat(here.audit.events())
                .extracting(AuditEvent::action)
                .startsWith(AuditEvent.Action.KEY_ESCROWED, AuditEvent.Action.IMPORTED);
    }

    @Test
    void whereTheCopyIsNotPossibleNothingIsImported() throws Exception {
        wantCopies();
        here.files.failing(new DiskFull(Path.of("/escrow"), null));
        here.reader.keyFile("anna.p12", "", anna, here.root);

        assertThatExceptionOfType(EscrowNotPossible.class).isThrownBy(() -> run(new FakePrompt(), "anna.p12"));

        assertThat(here.database.contents().certificates()).isEmpty();
    }

    @Test
    void theCertificateOfAKeyThatWaitsUnlocksAndCopiesIt() throws Exception {
        try (var key = anna.privateKey()) {
            here.database.add(new Addition(List.of(), List.of(key)), Progress.none());
        }
        here.database.lockedWith("secret");
        wantCopies();
        here.reader.file("anna.cer", anna);

        run(new FakePrompt("secret"), "anna.cer");

        assertThat(here.files.written()).hasSize(1);
        assertThat(here.announcement.told()).hasSize(1);
    }

    @Test
    void certificatesWithoutKeysAreNoMatterOfEscrow() throws Exception {
        wantCopies();
        here.files.failing(new DiskFull(Path.of("/escrow"), null));
        here.reader.file("anna.cer", anna);

        assertThat(run(new FakePrompt(), "anna.cer").certificates()).hasSize(1);
        assertThat(here.announcement.told()).isEmpty();
    }
}
