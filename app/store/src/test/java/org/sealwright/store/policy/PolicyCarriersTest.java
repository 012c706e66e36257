package org.sealwright.store.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealwright.core.audit.AuditEvent;
import org.sealwright.core.network.NetworkRules;
import org.sealwright.core.policy.Policy;
import org.sealwright.core.policy.PolicyOwner;
import org.sealwright.core.policy.PolicyOwner.Word;
import org.sealwright.core.policy.Ruling;
import org.sealwright.core.settings.CommonSettings;
import org.sealwright.core.settings.PluginPolicy;
import org.sealwright.core.settings.PrimaryPasswordRules;
import org.sealwright.core.settings.Setting;
import org.sealwright.store.files.Computer;
import org.sealwright.store.files.Computer.Platform;
import org.sealwright.store.files.Places;
import org.sealwright.store.policy.Registry.Hive;
import org.sealwright.testkit.FakeAudit;

class PolicyCarriersTest {
    private static final Setting<String> NAME = Setting.text("a.name", "");

    private final FakeAudit audit = new FakeAudit();

    @TempDir
    Path folder;

    private PolicyOwner owner = Word.OfOrganisation::new;
    private Registry registry = (_, _) -> Optional.empty();

    @Test
    void withoutAFileNothingIsDecided() {
        for (var platform : Platform.values()) {
            assertThat(read(platform)).isEqualTo(Policy.NONE);
        }
        assertThat(audit.events()).isEmpty();
    }

    @Test
    void settingsAndPluginsAreReadAndTheLoadingIsRecorded() throws Exception {
        var file = system("""
                {"settings": {"security.autoLockMinutes": 5, "network.allowed": true, "a.name": "x"},
                 "recommended": {"certificates.renewalDays": 90, "network.privateAddresses": true},
                 "plugins": {"disabled": ["csr", "trust"], "folder": "/opt/plugins"}}""");
        var policy = read();
        assertThat(policy.mandatory(CommonSettings.AUTO_LOCK_MINUTES))
                .contains(new Ruling<>(5, Ruling.How.MANDATORY, file.toString()));
        assertThat(policy.mandatory(NetworkRules.ALLOWED).orElseThrow().value()).isTrue();
        assertThat(policy.mandatory(NAME).orElseThrow().value()).isEqualTo("x");
        assertThat(policy.recommended(CommonSettings.RENEWAL_DAYS))
                .contains(new Ruling<>(90, Ruling.How.RECOMMENDED, file.toString()));
        assertThat(policy.mandatory(CommonSettings.RENEWAL_DAYS)).isEmpty();
        assertThat(policy.recommended(NetworkRules.PRIVATE_ADDRESSES))
                .describedAs("only to be mandatory")
                .isEmpty();
        assertThat(policy.plugins())
                .isEqualTo(new PluginPolicy(
                        Set.of("csr", "trust"), Set.of(), Optional.of(Path.of("/opt/plugins")), false));
        assertThat(policy.problems()).isEmpty();
        assertThat(audit.events())
                .containsExactly(new AuditEvent(AuditEvent.Action.POLICY_LOADED, Map.of("file", file.toString())));
    }

    @Test
    void theSystemsFileGoesBeforeTheInstallationsAndDisabledPluginsAddUp() throws Exception {
        system("{\"settings\": {\"a.name\": \"one\"}, \"plugins\": {\"disabled\": [\"csr\"], \"folder\": \"/one\"}}");
        installation("{\"settings\": {\"a.name\": \"two\", \"plugins.disabled\": [\"trust\"], \"plugins.folder\":"
                + " \"/two\", \"plugins.allowed\": [\"backup\"]}}");
        var policy = read();
        assertThat(policy.mandatory(NAME).orElseThrow().value()).isEqualTo("one");
        var plugins = policy.plugins();
        assertThat(plugins.switchedOff()).containsExactlyInAnyOrder("csr", "trust");
        assertThat(plugins.folder()).contains(Path.of("/one"));
        assertThat(plugins.mayStart("backup")).isTrue();
        assertThat(plugins.mayStart("csr")).isFalse();
        assertThat(plugins.mayStart("certificates")).isFalse();
        assertThat(policy.sources()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"plugins\": {\"folder\": \"/opt",
                "[]",
                "{\"plugins\": []}",
                "{\"settings\": 1}",
                "{\"plugins\": {\"folder\": \"relative\"}}",
                "{\"plugins\": {\"folder\": \"\\u0000\"}}",
                "{\"plugins\": {\"folder\": [1]}}"
            })
    void aPolicyThatIsNotUnderstoodLoadsNoPlugins(String text) throws Exception {
        system(text);
        assertThat(read().plugins().bundledOnly()).isTrue();
        assertThat(read().plugins().folder()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"a\"",
                "[]",
                "{\"settings\": 1}",
                "{\"setings\": {\"network.allowed\": false}}",
                "{\"settings\": {}, \"settings\": {\"network.allowed\": true}}",
                "{\"settings\": {\"network.allowed\": false, \"network.allowed\": true}}",
                "{\"settings\": {\"network.allowed\": false, \"n\\u0065twork.allowed\": true}}",
                "\u00e9\u0000",
                "<plist><dict><key>a</key></dict></plist>"
            })
    void aBrokenPolicyKeepsTheStrictSideAndIsReported(String text) throws Exception {
        var file = system(text);
        var policy = read();
        assertThat(policy.broken()).isTrue();
        assertThat(policy.problems()).singleElement().satisfies(problem -> assertThat(problem)
                .hasMessageContaining(file.toString()));
        assertThat(policy.mandatory(NetworkRules.ALLOWED))
                .contains(new Ruling<>(false, Ruling.How.NOT_UNDERSTOOD, file.toString()));
        assertThat(policy.mandatory(PrimaryPasswordRules.REQUIRED).orElseThrow().value())
                .isTrue();
        assertThat(policy.mandatory(NAME)).isEmpty();
        assertThat(audit.events()).isEmpty();
    }

    @Test
    void itIsSaidWhereJsonEnds() throws Exception {
        system("{\"settings\": {\n  \"a.name\": oops}}");
        assertThat(read().problems()).singleElement().satisfies(problem -> assertThat(problem)
                .hasMessageContaining("line 2"));
    }

    @Test
    void aPolicyThatCannotBeReadOrIsTooLargeStaysStrict() throws Exception {
        Files.createDirectory(folder.resolve("etc.json"));
        assertThat(read().broken()).isTrue();
        Files.delete(folder.resolve("etc.json"));
        system("{\"a\": \"" + "x".repeat(1 << 20) + "\"}");
        assertThat(read().problems()).singleElement().satisfies(problem -> assertThat(problem)
                .hasMessageContaining("1 MB"));
    }

    @Test
    void whatABrokenPolicySaysClearlyStillHolds() throws Exception {
        system("{\"settings\": {\"network.allowed\": true, \"a.name\": \"x\"}, \"plugins\": 7}");
        var policy = read();
        assertThat(policy.mandatory(NAME).orElseThrow().value()).isEqualTo("x");
        assertThat(policy.mandatory(NetworkRules.ALLOWED).orElseThrow().value()).isTrue();
        assertThat(policy.mandatory(PrimaryPasswordRules.REQUIRED).orElseThrow().how())
                .isEqualTo(Ruling.How.NOT_UNDERSTOOD);
        assertThat(policy.plugins().bundledOnly()).isTrue();
    }

    @Test
    void aWeakerFileDoesNotSpeakForABrokenStrongerOne() throws Exception {
        system("{");
        installation("{\"settings\": {\"network.allowed\": true, \"a.name\": \"x\"}}");
        assertThat(read().mandatory(NetworkRules.ALLOWED).orElseThrow().value()).isFalse();
        assertThat(read().mandatory(NAME).orElseThrow().value()).isEqualTo("x");
    }

    @Test
    void aStrongerFileSpeaksAlthoughAWeakerOneIsBroken() throws Exception {
        system("{\"settings\": {\"network.allowed\": true}}");
        installation("{");
        assertThat(read().mandatory(NetworkRules.ALLOWED).orElseThrow().how()).isEqualTo(Ruling.How.MANDATORY);
        assertThat(read().mandatory(PrimaryPasswordRules.REQUIRED).orElseThrow().value())
                .isTrue();
    }

    @Test
    void aSlipLocksTheStrictSideOrTheDefault() throws Exception {
        system("{\"settings\": {\"network.allowed\": \"maybe\", \"certificates.renewalDays\": \"soon\"}}");
        assertThat(read().mandatory(NetworkRules.ALLOWED).orElseThrow().value()).isFalse();
        var days = read().mandatory(CommonSettings.RENEWAL_DAYS).orElseThrow();
        assertThat(days.value()).isEqualTo(60);
        assertThat(days.how()).isEqualTo(Ruling.How.NOT_UNDERSTOOD);
    }

    @Test
    void oneThatOthersCouldChangeRulesNothingAndUnlocksNothing() throws Exception {
        owner = file -> file.endsWith("etc.json") ? new Word.Doubtful(file) : new Word.OfOrganisation(file);
        system("{\"settings\": {\"network.privateAddresses\": true}, \"plugins\": {\"folder\": \"/home/mallory\"}}");
        var policy = read();
        assertThat(policy.mandatory(NetworkRules.PRIVATE_ADDRESSES)
                        .orElseThrow()
                        .value())
                .isFalse();
        assertThat(policy.plugins().folder()).isEmpty();
        assertThat(policy.plugins().bundledOnly()).isTrue();
        assertThat(policy.problems()).singleElement().satisfies(problem -> assertThat(problem)
                .hasMessageContaining("administrators"));
    }

    @Test
    void oneThatAnOrdinaryUserWroteIsNoPolicyAndIsToldOf() throws Exception {
        owner = file -> file.endsWith("etc.json") ? new Word.OfUser("mallory") : new Word.OfOrganisation(file);
        var file = system("{\"settings\": {\"network.privateAddresses\": true}, not even JSON");
        installation("{\"settings\": {\"a.name\": \"x\"}}");
        var policy = read();
        assertThat(policy.mandatory(NetworkRules.PRIVATE_ADDRESSES)).isEmpty();
        assertThat(policy.mandatory(NAME).orElseThrow().value()).isEqualTo("x");
        assertThat(policy.broken()).isFalse();
        assertThat(policy.plugins()).isEqualTo(PluginPolicy.NONE);
        assertThat(policy.ignored()).containsExactly(new Policy.Ignored(file.toString(), "mallory"));
        assertThat(policy.ignored().getFirst().problem()).hasMessageContaining("mallory wrote it");
    }

    @Test
    void onWindowsWhatAPersonOwnsInAFolderOfTheirsIsNoPolicy() throws Exception {
        var file = system("{}");
        assertThat(FileOwners.on(computer(Platform.WINDOWS), Optional.empty()).of(file))
                .isEqualTo(new Word.OfUser(Files.getOwner(file).getName()));
    }

    @Test
    void twoFilesThatSayNothingAreNoPolicy() throws Exception {
        system("{}");
        installation("{}");
        assertThat(read().plugins()).isEqualTo(PluginPolicy.NONE);
        assertThat(read().broken()).isFalse();
    }

    @Test
    void theMachinesRegistryBeatsFilesAndThoseTheUsers() throws Exception {
        system("{\"settings\": {\"a.name\": \"file\"}}");
        var machine = new Registry.Key(Map.of("network.allowed", "0"), Map.of());
        var user = new Registry.Key(
                Map.of("network.allowed", "1", "a.name", "user"),
                Map.of("Recommended", new Registry.Key(Map.of("window.theme", "DARK"), Map.of())));
        registry = (hive, path) -> {
            assertThat(path).isEqualTo("SOFTWARE\\Policies\\Sealwright");
            return Optional.of(hive == Hive.HKLM ? machine : user);
        };
        var policy = read(Platform.WINDOWS);
        assertThat(policy.mandatory(NetworkRules.ALLOWED))
                .contains(new Ruling<>(false, Ruling.How.MANDATORY, "HKLM\\SOFTWARE\\Policies\\Sealwright"));
        assertThat(policy.mandatory(NAME).orElseThrow().value()).isEqualTo("file");
        assertThat(policy.recommended(Setting.text("window.theme", ""))
                        .orElseThrow()
                        .place())
                .isEqualTo("HKCU\\SOFTWARE\\Policies\\Sealwright");
        assertThat(policy.keys()).containsExactly("a.name", "network.allowed", "window.theme");
    }

    @Test
    void aRegistryThatDoesNotAnswerStaysStrict() {
        registry = (_, _) -> {
            throw new IOException("error 5");
        };
        var policy = read(Platform.WINDOWS);
        assertThat(policy.sources()).hasSize(2);
        assertThat(policy.mandatory(NetworkRules.ALLOWED).orElseThrow().value()).isFalse();
    }

    @Test
    void managedPreferencesOfTheMachineBeatTheFileAndThoseOfTheUser() throws Exception {
        plist("", "<key>a.name</key><string>machine</string>");
        plist("anna", "<key>a.name</key><string>anna</string><key>security.autoLockMinutes</key><integer>3</integer>");
        system("{\"settings\": {\"a.name\": \"file\", \"security.autoLockMinutes\": 4}}");
        var policy = read(Platform.MACOS);
        assertThat(policy.mandatory(NAME).orElseThrow().value()).isEqualTo("machine");
        assertThat(policy.mandatory(CommonSettings.AUTO_LOCK_MINUTES)
                        .orElseThrow()
                        .value())
                .isEqualTo(4);
        assertThat(policy.sources()).hasSize(3);
    }

    @Test
    void whileACarrierIsBrokenWhateverIsStricterHolds() throws Exception {
        system("{");
        installation("{\"settings\": {\"security.autoLockMinutes\": 5,"
                + " \"security.primaryPassword.minimumLength\": 20, \"network.allowed\": true}}");
        var policy = read();
        assertThat(policy.mandatory(CommonSettings.AUTO_LOCK_MINUTES)
                        .orElseThrow()
                        .value())
                .isEqualTo(5);
        assertThat(policy.mandatory(PrimaryPasswordRules.MINIMUM_LENGTH)
                        .orElseThrow()
                        .value())
                .isEqualTo(20);
        installation("{\"settings\": {\"security.autoLockMinutes\": 0,"
                + " \"security.primaryPassword.minimumLength\": 1}}");
        assertThat(read().mandatory(CommonSettings.AUTO_LOCK_MINUTES)
                        .orElseThrow()
                        .value())
                .isEqualTo(15);
        assertThat(read().mandatory(PrimaryPasswordRules.MINIMUM_LENGTH)
                        .orElseThrow()
                        .value())
                .isEqualTo(12);
    }

    @Test
    void beneathABrokenCarrierBundledPluginsStartAndNoOthers() throws Exception {
        system("{\"plugins\": {\"disabled\": [\"csr\"]");
        assertThat(read().plugins().mayStart("csr")).isTrue();
        assertThat(read().plugins().bundledOnly()).isTrue();

        installation("{\"settings\": {\"plugins.disabled\": [\"backup\"]}}");
        assertThat(read().plugins().mayStart("backup"))
                .describedAs("another one says clearly")
                .isFalse();

        system("{\"settings\": {\"plugins.disabled\": [\"csr\"]}}");
        installation("{");
        assertThat(read().plugins().mayStart("csr")).isFalse();
        assertThat(read().plugins().mayStart("backup")).isTrue();
        assertThat(read().plugins().bundledOnly()).isTrue();
    }

    private void plist(String user, String content) throws IOException {
        var file = folder.resolve("Managed Preferences").resolve(user).resolve(PolicyCarriers.PREFERENCES);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, "<plist version=\"1.0\"><dict>" + content + "</dict></plist>");
    }

    private Path system(String text) throws IOException {
        return Files.write(folder.resolve("etc.json"), text.getBytes(StandardCharsets.UTF_8));
    }

    private void installation(String text) throws IOException {
        Files.writeString(folder.resolve("policies.json"), text);
    }

    private Policy read() {
        return read(Platform.LINUX);
    }

    private static Computer computer(Platform platform) {
        return new Computer(platform, Map.of(), Map.of("user.name", "anna"));
    }

    private Policy read(Platform platform) {
        var files = List.of(folder.resolve("etc.json"), folder.resolve("policies.json"));
        var places = new Places(folder, folder, files, Optional.of(folder));
        return new PolicyCarriers(
                        computer(platform), places, audit, owner, folder.resolve("Managed Preferences"), () -> registry)
                .read();
    }
}
