package org.sealwright.backup.ui.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Key;
import com.google.inject.TypeLiteral;
import com.google.inject.util.Modules;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import org.junit.jupiter.api.Test;
import org.sealwright.backup.BackupPlugin;
import org.sealwright.backup.House;
import org.sealwright.backup.usecase.backup.Given;
import org.sealwright.core.archive.Copies;
import org.sealwright.core.archive.CopyDifference;
import org.sealwright.core.database.Damage;
import org.sealwright.core.database.Protection;
import org.sealwright.core.problem.NoPrimaryPassword;
import org.sealwright.core.problem.PasswordNeeded;
import org.sealwright.core.problem.WrongPassword;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.secret.NewPassword;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.secret.ProtectedProfile;
import org.sealwright.core.settings.Settings;
import org.sealwright.core.trust.Trust;
import org.sealwright.plugin.Tasks;
import org.sealwright.plugin.ui.Command;
import org.sealwright.plugin.ui.Commands;
import org.sealwright.plugin.ui.Dialogs;
import org.sealwright.plugin.ui.EventThread;
import org.sealwright.plugin.ui.Notices;
import org.sealwright.testkit.FakeCopies;
import org.sealwright.testkit.FakePrompt;
import org.sealwright.testkit.FakeSettings;
import org.sealwright.testkit.SameThreadTasks;
import org.sealwright.testkit.ui.FakeCommands;
import org.sealwright.testkit.ui.FakeDialogs;
import org.sealwright.testkit.ui.FakeNotices;

/// Each command of the menu, from the click to what is told at the end.
class ProfileFlowsTest {
    private static final Damage FORGED = new Damage(
            Damage.Kind.SIGNATURE,
            Damage.Thing.TRUST,
            "Root",
            "cert9.db object 00000007",
            List.of("sig_cert_00000007_ce53635b"),
            Optional.of(Trust.NONE),
            Set.of(Damage.Cure.RESIGN, Damage.Cure.REMOVE),
            true);

    private final Given here = new Given();
    private final FakeDialogs dialogs = new FakeDialogs();
    private final FakeNotices notices = new FakeNotices();
    private final FakeCopies copies = new FakeCopies();
    private final FakeSettings settings = new FakeSettings();
    private FakePrompt prompt = new FakePrompt();

    @Test
    void thePasswordIsSetThenChangedThenRemoved() {
        prompt = new FakePrompt("first");
        choose("password.setOrChange");
        assertThat(notices.last()).contains("is now protected by a primary password");
        assertThat(prompt.asked()).isEmpty();
        prompt = new FakePrompt("first", "second");
        choose("password.setOrChange");
        assertThat(prompt.asked()).hasSize(1);
        assertThat(prompt.chosen()).hasSize(1);
        assertThat(notices.last()).contains("was changed");
        prompt = new FakePrompt("second");
        choose("password.remove");
        assertThat(dialogs.questions).singleElement().satisfies(question -> {
            assertThat(question.destructive()).isTrue();
            assertThat(question.lines()).singleElement().asString().contains("private keys");
        });
        assertThat(here.database.protection()).isEqualTo(Protection.NO_PASSWORD);
    }

    @Test
    void aWrongOldPasswordIsAskedForAgainAndThenRefused() {
        here.database.lockedWith("old");
        prompt = new FakePrompt("wrong");
        choose("password.setOrChange");
        assertThat(prompt.asked()).extracting(question -> question.attempt()).containsExactly(1, 2);
        assertThat(dialogs.failures).singleElement().isInstanceOf(WrongPassword.class);
        assertThat(prompt.chosen()).isEmpty();
    }

    @Test
    void nobodyIsAskedWhetherToRemoveAPasswordThatIsNotThere() {
        choose("password.remove");
        assertThat(dialogs.questions).isEmpty();
        assertThat(dialogs.failures).singleElement().isInstanceOf(NoPrimaryPassword.class);
    }

    @Test
    void whoSaysNoKeepsThePassword() {
        here.database.lockedWith("old");
        dialogs.goOn = false;
        choose("password.remove");
        assertThat(prompt.asked()).isEmpty();
        dialogs.goOn = true;
        choose("password.remove");
        assertThat(dialogs.failures).isEmpty();
        assertThat(notices.last()).isEqualTo("The primary password was left as it is.");
        assertThat(here.database.protection()).isEqualTo(Protection.LOCKED);
    }

    @Test
    void copiesThatStillOpenWithTheOldPasswordAreTold() {
        copies.with("2026-11-21T07:31:00Z").with("2026-11-22T07:31:00Z");
        prompt = new FakePrompt("first");
        choose("password.setOrChange");
        assertThat(notices.last()).contains("2 dated copies");
    }

    @Test
    void damageInTheWayIsShownAndMendedAsChosen() {
        here.database.damaged(FORGED);
        prompt = new FakePrompt("new");
        dialogs.fillsForm(form -> {
            assertThat(form.check().get()).as("nothing is chosen beforehand").isPresent();
            choiceIn(form.content()).setSelectedIndex(2);
        });
        choose("password.setOrChange");
        assertThat(dialogs.forms).singleElement().satisfies(form -> assertThat(form.name())
                .isEqualTo("dialog.repair"));
        assertThat(notices.last()).contains("One object was mended");
        choose("password.check");
        assertThat(notices.last()).isEqualTo("The database is whole, and the password is right.");
    }

    private static JComboBox<?> choiceIn(JComponent form) {
        for (var part : form.getComponents()) {
            if (part instanceof JComboBox<?> box) {
                return box;
            }
            if (part instanceof JComponent inner && inner.getComponentCount() > 0) {
                var found = search(inner);
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
        throw new AssertionError("no choice");
    }

    private static Optional<JComboBox<?>> search(JComponent inner) {
        try {
            return Optional.of(choiceIn(inner));
        } catch (AssertionError _) {
            return Optional.empty();
        }
    }

    @Test
    void aCopyIsComparedAndOnlyThenPutBack() {
        choose("copies.show");
        assertThat(dialogs.messages).singleElement().asString().contains("no dated copies");
        copies.with("2026-11-21T07:31:00Z").with("2026-11-22T07:31:00Z");
        dialogs.fillsForm(_ -> {});
        choose("copies.show");
        assertThat(dialogs.messages.getLast()).contains("does not differ");
        copies.differing(new CopyDifference(
                List.of(), List.of(), List.of(), List.of(), List.of(), true, false, List.of("prefs.js")));
        dialogs.fillsForm(form -> choiceIn(form.content()).setSelectedIndex(1));
        choose("copies.show");
        assertThat(dialogs.questions).singleElement().satisfies(question -> assertThat(question.lines())
                .anyMatch(line -> line.contains("primary password"))
                .anyMatch(line -> line.contains("prefs.js")));
        assertThat(copies.restored()).containsExactly("2026-11-21T07-31-00Z");
        assertThat(notices.shown).isNotEmpty();
    }

    @Test
    void aComparedCopyIsNotPutBackByWhoSaysNo() {
        copies.with("2026-11-21T07:31:00Z")
                .differing(new CopyDifference(
                        List.of(), List.of(), List.of(), List.of(), List.of(), false, false, List.of("prefs.js")));
        dialogs.fillsForm(_ -> {});
        dialogs.goOn = false;
        choose("copies.show");
        assertThat(copies.restored()).isEmpty();
    }

    @Test
    void aTransferAsksForItsFileFirstAndForNothingWithoutOne() {
        choose("transfer.write");
        choose("transfer.takeUp");
        assertThat(dialogs.proposedNames).containsExactly("profile.sealwright");
        assertThat(prompt.asked()).isEmpty();
        assertThat(prompt.chosen()).isEmpty();
        dialogs.target = Optional.of(Path.of("/profile.sealwright"));
        choose("transfer.write");
        assertThat(prompt.chosen()).hasSize(1);
        assertThat(dialogs.failures).singleElement().isInstanceOf(PasswordNeeded.class);
    }

    @Test
    void removingIsPossibleOnlyWhereThereIsAPassword() {
        var remove = command("password.remove");
        assertThat(remove.possible().getAsBoolean())
                .as("before anything was read")
                .isTrue();
        assertThat(remove.possible().getAsBoolean()).isFalse();
        here.database.lockedWith("secret");
        var locked = command("password.remove");
        assertThat(locked.possible().getAsBoolean()).isTrue();
        assertThat(locked.possible().getAsBoolean()).isTrue();
    }

    @Test
    void aPasswordForThunderbirdsProfileIsAskedForAsSuch() {
        here.profile.switchTo(new Profile(Profile.Kind.THUNDERBIRD, Path.of("/tb"), "default", true));
        prompt = new FakePrompt("first");
        choose("password.setOrChange");
        assertThat(prompt.chosen()).singleElement().satisfies(wanted -> assertThat(
                        ((NewPassword.Primary) wanted).profile())
                .isEqualTo(new ProtectedProfile("default", true)));
    }

    private void choose(String id) {
        command(id).run().run();
    }

    private Command command(String id) {
        var ports = Modules.override(new House(here)).with(new AbstractModule() {
            @Override
            protected void configure() {
                bind(PasswordPrompt.class).toInstance(prompt);
                bind(Copies.class).toInstance(copies);
                bind(Settings.class).toInstance(settings);
            }
        });
        var shell = new AbstractModule() {
            @Override
            protected void configure() {
                bind(Tasks.class).toInstance(new SameThreadTasks());
                bind(Dialogs.class).toInstance(dialogs);
                bind(Commands.class).toInstance(new FakeCommands());
                bind(Notices.class).toInstance(notices);
                bind(EventThread.class).toInstance(Runnable::run);
            }
        };
        var plugin = new BackupPlugin();
        return Guice.createInjector(ports, shell)
                .createChildInjector(plugin.useCases(), plugin.window())
                .getInstance(Key.get(new TypeLiteral<Set<Command>>() {}))
                .stream()
                .filter(command -> command.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
