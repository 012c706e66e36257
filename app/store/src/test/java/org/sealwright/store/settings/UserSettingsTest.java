package org.sealwright.store.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.core.network.NetworkRules;
import org.sealwright.core.network.RevocationMode;
import org.sealwright.core.policy.Policy;
import org.sealwright.core.policy.PolicySource;
import org.sealwright.core.problem.CannotRead;
import org.sealwright.core.problem.CannotWrite;
import org.sealwright.core.problem.Clause;
import org.sealwright.core.problem.ForbiddenByPolicy;
import org.sealwright.core.settings.CommonSettings;
import org.sealwright.core.settings.CommonSettings.Language;
import org.sealwright.core.settings.Effective;
import org.sealwright.core.settings.PrimaryPasswordRules;
import org.sealwright.core.settings.Setting;
import org.sealwright.store.Computers;
import org.sealwright.store.files.Places;
import org.sealwright.store.files.SafeWrite;

class UserSettingsTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    private static final Setting<String> NAME = Setting.text("a.name", "nobody");
    private static final Setting<Boolean> FLAG = Setting.flag("a.flag", false);

    @TempDir
    Path home;

    @Test
    void withoutAFileEverySettingHasItsDefault() {
        var settings = settings();
        assertThat(settings.get(NAME)).isEqualTo(new Effective<>("nobody", Effective.Source.DEFAULT));
        assertThat(settings.get(FLAG)).isEqualTo(new Effective<>(false, Effective.Source.DEFAULT));
        assertThat(settings.value(CommonSettings.AUTO_LOCK_MINUTES)).isEqualTo(15);
        assertThat(settings.value(CommonSettings.LANGUAGE)).isEqualTo(Language.SYSTEM);
        assertThat(file()).doesNotExist();
    }

    @Test
    void everyKindOfSettingIsKeptForTheNextSession() throws Exception {
        var settings = settings();
        settings.set(NAME, "Anna ⟨ä⟩");
        settings.set(FLAG, true);
        settings.set(CommonSettings.AUTO_LOCK_MINUTES, 5);
        settings.set(CommonSettings.LANGUAGE, Language.DE);

        var next = settings();
        assertThat(next.get(NAME)).isEqualTo(new Effective<>("Anna ⟨ä⟩", Effective.Source.USER));
        assertThat(next.get(FLAG)).isEqualTo(new Effective<>(true, Effective.Source.USER));
        assertThat(next.value(CommonSettings.AUTO_LOCK_MINUTES)).isEqualTo(5);
        assertThat(next.value(CommonSettings.LANGUAGE)).isEqualTo(Language.DE);
        assertThat(JsonParser.parseString(Files.readString(file())))
                .isEqualTo(JsonParser.parseString("{\"a.name\": \"Anna ⟨ä⟩\", \"a.flag\": true,"
                        + " \"security.autoLockMinutes\": 5, \"program.language\": \"DE\"}"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void keysOfOtherVersionsAreKept() throws Exception {
        write("{\"future\": {\"deep\": [1, null]}, \"a.name\": \"Bob\"}");
        settings().set(FLAG, true);
        assertThat(JsonParser.parseString(Files.readString(file())))
                .isEqualTo(JsonParser.parseString(
                        "{\"future\": {\"deep\": [1, null]}, \"a.name\": \"Bob\", \"a.flag\": true}"));
    }

    @Test
    void whatAnotherWindowSetMeanwhileIsKept() throws Exception {
        var first = settings();
        settings().set(NAME, "Bob");
        first.set(FLAG, true);
        assertThat(first.value(NAME)).isEqualTo("Bob");
        assertThat(settings().value(NAME)).isEqualTo("Bob");
    }

    @Test
    void aValueThatMakesNoSenseCountsAsNotThere() throws Exception {
        write("{\"security.autoLockMinutes\": 100000, \"a.flag\": \"perhaps\", \"a.name\": [\"x\"]}");
        var settings = settings();
        assertThat(settings.get(CommonSettings.AUTO_LOCK_MINUTES))
                .isEqualTo(new Effective<>(15, Effective.Source.DEFAULT));
        assertThat(settings.get(FLAG).source()).isEqualTo(Effective.Source.DEFAULT);
    }

    @Test
    void aValueItsSettingRefusesIsNotStored() {
        assertThatIllegalArgumentException().isThrownBy(() -> settings().set(CommonSettings.AUTO_LOCK_MINUTES, -1));
        assertThat(file()).doesNotExist();
    }

    @Test
    void aBrokenFileIsSetAsideAndTheDefaultsApply() throws Exception {
        write("{\"a.name\": \"Bo");
        var settings = settings();
        assertThat(settings.value(NAME)).isEqualTo("nobody");
        var kept = file().resolveSibling("settings.json.broken-2026-11-22T12-00-00Z");
        assertThat(settings.setAside()).contains(kept);
        assertThat(kept).hasContent("{\"a.name\": \"Bo");
        settings.set(NAME, "Anna");
        assertThat(settings().value(NAME)).isEqualTo("Anna");
        assertThat(settings().setAside()).isEmpty();
    }

    @Test
    void rubbishOfEveryKindIsSetAside() throws Exception {
        for (var rubbish : List.of("", "[]", "null", "{} {}", "{a:1}", "\u0000", "[".repeat(5000))) {
            write(rubbish);
            assertThat(settings().setAside()).describedAs(rubbish).isPresent();
            Files.delete(file().resolveSibling("settings.json.broken-2026-11-22T12-00-00Z"));
        }
    }

    @Test
    void aFileWithAByteOrderMarkIsRead() throws Exception {
        write("\uFEFF{\"a.name\": \"Bob\"}");
        assertThat(settings().value(NAME)).isEqualTo("Bob");
    }

    @Test
    void aFileThatCannotBeReadIsNeverFatalAndNeverOverwritten() throws Exception {
        Files.createDirectories(file());
        var settings = settings();
        assertThat(settings.value(NAME)).isEqualTo("nobody");
        assertThatThrownBy(() -> settings.set(NAME, "Anna")).isInstanceOf(CannotRead.class);
        assertThat(file()).isEmptyDirectory();
    }

    @Test
    void aFolderThatCannotBeMadeIsSaid() throws Exception {
        Files.writeString(home.resolve(".config"), "in the way");
        assertThatThrownBy(() -> settings().set(NAME, "Anna")).isInstanceOf(CannotWrite.class);
    }

    @Test
    void thePolicyGoesBeforeTheUserAndLocks() throws Exception {
        settings().set(NAME, "Anna");
        var managed = settings(policy(Map.of("a.name", "boss")));
        assertThat(managed.get(NAME)).isEqualTo(new Effective<>("boss", Effective.Source.POLICY));
        assertThat(managed.get(NAME).locked()).isTrue();
        assertThatThrownBy(() -> managed.set(NAME, "Anna"))
                .isInstanceOf(ForbiddenByPolicy.class)
                .hasMessageContaining("a.name");
    }

    @Test
    void whileAPolicyIsBrokenTheStrictSideHolds() throws Exception {
        settings().set(NetworkRules.ALLOWED, true);
        settings().set(NAME, "Anna");
        var broken = settings(new Policy(List.of(PolicySource.broken("etc", Clause.noJsonObject()))));
        assertThat(broken.get(NetworkRules.ALLOWED)).isEqualTo(new Effective<>(false, Effective.Source.POLICY));
        assertThat(broken.get(NAME)).isEqualTo(new Effective<>("Anna", Effective.Source.USER));
        assertThatThrownBy(() -> broken.set(NetworkRules.ALLOWED, true)).isInstanceOf(ForbiddenByPolicy.class);
    }

    @Test
    void whatIsForOrganisationsAloneTheUserDoesNotDecide() throws Exception {
        var alone = Setting.list("a.list").forOrganisations();
        write("{\"a.list\": [\"mine\"]}");
        assertThat(settings().get(alone)).isEqualTo(new Effective<>(List.of(), Effective.Source.DEFAULT));
        assertThatThrownBy(() -> settings().set(alone, List.of("x"))).isInstanceOf(ForbiddenByPolicy.class);
    }

    @Test
    void aFlagOfAnEarlierVersionIsReadWhereThereAreChoicesNow() throws Exception {
        write("{\"network.checkRevocation\": true}");
        assertThat(settings().get(NetworkRules.REVOCATION))
                .isEqualTo(new Effective<>(RevocationMode.ALWAYS, Effective.Source.USER));
        var managed = settings(policy(Map.of("network.checkRevocation", "false")));
        assertThat(managed.get(NetworkRules.REVOCATION))
                .isEqualTo(new Effective<>(RevocationMode.ASK, Effective.Source.POLICY));
    }

    @Test
    void aListIsKeptAsAList() throws Exception {
        var list = Setting.list("a.list");
        settings().set(list, List.of("one, two", "three"));
        assertThat(settings().value(list)).containsExactly("one, two", "three");
        assertThat(JsonParser.parseString(Files.readString(file())))
                .isEqualTo(JsonParser.parseString("{\"a.list\": [\"one, two\", \"three\"]}"));
    }

    @Test
    void whoForbidsItIsSaid() {
        var policy =
                Map.of("a.name", "boss", "organisation.name", "Clinic", "organisation.contact", "it@clinic.example");
        var managed = settings(policy(policy));
        assertThatThrownBy(() -> managed.set(NAME, "Anna")).hasMessage("Clinic does not allow this (a.name).");
    }

    @Test
    void aSlipInThePolicyLocksTheDefault() throws Exception {
        settings().set(CommonSettings.AUTO_LOCK_MINUTES, 0);
        var slip = Map.of("security.autoLockMinutes", "five");
        var managed = settings(policy(slip));
        assertThat(managed.get(CommonSettings.AUTO_LOCK_MINUTES))
                .isEqualTo(new Effective<>(15, Effective.Source.POLICY));
    }

    @Test
    void listenersHearOfAChangeUntilTheyCloseTheirSubscription() throws Exception {
        var settings = settings();
        var heard = new AtomicInteger();
        var subscription = settings.onChange(heard::incrementAndGet);
        settings.set(NAME, "Anna");
        subscription.close();
        settings.set(NAME, "Bob");
        assertThat(heard).hasValue(1);
    }

    private Path file() {
        return home.resolve(".config/sealwright/settings.json");
    }

    private void write(String text) throws IOException {
        Files.createDirectories(file().resolveSibling("."));
        Files.writeString(file(), text);
    }

    @Test
    void aRecommendationStandsBetweenTheUserAndTheDefault() throws Exception {
        var source = new PolicySource("etc", Map.of(), Map.of("a.name", "suggested", "a.flag", "true"), List.of());
        var managed = settings(new Policy(List.of(source)));
        assertThat(managed.get(NAME)).isEqualTo(new Effective<>("suggested", Effective.Source.RECOMMENDED));
        assertThat(managed.get(FLAG).locked()).isFalse();
        managed.set(FLAG, false);
        assertThat(managed.get(FLAG)).isEqualTo(new Effective<>(false, Effective.Source.USER));
    }

    @Test
    void whileAPolicyIsBrokenWhatTheUserChoseStricterHolds() throws Exception {
        var before = settings();
        before.set(CommonSettings.AUTO_LOCK_MINUTES, 5);
        before.set(PrimaryPasswordRules.MINIMUM_LENGTH, 20);
        before.set(NetworkRules.ALLOWED, true);
        var policy = new Policy(List.of(PolicySource.broken("etc", Clause.noJsonObject())));
        assertThat(settings(policy).get(CommonSettings.AUTO_LOCK_MINUTES))
                .isEqualTo(new Effective<>(5, Effective.Source.POLICY));
        assertThat(settings(policy).value(PrimaryPasswordRules.MINIMUM_LENGTH)).isEqualTo(20);
        assertThat(settings(policy).value(NetworkRules.ALLOWED)).isFalse();
        before.set(CommonSettings.AUTO_LOCK_MINUTES, 0);
        assertThat(settings(policy).value(CommonSettings.AUTO_LOCK_MINUTES)).isEqualTo(15);
    }

    private static Policy policy(Map<String, String> settings) {
        return new Policy(List.of(new PolicySource("etc", settings, Map.of(), List.of())));
    }

    private UserSettings settings() {
        return settings(Policy.NONE);
    }

    private UserSettings settings(Policy policy) {
        return new UserSettings(Places.on(Computers.linux(home)), policy, new SafeWrite(), NOON);
    }
}
