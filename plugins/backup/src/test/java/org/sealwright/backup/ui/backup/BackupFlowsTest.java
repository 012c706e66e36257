package org.sealwright.backup.ui.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.swing.JRadioButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.backup.ui.backup.BackupState.Phase;
import org.sealwright.backup.usecase.backup.Given;
import org.sealwright.backup.usecase.backup.Given.Answers;
import org.sealwright.backup.usecase.backup.SurveyBackups;
import org.sealwright.backup.words.BackupWords;
import org.sealwright.core.backup.BackupPlaces.Concern;
import org.sealwright.core.problem.DamagedInput;
import org.sealwright.core.problem.NothingToBackUp;
import org.sealwright.plugin.Texts;
import org.sealwright.plugin.ui.LockedLine;
import org.sealwright.testkit.DamagedProfile;
import org.sealwright.testkit.SameThreadTasks;
import org.sealwright.testkit.ui.FakeDialogs;

/// What the page shows, and where its flows lead.
class BackupFlowsTest {
    @TempDir
    Path folder;

    private final Given here = new Given();
    private final FakeDialogs dialogs = new FakeDialogs();
    private final SameThreadTasks tasks = new SameThreadTasks();
    private final BackupWords words = new BackupWords(new Texts.Language(Locale.US), here.clock);
    private final List<BackupState> shown = new ArrayList<>();
    private final BackupPresenter presenter = new BackupPresenter(
            here.survey, new BackupPresenter.Sources(here.profile, here.log), tasks, dialogs, Runnable::run, words);

    private BackUpFlow backUp() {
        return new BackUpFlow(
                here.backUp("keys.p12"),
                new BackUpFlow.Places(here.checkPlace, here.allowed),
                here.survey,
                new Answers(),
                tasks,
                dialogs,
                words,
                here.clock);
    }

    @Test
    void thePageFollowsKeysAndBackupsWhileItIsInFront() throws Exception {
        presenter.attach(shown::add, () -> {});
        presenter.entered();
        assertThat(presenter.state().keys()).isEmpty();
        here.own("Anna");
        here.waiting("Berta");
        assertThat(presenter.state().notBackedUp()).isEqualTo(2);
        backUpAll();
        assertThat(presenter.state().notBackedUp()).isZero();
        presenter.left();
        here.own("Zoe");
        assertThat(presenter.state().keys()).hasSize(2);
        assertThat(shown.getFirst().phase()).isEqualTo(new Phase.Loading());
    }

    @Test
    void aSelectionOutlivesReadingAgainAsFarAsItIsThere() throws Exception {
        here.own("Anna");
        presenter.attach(shown::add, () -> {});
        presenter.entered();
        var id = presenter.state().keys().getFirst().id();
        presenter.select(Set.of(id, "gone"));
        here.own("Berta");
        assertThat(presenter.state().selectedKeys())
                .extracting(key -> key.name())
                .containsExactly("Anna");
    }

    @Test
    void aLogThatCannotBeReadIsSaidAndEveryKeyCountsAsNotBackedUp() throws Exception {
        here.own("Anna");
        here.log.failing(DamagedInput.list(Path.of("/p/sealwright-backups.json"), "it is no JSON"));
        presenter.attach(shown::add, () -> {});
        presenter.entered();
        assertThat(presenter.state().trouble()).contains("sealwright-backups.json");
        assertThat(presenter.state().notBackedUp()).isEqualTo(1);
    }

    @Test
    void aProfileThatCannotBeReadIsSaidWithAdvice() {
        var unreadable = new DamagedProfile();
        var other = new BackupPresenter(
                new SurveyBackups(unreadable, here.log),
                new BackupPresenter.Sources(unreadable, here.log),
                tasks,
                dialogs,
                Runnable::run,
                words);
        other.attach(shown::add, () -> {});
        assertThat(other.state().mayHoldKeys()).isTrue();
        other.entered();
        assertThat(other.state().phase())
                .isInstanceOfSatisfying(Phase.Unreadable.class, phase -> assertThat(phase.sentence())
                        .contains("cert9.db"));
        assertThat(other.state().mayHoldKeys()).isFalse();
        assertThat(dialogs.failures).isEmpty();
    }

    @Test
    void nothingIsSavedWhereThereIsNothing() {
        backUp().startAll();
        assertThat(dialogs.failures).singleElement().isInstanceOf(NothingToBackUp.class);
    }

    @Test
    void theChosenFormatAndPlaceAreUsedAndTheResultIsTold() throws Exception {
        here.own("Anna");
        here.concerns.add(Concern.SAME_DISK);
        dialogs.fillsForm(form -> compatible(((FormatForm) form.content())).setSelected(true));
        dialogs.target = Optional.of(folder.resolve("keys.p12"));
        backUp().startAll();
        assertThat(dialogs.proposedNames).singleElement().asString().endsWith(".p12");
        // One disk is no reason to ask, and one to say.
        assertThat(dialogs.questions).isEmpty();
        assertThat(dialogs.messages)
                .singleElement()
                .asString()
                .contains("keys.p12", "• anna@sealwright.example, for ", "same disk");
        assertThat(folder.resolve("keys.p12")).hasContent("compatible 1");
    }

    private static JRadioButton compatible(FormatForm form) {
        for (var part : form.getComponents()) {
            if (part instanceof JRadioButton button && "backup.format.compatible".equals(button.getName())) {
                return button;
            }
        }
        throw new AssertionError("no such button");
    }

    @Test
    void aCloudFolderIsAskedAboutBeforeAnyPassword() throws Exception {
        here.own("Anna");
        here.concerns.add(Concern.CLOUD_FOLDER);
        dialogs.goOn = false;
        backUpAll();
        assertThat(dialogs.questions).singleElement().satisfies(question -> assertThat(question.destructive())
                .isTrue());
        assertThat(folder.resolve("keys.p12")).doesNotExist();
    }

    @Test
    void aCancelledFormLeavesEverythingAsItIs() throws Exception {
        here.own("Anna");
        backUp().startAll();
        assertThat(dialogs.fileQuestions).isEmpty();
    }

    @Test
    void whatWasChosenOfAFileIsRestoredAndTold() {
        var anna = here.maker.person("Anna", "anna@sealwright.example", here.root);
        here.reader.keyFile("anna.p12", "", anna, here.root);
        dialogs.files = List.of(folder.resolve("anna.p12"));
        dialogs.fillsForm(_ -> {});
        new RestoreFlow(here.restore, new Answers(), tasks, dialogs, words).start();
        assertThat(dialogs.messages).singleElement().asString().contains("anna@sealwright.example, for ");
        assertThat(here.database.contents().certificates()).hasSize(2);
    }

    @Test
    void aFileIsComparedWithTheProfile() throws Exception {
        var anna = here.own("Anna");
        here.own("Berta");
        here.reader.keyFile("old.p12", "", anna, here.root);
        dialogs.files = List.of(folder.resolve("old.p12"));
        new VerifyFlow(here.verify, new Answers(), tasks, dialogs, words).start();
        assertThat(dialogs.messages).singleElement().asString().contains("• anna@", "• berta@");
        assertThat(dialogs.warnings).singleElement().asString().contains("does not hold everything");
    }

    private void backUpAll() {
        dialogs.fillsForm(_ -> {});
        dialogs.target = Optional.of(folder.resolve("keys.p12"));
        backUp().startAll();
    }

    @Test
    void theOrganisationsFolderIsNotAskedForAndNothingInItIsReplaced() throws Exception {
        here.own("Anna");
        here.settings
                .managed("backup.folder", folder.toString())
                .managed("backup.allowedFormats", "modern")
                .managed("organisation.name", "Example Clinic");
        var name = "anna@sealwright.example 2026-11-22";
        java.nio.file.Files.writeString(folder.resolve(name + ".p12"), "older");

        var flow = new BackUpFlow(
                here.backUp(name + " (2).p12"),
                new BackUpFlow.Places(here.checkPlace, here.allowed),
                here.survey,
                new Answers(),
                tasks,
                dialogs,
                words,
                here.clock);
        dialogs.fillsForm(form -> {
            assertThat(compatible((FormatForm) form.content()).isEnabled()).isFalse();
            assertThat(Arrays.stream(form.content().getComponents())
                            .filter(LockedLine.class::isInstance)
                            .map(LockedLine.class::cast))
                    .extracting(LockedLine::getName, LockedLine::getText)
                    .containsExactly(
                            tuple("backup.format.locked", "Set by Example Clinic"),
                            tuple("backup.folder.locked", "Set by Example Clinic"));
        });
        flow.startAll();

        assertThat(dialogs.failures).isEmpty();
        assertThat(dialogs.fileQuestions).isEmpty();

        assertThat(folder.resolve(name + ".p12")).hasContent("older");
        assertThat(folder.resolve(name + " (2).p12")).exists();
    }
}
