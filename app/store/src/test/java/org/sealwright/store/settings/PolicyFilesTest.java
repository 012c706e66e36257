package org.sealwright.store.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealwright.core.audit.AuditEvent;
import org.sealwright.core.settings.PluginPolicy;
import org.sealwright.store.files.Computer;
import org.sealwright.store.files.Places;
import org.sealwright.testkit.FakeAudit;

class PolicyFilesTest {
    private final FakeAudit audit = new FakeAudit();

    @TempDir
    Path folder;

    private PolicyOwner owner = _ -> true;

    @Test
    void withoutAFileNothingIsDecided() {
        assertThat(read()).isEqualTo(Policy.NONE);
        assertThat(audit.events()).isEmpty();
    }

    @Test
    void settingsAndPluginsAreReadAndTheLoadingIsRecorded() throws Exception {
        var file = system("""
                {"settings": {"security.autoLockMinutes": 5, "a.flag": true, "a.name": "x"},
                 "plugins": {"disabled": ["csr", "trust"], "folder": "/opt/plugins"},
                 "later": 1}""");
        var policy = read();
        assertThat(policy.settings())
                .isEqualTo(Map.of("security.autoLockMinutes", "5", "a.flag", "true", "a.name", "x"));
        assertThat(policy.plugins().switchedOff()).containsExactlyInAnyOrder("csr", "trust");
        assertThat(policy.plugins().folder()).contains(Path.of("/opt/plugins"));
        assertThat(policy.plugins().bundledOnly()).isFalse();
        assertThat(policy.troubles()).isEmpty();
        assertThat(audit.events())
                .containsExactly(new AuditEvent(AuditEvent.Action.POLICY_LOADED, Map.of("file", file.toString())));
    }

    @Test
    void theSystemsFileGoesBeforeTheInstallationsAndDisabledPluginsAddUp() throws Exception {
        system("{\"settings\": {\"a\": 1}, \"plugins\": {\"disabled\": [\"csr\"], \"folder\": \"/one\"}}");
        installation(
                "{\"settings\": {\"a\": 2, \"b\": 3}, \"plugins\": {\"disabled\": [\"trust\"], \"folder\": \"/two\"}}");
        var policy = read();
        assertThat(policy.settings()).isEqualTo(Map.of("a", "1", "b", "3"));
        assertThat(policy.plugins().switchedOff()).containsExactlyInAnyOrder("csr", "trust");
        assertThat(policy.plugins().folder()).contains(Path.of("/one"));
        assertThat(policy.files()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"plugins\": {\"folder\": \"/opt",
                "[]",
                "{\"plugins\": []}",
                "{\"settings\": 1}",
                "{\"plugins\": {\"disabled\": \"csr\"}}",
                "{\"plugins\": {\"disabled\": [{}]}}",
                "{\"plugins\": {\"folder\": \"relative\"}}",
                "{\"plugins\": {\"folder\": \"\\u0000\"}}",
                "{\"plugins\": {\"folder\": [1]}}"
            })
    void aPolicyThatIsNotUnderstoodStaysStrictAndIsReported(String text) throws Exception {
        var file = system(text);
        var policy = read();
        assertThat(policy.plugins().bundledOnly()).isTrue();
        assertThat(policy.plugins().folder()).isEmpty();
        assertThat(policy.troubles()).singleElement().asString().contains(file.toString());
    }

    @Test
    void aPolicyThatCannotBeReadStaysStrict() throws Exception {
        Files.createDirectory(folder.resolve("etc.json"));
        assertThat(read().plugins().bundledOnly()).isTrue();
        assertThat(read().troubles()).hasSize(1);
    }

    @Test
    void whatABrokenPolicySaysClearlyStillHolds() throws Exception {
        system("{\"settings\": {\"a\": 1}, \"plugins\": {\"disabled\": [\"csr\"], \"folder\": 7}}");
        var policy = read();
        assertThat(policy.settings()).isEqualTo(Map.of("a", "1"));
        assertThat(policy.plugins().switchedOff()).containsExactly("csr");
        assertThat(policy.plugins().bundledOnly()).isTrue();
    }

    @Test
    void oneThatAnOrdinaryUserMadeRulesNothingAndUnlocksNothing() throws Exception {
        owner = file -> !file.endsWith("etc.json");
        system("{\"settings\": {\"network.privateAddresses\": true}, \"plugins\": {\"folder\": \"/home/mallory\"}}");
        var policy = read();
        assertThat(policy.settings()).isEmpty();
        assertThat(policy.plugins().folder()).isEmpty();
        assertThat(policy.plugins().bundledOnly()).isTrue();
        assertThat(policy.troubles()).singleElement().asString().contains("does not belong to the administrators");
    }

    @Test
    void onWindowsWhatAPersonOwnsIsNoPolicy() throws Exception {
        var file = system("{}");
        assertThat(PolicyOwner.on(Computer.Platform.WINDOWS).mayRule(file)).isFalse();
        assertThat(PolicyOwner.on(Computer.Platform.LINUX).mayRule(file)).isTrue();
    }

    @Test
    void twoFilesThatSayNothingAreNoPolicy() throws Exception {
        system("{}");
        installation("{}");
        assertThat(read().plugins()).isEqualTo(PluginPolicy.NONE);
    }

    private Path system(String text) throws Exception {
        return Files.writeString(folder.resolve("etc.json"), text);
    }

    private void installation(String text) throws Exception {
        Files.writeString(folder.resolve("policies.json"), text);
    }

    private Policy read() {
        var files = List.of(folder.resolve("etc.json"), folder.resolve("policies.json"));
        var places = new Places(folder, folder, files, Optional.of(folder));
        return new PolicyFiles(places, audit, owner).read();
    }
}
