package org.sealwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.swing.JLabel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.core.policy.Policy;
import org.sealwright.core.settings.Organisation;
import org.sealwright.core.settings.Setting;
import org.sealwright.plugin.SettingsGroup;
import org.sealwright.plugin.Texts;
import org.sealwright.store.files.Computer;
import org.sealwright.testkit.FakeSettings;

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

        var page = ShownSettings.of(managed, groups, ENGLISH);

        assertThat(settings).hasSizeGreaterThan(15);
        for (var setting : settings) {
            assertThat(page.find(setting.key()))
                    .as(setting.key())
                    .singleElement()
                    .satisfies(control -> assertThat(control.isEnabled()).isFalse());
            assertThat(page.find(setting.key() + ".managed")).singleElement().satisfies(label -> {
                assertThat(label.isVisible()).isTrue();
                assertThat(((JLabel) label).getText()).isEqualTo("Set by Example Clinic, it@clinic.example");
                assertThat(((JLabel) label).getIcon()).isNotNull();
            });
        }
    }

    @Test
    void whatIsForOrganisationsAloneIsNotThereWithoutOne() throws Exception {
        var groups = declared(ENGLISH);
        var page = ShownSettings.of(new FakeSettings(), groups, ENGLISH);
        for (var setting : settings(groups)) {
            assertThat(page.find(setting.key())).as(setting.key()).hasSize(setting.onlyForOrganisations() ? 0 : 1);
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

    /// A slip in one value unlocks nothing, whatever its key, and the window says which value it is.
    @Test
    void anObjectInPlaceOfAValueKeepsTheStrictSideAndIsToldOf() throws Exception {
        var settings = settings(declared(ENGLISH));
        var slips = settings.stream()
                .map(setting -> "\"" + setting.key() + "\": {}")
                .collect(Collectors.joining(", ", "{\"settings\": {", "}}"));
        Files.writeString(home.resolve("policies.json"), slips);
        var ground = Ground.on(new Computer(
                Computer.Platform.LINUX,
                Map.of("HOME", home.toString()),
                Map.of("user.home", home.toString(), "sealwright.home", home.toString())));

        for (var setting : settings) {
            var effective = ground.settings().get(setting);
            assertThat(effective.locked()).as(setting.key()).isTrue();
            assertThat(effective.value()).as(setting.key()).isEqualTo(strictSide(setting));
        }
        assertThat(ground.policy().plugins().bundledOnly()).isTrue();
        var told = ground.refusedValues(() -> declared(ENGLISH));
        assertThat(told).hasSameSizeAs(settings);
        assertThat(settings).allSatisfy(setting -> assertThat(told).anySatisfy(sentence -> assertThat(sentence)
                .contains("«" + setting.key() + "»", "«{}»", "policies.json", "Tell")));
    }

    private static <T> T strictSide(Setting<T> setting) {
        return setting.strict().orElse(setting.fallback());
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
}
