package org.sealwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.EventQueue;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import javax.swing.JComponent;
import javax.swing.JLabel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.core.policy.Policy;
import org.sealwright.core.settings.Organisation;
import org.sealwright.core.settings.Setting;
import org.sealwright.core.task.Subscription;
import org.sealwright.plugin.SettingsGroup;
import org.sealwright.plugin.Texts;
import org.sealwright.shell.settings.SettingsPage;
import org.sealwright.shell.settings.SettingsPresenter;
import org.sealwright.shell.thread.EventThread;
import org.sealwright.shell.words.Words;
import org.sealwright.store.files.Computer;
import org.sealwright.testkit.FakeSettings;
import org.sealwright.testkit.SameThreadTasks;
import org.sealwright.testkit.ui.FakeDialogs;

/// Every setting of every plugin that is shipped, as a policy decides it.
class LockedSettingsTest {
    private static final Texts.Language ENGLISH = new Texts.Language(Locale.ENGLISH);

    @TempDir
    Path home;

    @Test
    void eachSettingIsLockedOnItsPageAndSaysByWhom() throws Exception {
        var groups = declared(ENGLISH);
        var managed = new FakeSettings();
        var settings = settings(groups);
        settings.forEach(setting -> managed.managed(setting.key(), example(setting)));
        managed.managed(Organisation.NAME.key(), "Example Clinic")
                .managed(Organisation.CONTACT.key(), "it@clinic.example");

        var page = view(managed, groups);

        assertThat(settings).hasSizeGreaterThan(15);
        for (var setting : settings) {
            assertThat(find(page, setting.key()))
                    .as(setting.key())
                    .singleElement()
                    .satisfies(control -> assertThat(control.isEnabled()).isFalse());
            assertThat(find(page, setting.key() + ".managed")).singleElement().satisfies(label -> {
                assertThat(label.isVisible()).isTrue();
                assertThat(((JLabel) label).getText()).isEqualTo("Set by Example Clinic, it@clinic.example");
                assertThat(((JLabel) label).getIcon()).isNotNull();
            });
        }
    }

    @Test
    void whatIsForOrganisationsAloneIsNotThereWithoutOne() throws Exception {
        var groups = declared(ENGLISH);
        var page = view(new FakeSettings(), groups);
        for (var setting : settings(groups)) {
            assertThat(find(page, setting.key())).as(setting.key()).hasSize(setting.onlyForOrganisations() ? 0 : 1);
        }
    }

    @Test
    void eachSettingHasATitleAndAnExplanationInBothLanguages() {
        for (var language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            for (var group : declared(new Texts.Language(language))) {
                assertThat(group.texts().has("settings." + group.id() + ".title"))
                        .isTrue();
                for (var setting : group.settings()) {
                    assertThat(Policy.decidable(setting)).as(setting.key()).isTrue();
                    assertThat(group.texts().has(setting.key() + ".label"))
                            .as(setting.key())
                            .isTrue();
                    assertThat(group.texts().has(setting.key() + ".tooltip"))
                            .as(setting.key())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void everySettingTakesItsExampleItsDefaultAndItsStrictSide() {
        settings(declared(ENGLISH)).forEach(LockedSettingsTest::takesItsOwn);
    }

    /// A broken policy never unlocks: who declares such a setting has to think of it.
    @Test
    void whatOnlyOrganisationsDecideSaysWhatHoldsWhileTheirPolicyIsBroken() {
        assertThat(settings(declared(ENGLISH)))
                .filteredOn(Setting::onlyForOrganisations)
                .hasSizeGreaterThan(12)
                .allSatisfy(setting -> assertThat(setting.ifUnknown())
                        .as(setting.key())
                        .isNotInstanceOf(Setting.IfUnknown.Unsaid.class));
    }

    private static <T> void takesItsOwn(Setting<T> setting) {
        assertThat(setting.read(setting.write(setting.fallback()))).isEqualTo(setting.fallback());
        setting.example().ifPresent(value -> assertThat(setting.read(setting.write(value)))
                .isEqualTo(value));
    }

    private static <T> String example(Setting<T> setting) {
        return setting.write(setting.example().orElse(setting.fallback()));
    }

    private List<SettingsGroup> declared(Texts.Language language) {
        var computer = new Computer(
                Computer.Platform.LINUX, Map.of("HOME", home.toString()), Map.of("user.home", home.toString()));
        return new PluginSettings(Ground.on(computer)).in(language);
    }

    private static List<Setting<?>> settings(List<SettingsGroup> groups) {
        return groups.stream()
                .<Setting<?>>flatMap(group -> group.settings().stream())
                .distinct()
                .toList();
    }

    private static Container view(FakeSettings settings, List<SettingsGroup> groups)
            throws InterruptedException, InvocationTargetException {
        var words = new Words(ENGLISH);
        var presenter = new SettingsPresenter(settings, new SameThreadTasks(), new FakeDialogs(), new AtOnce(), words);
        var ofPlugins = groups.stream()
                .filter(group ->
                        !List.of("organisation", "window", "pluginPolicy").contains(group.id()))
                .toList();
        var made = new CopyOnWriteArrayList<JComponent>();
        EventQueue.invokeAndWait(() -> made.add(new SettingsPage(presenter, words)
                .with(ofPlugins, List.of())
                .view()
                .get()
                .component()));
        return made.getFirst();
    }

    private static List<Component> find(Container parent, String name) {
        var found = new ArrayList<Component>();
        for (var child : parent.getComponents()) {
            if (name.equals(child.getName())) {
                found.add(child);
            }
            if (child instanceof Container container) {
                found.addAll(find(container, name));
            }
        }
        return found;
    }

    /// Everything happens where it is asked for.
    private static final class AtOnce implements EventThread {
        @Override
        public void run(Runnable work) {
            work.run();
        }

        @Override
        public <T> T ask(Supplier<T> question) {
            return question.get();
        }

        @Override
        public Subscription after(Duration delay, Runnable work) {
            return () -> {};
        }
    }
}
