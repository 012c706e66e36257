package org.sealwright.backup.usecase.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.backup.usecase.backup.Given.Answers;
import org.sealwright.core.audit.AuditEvent;
import org.sealwright.core.backup.BackupFormat;
import org.sealwright.core.backup.BackupPlaces.Concern;
import org.sealwright.core.problem.BackupNotProved;
import org.sealwright.core.problem.CannotWrite;
import org.sealwright.core.problem.FileExists;
import org.sealwright.core.problem.ForbiddenByPolicy;
import org.sealwright.core.problem.NothingToBackUp;
import org.sealwright.core.problem.PasswordNeeded;
import org.sealwright.core.problem.UnfitPassword;
import org.sealwright.core.task.Progress;
import org.sealwright.testkit.WatchedProgress;

class BackUpTest {
    private final Given here = new Given();

    @TempDir
    Path folder;

    @Test
    void allKeysWithTheirChainsAreSavedAndNoted() throws Exception {
        var anna = here.own("Anna");
        var berta = here.own("Berta");
        here.waiting("Request");
        here.store(here.maker
                .person("Carla", "carla@sealwright.example", here.root)
                .certificate());

        var result = here.backUp("all.p12").backUp(Given.all(file("all.p12")), new Answers(), Progress.none());

        assertThat(file("all.p12")).exists();
        assertThat(result.keys()).extracting(PersonalKey::name).containsExactlyInAnyOrder("Anna", "Berta");
        assertThat(result.certificates()).isEqualTo(3);
        assertThat(here.log.of(here.profile.profile()).keySet())
                .containsExactlyInAnyOrder(
                        anna.certificate().key().fingerprint(),
                        berta.certificate().key().fingerprint());
        assertThat(here.audit.events()).extracting(AuditEvent::action).containsExactly(AuditEvent.Action.BACKUP_MADE);
        assertThat(here.survey.survey().notBackedUp()).hasSize(1).allMatch(PersonalKey::waits);
    }

    @Test
    void keysThatWaitForTheirCertificateComeWhenAskedFor() throws Exception {
        here.own("Anna");
        here.waiting("Request");
        var order = new BackupOrder(new BackupOrder.All(true), BackupFormat.MODERN, file("all.p12"), false, false);

        var result = here.backUp("all.p12").backUp(order, new Answers(), Progress.none());

        assertThat(result.keys()).hasSize(2);
        assertThat(here.survey.survey().notBackedUp()).isEmpty();
    }

    @Test
    void onlyWhatIsSelectedIsSaved() throws Exception {
        here.own("Anna");
        var berta = here.own("Berta");
        var selection = new BackupOrder.These(Set.of(berta.certificate().key().fingerprint()));
        var order = new BackupOrder(selection, BackupFormat.COMPATIBLE, file("b.p12"), false, false);

        var result = here.backUp("b.p12").backUp(order, new Answers(), Progress.none());

        assertThat(result.keys()).extracting(PersonalKey::name).containsExactly("Berta");
        assertThat(here.survey.survey().notBackedUp())
                .extracting(PersonalKey::name)
                .containsExactly("Anna");
    }

    @Test
    void whatCannotBeProvedDoesNotReplaceAnOlderBackup() throws Exception {
        here.own("Anna");
        here.lostOnTheWay.add(here.root.certificate());
        Files.writeString(file("a.p12"), "older backup");
        var order = new BackupOrder(new BackupOrder.All(false), BackupFormat.MODERN, file("a.p12"), true, false);

        assertThatThrownBy(() -> here.backUp("a.p12").backUp(order, new Answers(), Progress.none()))
                .isInstanceOf(BackupNotProved.class)
                .hasMessageContaining("Root");

        assertThat(file("a.p12")).hasContent("older backup");
        assertThat(here.survey.survey().notBackedUp()).hasSize(1);
        assertThat(here.audit.events()).isEmpty();
    }

    @Test
    void anExistingFileIsNotTouchedUnasked() throws Exception {
        here.own("Anna");
        Files.writeString(file("a.p12"), "older backup");

        assertThatThrownBy(() -> here.backUp("a.p12").backUp(Given.all(file("a.p12")), new Answers(), Progress.none()))
                .isInstanceOf(FileExists.class);
        assertThat(file("a.p12")).hasContent("older backup");
    }

    @Test
    void anEmptyListIsSaid() {
        assertThatThrownBy(() -> here.backUp("a.p12").backUp(Given.all(file("a.p12")), new Answers(), Progress.none()))
                .isInstanceOf(NothingToBackUp.class);
    }

    @Test
    void aLockedDatabaseAsksAndAWrongAnswerWritesNothing() throws Exception {
        here.own("Anna");
        here.database.lockedWith("primary");

        assertThatThrownBy(() -> here.backUp("a.p12")
                        .backUp(Given.all(file("a.p12")), new Answers("wrong", "new"), Progress.none()))
                .isInstanceOf(org.sealwright.core.problem.WrongPassword.class);
        assertThat(file("a.p12")).doesNotExist();

        here.backUp("a.p12").backUp(Given.all(file("a.p12")), new Answers("primary", "new"), Progress.none());
        assertThat(file("a.p12")).exists();
    }

    @Test
    void aPasswordThatTheFormatDoesNotTakeIsRefused() throws Exception {
        here.own("Anna");
        var order = new BackupOrder(new BackupOrder.All(false), BackupFormat.COMPATIBLE, file("a.p12"), false, true);

        assertThatThrownBy(() -> here.backUp("a.p12").backUp(order, new Answers("", "pä€ß"), Progress.none()))
                .isInstanceOf(UnfitPassword.class);
        assertThatThrownBy(() -> here.backUp("a.p12").backUp(order, new Answers("", ""), Progress.none()))
                .isInstanceOf(PasswordNeeded.class);
        assertThat(file("a.p12")).doesNotExist();
    }

    @Test
    void anEmptyPasswordNeedsLeave() throws Exception {
        here.own("Anna");

        assertThatThrownBy(() ->
                        here.backUp("a.p12").backUp(Given.all(file("a.p12")), new Answers("", ""), Progress.none()))
                .isInstanceOf(PasswordNeeded.class);

        var order = new BackupOrder(new BackupOrder.All(false), BackupFormat.MODERN, file("a.p12"), false, true);
        here.backUp("a.p12").backUp(order, new Answers("", ""), Progress.none());
        assertThat(file("a.p12")).exists();
    }

    @Test
    void aLogThatCannotBeWrittenDoesNotSpoilTheBackup() throws Exception {
        here.own("Anna");
        here.concerns.add(Concern.CLOUD_FOLDER);
        here.log.failing(new CannotWrite(Path.of("/profile/log"), null));

        var result = here.backUp("a.p12").backUp(Given.all(file("a.p12")), new Answers(), Progress.none());

        assertThat(result.notLogged()).isPresent();
        assertThat(result.concerns()).containsExactly(Concern.CLOUD_FOLDER);
        assertThat(here.survey.survey().trouble()).isPresent();
    }

    @Test
    void progressMovesWithEachKeyAndACancelLeavesNothing() throws Exception {
        for (int number = 0; number < 12; number++) {
            here.own("Person " + number);
        }
        var early = new WatchedProgress().cancelledAt(5);
        assertThatThrownBy(() -> here.backUp("a.p12").backUp(Given.all(file("a.p12")), new Answers(), early))
                .isInstanceOf(CancellationException.class);
        assertThat(early.beyondReturn()).isFalse();
        assertThat(folder).isEmptyDirectory();
        assertThat(here.survey.survey().notBackedUp()).hasSize(12);
        var whole = new WatchedProgress();
        here.backUp("a.p12").backUp(Given.all(file("a.p12")), new Answers(), whole);
        assertThat(whole.moves()).isGreaterThanOrEqualTo(12);
        assertThat(whole.steps()).extracting(WatchedProgress.Step::done).isSorted();
        assertThat(whole.beyondReturn()).isTrue();
    }

    @Test
    void theProposedNameSaysWhoseItIsAndWhen() throws Exception {
        here.own("Anna");
        List<PersonalKey> one = here.survey.survey().keys();
        assertThat(ProposedName.of(one, "certificates", here.clock))
                .isEqualTo("anna@sealwright.example 2026-11-22.p12");
        here.own("Berta");
        assertThat(ProposedName.of(here.survey.survey().keys(), "certificates", here.clock))
                .isEqualTo("certificates 2026-11-22.p12");
        var hostile = new PersonalKey(one.getFirst().key(), List.of(), "../../..\u202E/etc", Optional.empty());
        assertThat(ProposedName.of(List.of(hostile), "certificates", here.clock))
                .isEqualTo("etc 2026-11-22.p12");
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    @Test
    void theOrganisationDecidesFormatAndPlace() throws Exception {
        here.own("Anna");
        here.settings
                .managed("organisation.name", "Clinic am See")
                .managed("backup.allowedFormats", "compatible")
                .managed("backup.folder", folder.resolve("safe").toString());
        var elsewhere = folder.resolve("keys.p12");

        assertThatThrownBy(() -> backUp(elsewhere, BackupFormat.MODERN))
                .isInstanceOf(ForbiddenByPolicy.class)
                .hasMessageContainingAll("Clinic am See", "backup.allowedFormats");
        assertThatThrownBy(() -> backUp(elsewhere, BackupFormat.COMPATIBLE))
                .isInstanceOf(ForbiddenByPolicy.class)
                .hasMessageContaining("backup.folder");
        assertThatThrownBy(() -> backUp(folder.resolve("safe/../keys.p12"), BackupFormat.COMPATIBLE))
                .isInstanceOf(ForbiddenByPolicy.class);
        assertThat(elsewhere).doesNotExist();

        Files.createDirectory(folder.resolve("safe"));
        backUp(folder.resolve("safe/keys.p12"), BackupFormat.COMPATIBLE);
        assertThat(folder.resolve("safe/keys.p12")).exists();
    }

    @Test
    void aLinkOutOfTheOrganisationsFolderIsNoWayOut() throws Exception {
        here.own("Anna");
        Files.createDirectory(folder.resolve("safe"));
        Files.createDirectory(folder.resolve("outside"));
        Files.createSymbolicLink(folder.resolve("safe/link"), folder.resolve("outside"));
        here.settings.managed("backup.folder", folder.resolve("safe").toString());

        assertThatThrownBy(() -> backUp(folder.resolve("safe/link/keys.p12"), BackupFormat.MODERN))
                .isInstanceOf(ForbiddenByPolicy.class);
    }

    private void backUp(Path file, BackupFormat format) throws Exception {
        var order = new BackupOrder(new BackupOrder.All(false), format, file, false, false);
        here.backUp("keys.p12").backUp(order, new Answers(), Progress.none());
    }
}
