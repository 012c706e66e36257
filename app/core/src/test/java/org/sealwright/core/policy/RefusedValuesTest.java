package org.sealwright.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sealwright.core.network.NetworkRules;
import org.sealwright.core.problem.Clause;
import org.sealwright.core.settings.CommonSettings;
import org.sealwright.core.settings.Organisation;
import org.sealwright.core.settings.PluginPolicy;
import org.sealwright.core.settings.Setting;
import org.sealwright.core.settings.SettingKind;

class RefusedValuesTest {
    private static final Setting<List<String>> KEYS = Setting.list("request.allowedKeys", "rsa-3072", "p-256");
    private static final List<Setting<?>> SETTINGS =
            List.of(NetworkRules.ALLOWED, CommonSettings.AUTO_LOCK_MINUTES, KEYS, PluginPolicy.DISABLED);
    private static final Organisation CLINIC = new Organisation("Example Clinic", "it@clinic.example");

    private static List<String> told(PolicySource... sources) {
        return RefusedValues.of(new Policy(List.of(sources)), SETTINGS, CLINIC).stream()
                .map(Throwable::getMessage)
                .toList();
    }

    private static PolicySource says(String key, String text) {
        return new PolicySource("/etc/sealwright/policies.json", Map.of(key, text), Map.of(), List.of());
    }

    @Test
    void theKeyTheValueThePlaceAndWhomToAskAreSaid() {
        var refused = RefusedValues.of(new Policy(List.of(says("security.autoLockMinutes", "soon"))), SETTINGS, CLINIC);
        assertThat(refused).singleElement().satisfies(problem -> {
            assertThat(problem)
                    .hasMessageContainingAll(
                            "Example Clinic",
                            "/etc/sealwright/policies.json",
                            "«security.autoLockMinutes» cannot be «soon»",
                            "strict side");
            assertThat(problem.details()).contains("it@clinic.example");
        });
    }

    @Test
    void whatIsNoPlainValueIsShownWithoutItsMarkAndAWordThatMeansNothingIsNamed() {
        assertThat(told(says("plugins.disabled", SettingKind.NOT_PLAIN + "{\"csr\":true}")))
                .singleElement()
                .asString()
                .contains("«plugins.disabled» cannot be «{\"csr\":true}»");
        assertThat(told(says("plugins.disabled", "true")))
                .singleElement()
                .asString()
                .contains("cannot be «true»");
        assertThat(told(says("request.allowedKeys", "p-256\nrsa3072\n")))
                .singleElement()
                .asString()
                .contains("cannot be «rsa3072»");
    }

    @Test
    void ofWhatChangesNothingHereNoStartTells() {
        assertThat(locking(says("network.allowed", "maybe"))).hasSize(1);
        assertThat(locking(says("network.allowed", "false"), weaker("network.allowed", "maybe")))
                .isEmpty();
        assertThat(locking(says("request.allowedKeys", "p-256\nrsa3072\n"))).isEmpty();
        assertThat(told(says("network.allowed", "false"), weaker("network.allowed", "maybe")))
                .hasSize(1);
    }

    @Test
    void ofPluginsEachCarrierIsHeard() {
        assertThat(locking(says("plugins.disabled", "csr"), weaker("plugins.disabled", "true")))
                .singleElement()
                .asString()
                .contains("cannot be «true»");
    }

    private static List<String> locking(PolicySource... sources) {
        return RefusedValues.locking(new Policy(List.of(sources)), SETTINGS, CLINIC).stream()
                .map(Throwable::getMessage)
                .toList();
    }

    private static PolicySource weaker(String key, String text) {
        return new PolicySource("/opt/sealwright/policies.json", Map.of(key, text), Map.of(), List.of());
    }

    @Test
    void whatIsGoodUnknownOrInABrokenCarrierIsNotMentioned() {
        assertThat(told(says("network.allowed", "false"), says("of.another.plugin", "x")))
                .isEmpty();
        assertThat(told(new PolicySource(
                        "x", Map.of("network.allowed", "maybe"), Map.of(), List.of(Clause.unknownSection()))))
                .isEmpty();
    }
}
