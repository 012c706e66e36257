package org.sealwright.backup.usecase.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sealwright.backup.usecase.backup.Given.Answers;
import org.sealwright.backup.usecase.backup.RestoreEntry.State;
import org.sealwright.core.database.Added.Action;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.problem.EscrowNotPossible;
import org.sealwright.core.problem.ForbiddenByPolicy;
import org.sealwright.core.problem.NoKeyInFile;
import org.sealwright.core.problem.PasswordNeeded;
import org.sealwright.core.problem.PrimaryPasswordRequired;
import org.sealwright.core.reading.Found;
import org.sealwright.core.reading.Limits;
import org.sealwright.core.secret.Passphrase;
import org.sealwright.core.secret.PasswordPrompt.PasswordOffer;
import org.sealwright.core.task.Progress;
import org.sealwright.testkit.CertificateMaker.Identity;
import org.sealwright.testkit.FakePrompt;
import org.sealwright.testkit.WatchedProgress;

class RestoreTest {
    private static final Path FILE = Path.of("/backups/anna.p12");

    private final Given here = new Given();

    @Test
    void aFreshKeyComesWithCertificateAndIssuer() throws Exception {
        Identity anna = person("Anna");
        here.reader.keyFile("anna.p12", "", anna, here.root);

        try (var opened = open()) {
            assertThat(opened.entries()).hasSize(1).first().satisfies(entry -> {
                assertThat(entry.name()).isEqualTo("Anna");
                assertThat(entry.state()).isEqualTo(State.FRESH);
            });
            assertThat(here.database.contents().certificates()).isEmpty();

            var result = here.restore.restore(opened, all(opened), new Answers(), Progress.none());

            assertThat(result.items()).extracting(RestoreResult.Item::action).containsExactly(Action.ADDED);
            assertThat(result.issuers()).isEqualTo(1);
        }
        assertThat(here.database.contents().certificates())
                .filteredOn(StoredCertificate::hasPrivateKey)
                .hasSize(1);
        // The file it came from is its backup.
        assertThat(here.survey.survey().notBackedUp()).isEmpty();
    }

    @Test
    void aCancelBeforeItIsStoredLeavesTheProfileAsItWas() throws Exception {
        here.reader.keyFile("anna.p12", "", person("Anna"), here.root);
        try (var opened = open()) {
            var cancelled = new WatchedProgress().cancelledAt(0);
            assertThatThrownBy(() -> here.restore.restore(opened, all(opened), new Answers(), cancelled))
                    .isInstanceOf(CancellationException.class);
        }
        assertThat(here.database.contents().certificates()).isEmpty();
        assertThat(here.audit.events()).isEmpty();
    }

    @Test
    void whatIsThereIsRecognised() throws Exception {
        Identity anna = here.own("Anna");
        here.reader.keyFile("anna.p12", "", anna, here.root);

        try (var opened = open()) {
            assertThat(opened.entries()).extracting(RestoreEntry::state).containsExactly(State.PRESENT);
            var result = here.restore.restore(opened, all(opened), new Answers(), Progress.none());
            assertThat(result.items()).extracting(RestoreResult.Item::action).containsExactly(Action.ALREADY_PRESENT);
            assertThat(result.issuers()).isZero();
        }
    }

    @Test
    void aNewCertificateForAKeyThatIsHereIsJoined() throws Exception {
        Identity anna = here.own("Anna");
        var renewed = here.maker.again(anna, here.root);
        here.reader.content(
                "anna.p12",
                () -> new Found(
                        List.of(new Found.FoundCertificate(renewed, Optional.empty())),
                        List.of(new Found.FoundKey(anna.privateKey(), Optional.empty())),
                        List.of()));

        try (var opened = open()) {
            assertThat(opened.entries()).extracting(RestoreEntry::state).containsExactly(State.CERTIFICATE_FRESH);
            var result = here.restore.restore(opened, all(opened), new Answers(), Progress.none());
            assertThat(result.items()).extracting(RestoreResult.Item::action).containsExactly(Action.PAIRED);
        }
    }

    @Test
    void onlyWhatIsChosenIsRestored() throws Exception {
        Identity anna = person("Anna");
        Identity berta = person("Berta");
        here.reader.content(
                "anna.p12",
                () -> new Found(
                        List.of(
                                new Found.FoundCertificate(anna.certificate(), Optional.of("A")),
                                new Found.FoundCertificate(berta.certificate(), Optional.of("B"))),
                        List.of(
                                new Found.FoundKey(anna.privateKey(), Optional.empty()),
                                new Found.FoundKey(berta.privateKey(), Optional.empty())),
                        List.of()));

        try (var opened = open()) {
            var chosen = Set.of(berta.certificate().key().fingerprint().hex());
            here.restore.restore(opened, chosen, new Answers(), Progress.none());
        }
        assertThat(here.database.contents().certificates())
                .extracting(StoredCertificate::nickname)
                .containsExactly("B");
    }

    @Test
    void aLockedDatabaseThatIsNotOpenedGetsNothing() throws Exception {
        here.database.lockedWith("primary");
        here.reader.keyFile("anna.p12", "", person("Anna"), here.root);

        try (var opened = open()) {
            assertThatThrownBy(() -> here.restore.restore(opened, all(opened), new Answers(), Progress.none()))
                    .isInstanceOf(PasswordNeeded.class);
        }
        assertThat(here.database.contents().certificates()).isEmpty();
    }

    @Test
    void whereThereMustBeAPrimaryPasswordNoKeyComesInWithout() throws Exception {
        here.settings.managed("security.primaryPassword.required", "true");
        here.reader.keyFile("anna.p12", "", person("Anna"), here.root);

        try (var opened = open()) {
            assertThatThrownBy(() -> here.restore.restore(opened, all(opened), new Answers(), Progress.none()))
                    .isInstanceOf(PrimaryPasswordRequired.class);
            assertThat(here.database.contents().certificates()).isEmpty();
            var chosen = new FakePrompt().offering(new PasswordOffer.Chosen(Passphrase.owning("four".toCharArray())));
            assertThat(here.restore
                            .restore(opened, all(opened), chosen, Progress.none())
                            .passwordSet())
                    .isTrue();
        }
    }

    @Test
    void anOldBackupIsComparedWithTheProfile() throws Exception {
        Identity anna = here.own("Anna");
        here.own("Berta");
        here.reader.keyFile("anna.p12", "", anna);

        var verified = here.verify.verify(FILE, new Answers(), Limits.usual(), Progress.none());

        assertThat(verified.complete()).isFalse();
        assertThat(verified.covered())
                .extracting(covered -> covered.key().name())
                .containsExactly("Anna");
        assertThat(verified.missing()).extracting(PersonalKey::name).containsExactly("Berta");
        assertThat(here.survey.survey().notBackedUp())
                .extracting(PersonalKey::name)
                .containsExactly("Berta");
    }

    /// Else any file with the key, from anywhere, would let it be deleted.
    @Test
    void aFileElsewhereIsNoBackupWhereTheOrganisationDecidedThePlace() throws Exception {
        Identity anna = here.own("Anna");
        here.reader.keyFile("anna.p12", "", anna);
        here.settings.managed(
                "backup.folder",
                FILE.toAbsolutePath().resolveSibling("organisation").toString());

        var verified = here.verify.verify(FILE, new Answers(), Limits.usual(), Progress.none());

        assertThat(verified.complete()).isTrue();
        assertThat(verified.notLogged()).containsInstanceOf(ForbiddenByPolicy.class);
        assertThat(here.survey.survey().notBackedUp())
                .extracting(PersonalKey::name)
                .containsExactly("Anna");
    }

    @Test
    void aFileWithoutAKeyIsNoBackup() throws Exception {
        here.reader.file("anna.p12", person("Zoe"));

        assertThatThrownBy(() -> here.verify.verify(FILE, new Answers(), Limits.usual(), Progress.none()))
                .isInstanceOf(NoKeyInFile.class);
    }

    @Test
    void aKeyOfSomebodyElseIsNamed() throws Exception {
        here.reader.keyFile("anna.p12", "", person("Zoe"));

        var verified = here.verify.verify(FILE, new Answers(), Limits.usual(), Progress.none());

        assertThat(verified.complete()).isTrue();
        assertThat(verified.others()).extracting(VerifyBackup.Other::name).containsExactly("Zoe");
    }

    private Identity person(String name) {
        return here.maker.person(name, "", here.root);
    }

    private OpenedBackup open() throws Exception {
        return here.restore.open(FILE, new Answers(), Limits.usual(), Progress.none());
    }

    private static Set<String> all(OpenedBackup opened) {
        return opened.entries().stream().map(RestoreEntry::id).collect(Collectors.toSet());
    }

    @Test
    void theOrganisationGetsACopyOfAKeyThatIsRestored() throws Exception {
        here.settings.managed("escrow.certificate", "/etc/escrow.pem").managed("escrow.folder", "/escrow");
        here.reader.file("escrow.pem", person("Keeper"));
        Identity anna = person("Anna");
        here.reader.keyFile("anna.p12", "", anna, here.root);

        try (var opened = open()) {
            here.restore.restore(opened, all(opened), new Answers(), Progress.none());
        }

        assertThat(here.files.written()).hasSize(1);
        assertThat(here.announcement.told()).hasSize(1);
    }

    @Test
    void whereTheCopyIsNotPossibleNothingIsRestored() throws Exception {
        here.settings.managed("escrow.certificate", "/etc/escrow.pem").managed("escrow.folder", "/escrow");
        here.reader.keyFile("anna.p12", "", person("Anna"), here.root);

        try (var opened = open()) {
            assertThatThrownBy(() -> here.restore.restore(opened, all(opened), new Answers(), Progress.none()))
                    .isInstanceOf(EscrowNotPossible.class);
        }

        assertThat(here.database.contents().certificates()).isEmpty();
    }
}
