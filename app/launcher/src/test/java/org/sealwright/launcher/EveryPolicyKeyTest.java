package org.sealwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.swing.JLabel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sealwright.cli.Product;
import org.sealwright.cli.Streams;
import org.sealwright.core.settings.CommonSettings;
import org.sealwright.core.settings.Setting;
import org.sealwright.plugin.SettingsGroup;
import org.sealwright.plugin.Texts;
import org.sealwright.store.files.Computer;
import org.sealwright.testkit.CertificateMaker;
import org.sealwright.testkit.SharedData;

/// Every key of a policy acts in the window and on the command line (issue 8, acceptance 3). A key without a row
/// here fails [#everyKeyHasARow].
class EveryPolicyKeyTest {
    private static final Texts.Language ENGLISH = new Texts.Language(Locale.ENGLISH);
    private static final CertificateMaker.Identity AUTHORITY = new CertificateMaker().root("Clinic Root");
    private static final CertificateMaker.Identity ESCROW =
            new CertificateMaker().person("Escrow", "escrow@clinic.example", AUTHORITY);
    /// Before a command: what its environment says.
    private static final String DATA = "SEALWRIGHT_DATA=";
    private static final String KEY_FROM_FILE = "certificates import HOME/alice.p12 --file-password-file HOME/default";
    private static final String ROOT = "authorities import HOME/root.der --trust email";
    private static final String REQUEST = "requests create --email anna@clinic.example --out HOME/anna.csr";

    @TempDir
    Path home;

    /// @param value    of the policy, as JSON; `HOME` stands for the test's folder, `PRINT` for the fingerprint of
    ///   `root.der` there
    /// @param before   commands that are given without the policy
    /// @param refused  the command that would act against it; empty if only `settings set` could
    /// @param whyNone  why there is no such command; empty if there is one
    record Row(String key, String value, List<String> before, String refused, String whyNone) {
        static Row of(String key, String value) {
            return new Row(key, value, List.of(), "", "");
        }

        Row after(String... commands) {
            return new Row(key, value, List.of(commands), refused, whyNone);
        }

        Row refuses(String command) {
            return new Row(key, value, before, command, whyNone);
        }

        Row refusesNothing(String why) {
            return new Row(key, value, before, refused, why);
        }

        @Override
        public String toString() {
            return key;
        }
    }

    static Stream<Row> rows() {
        return Stream.of(who(), looks(), network(), requests(), authorities(), backups(), plugins())
                .flatMap(List::stream);
    }

    private static List<Row> who() {
        var why = "no command works for another organisation; every refusal names it";
        return List.of(
                Row.of("organisation.name", "\"Example Clinic\"").refusesNothing(why),
                Row.of("organisation.contact", "\"it@clinic.example\"").refusesNothing(why),
                Row.of("audit.target", "\"HOME/record.log\"").refusesNothing("no option names another place"),
                Row.of("data.folder", "\"HOME/kept\"").refuses(DATA + "HOME/other certificates list"));
    }

    private static List<Row> looks() {
        var window = "only the window has it";
        return List.of(
                Row.of("window.theme", "\"DARK\"").refusesNothing(window),
                Row.of("window.scale", "150").refusesNothing(window),
                Row.of("updates.notice", "false").refusesNothing("commands never look for a newer version"),
                Row.of("program.language", "\"EN\"").refusesNothing("no option chooses the language"),
                Row.of("security.autoLockMinutes", "5").refusesNothing("a command forgets the password when it ends"),
                Row.of("overview.watchDownloads", "false").refusesNothing(window),
                Row.of("overview.watchedFolder", "\"HOME\"").refusesNothing(window),
                Row.of("certificates.renewalDays", "90")
                        .refusesNothing("«--expiring-within» asks another question and changes nothing"),
                Row.of("certificates.checkAtLogin", "true").refusesNothing("«--check» itself is always allowed"));
    }

    private static List<Row> network() {
        return List.of(
                Row.of("network.allowed", "false").refuses("exceptions fetch localhost"),
                Row.of("network.checkRevocation", "\"never\"")
                        .after(KEY_FROM_FILE)
                        .refuses("certificates show ALICE --check-revocation"),
                Row.of("network.privateAddresses", "false").refusesNothing("no option names such an address"),
                Row.of("network.proxy", "\"proxy.clinic.example:3128\"").refusesNothing("no option names a proxy"));
    }

    private static List<Row> requests() {
        return List.of(
                Row.of("request.allowedKeys", "[\"p-256\"]").refuses(REQUEST + " --key rsa-3072"),
                Row.of("request.minimumRsaBits", "4096").refuses(REQUEST + " --key rsa-3072"),
                Row.of("request.fixedFields", "[\"O=Example Clinic\"]")
                        .refuses(REQUEST + " --key p-256 --organization Another"),
                Row.of("request.defaultTemplate", "\"key-only\"").refusesNothing("others may be chosen"),
                Row.of("request.templateFolder", "\"HOME/templates\"").refusesNothing("no option names a folder"),
                Row.of("request.onlyOwnTemplates", "true, \"request.templateFolder\": \"HOME/templates\"")
                        .refuses(REQUEST + " --template digicert"));
    }

    private static List<Row> authorities() {
        return List.of(
                Row.of("trust.anchors", "[\"HOME/root.der\"]")
                        .after(ROOT)
                        .refuses("authorities trust PRINT --email distrusted"),
                Row.of("trust.removedAnchors", "[\"PRINT\"]").refuses(ROOT));
    }

    private static List<Row> backups() {
        var backup = "backup create --all --backup-password-file HOME/long --out HOME/alice-backup.p12";
        var password = "password set --new-password-file HOME/";
        return List.of(
                Row.of("backup.required", "true").after(KEY_FROM_FILE).refuses("certificates delete ALICE"),
                Row.of("backup.allowedFormats", "[\"modern\"]")
                        .after(KEY_FROM_FILE)
                        .refuses(backup + " --format compatible"),
                Row.of("backup.folder", "\"HOME/backups\"").after(KEY_FROM_FILE).refuses(backup),
                Row.of("backup.reminder", "true").refusesNothing("commands remind nobody"),
                Row.of("security.primaryPassword.minimumLength", "12").refuses(password + "default"),
                Row.of("security.primaryPassword.minimumStrength", "\"GOOD\"").refuses(password + "default"),
                Row.of("security.primaryPassword.required", "true")
                        .after(password + "long")
                        .refuses("--password-file HOME/long password remove"),
                Row.of("escrow.certificate", "\"HOME/gone.pem\"").refuses(REQUEST + " --key rsa-2048"),
                Row.of("escrow.folder", "\"HOME/gone\", \"escrow.certificate\": \"HOME/escrow.der\"")
                        .refuses(REQUEST + " --key rsa-2048"));
    }

    private static List<Row> plugins() {
        return List.of(
                Row.of("plugins.disabled", "[\"csr\"]").refuses("requests list"),
                Row.of("plugins.allowed", "[\"overview\"]").refuses("requests list --json"),
                Row.of("plugins.folder", "\"HOME/plugins\"").refusesNothing("no option names a folder"));
    }

    @Test
    void everyKeyHasARow() {
        assertThat(rows().map(Row::key))
                .containsExactlyInAnyOrderElementsOf(
                        settings(declared(ground())).map(Setting::key).toList());
        assertThat(rows()).allSatisfy(row -> assertThat(row.refused().isEmpty())
                .as(row.key())
                .isNotEqualTo(row.whyNone().isEmpty()));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void itIsLockedInTheWindow(Row row) throws Exception {
        files();
        decide(row);
        var ground = ground();
        var groups = declared(ground);

        var page = ShownSettings.of(ground.settings(), groups, ENGLISH);

        assertThat(settings(groups).filter(each -> each.key().equals(row.key())))
                .singleElement()
                .satisfies(setting ->
                        assertThat(ground.settings().get(setting).locked()).isTrue());
        assertThat(page.find(row.key())).singleElement().satisfies(control -> assertThat(control.isEnabled())
                .isFalse());
        assertThat(page.find(row.key() + ".managed")).singleElement().satisfies(label -> {
            assertThat(label.isVisible()).isTrue();
            assertThat(((JLabel) label).getText()).isEqualTo("Set by Example Clinic, it@clinic.example");
            assertThat(((JLabel) label).getIcon()).isNotNull();
        });
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aCommandAgainstItEndsWithFiveAndSaysWhoDecided(Row row) throws Exception {
        files();
        for (var command : row.before()) {
            var done = run(command);
            assertThat(done.exitCode()).as(done.err()).isZero();
        }
        decide(row);
        isRefused(row, run("settings set " + row.key() + " x"));
        if (!row.refused().isEmpty()) {
            isRefused(row, run(row.refused()));
        }
    }

    @Test
    void whatNobodyDecidedIsChangedByCommandAsOnThePage() {
        assertThat(run("settings set certificates.renewalDays 90").exitCode()).isZero();
        assertThat(ground().settings().value(CommonSettings.RENEWAL_DAYS)).isEqualTo(90);

        var number = run("settings set certificates.renewalDays soon");
        assertThat(number.exitCode()).isEqualTo(2);
        assertThat(number.err()).contains("«soon»", "from 1 to 730");
        var key = run("settings set certificates.renewaldays 30");
        assertThat(key.exitCode()).isEqualTo(2);
        assertThat(key.err()).contains("Did you mean «certificates.renewalDays»?");
        var organisation = run("settings set backup.required true");
        assertThat(organisation.exitCode()).isEqualTo(5);
        assertThat(organisation.err()).contains("Only the policy of an organisation decides «backup.required»");
        assertThat(ground().settings().value(CommonSettings.RENEWAL_DAYS)).isEqualTo(90);
    }

    /// Whichever way a key comes: from a file, a backup, another computer, or made here.
    @Test
    void whereAPrimaryPasswordIsRequiredNoKeyComesIntoAProfileWithoutOne() throws Exception {
        files();
        var moving = "profile transfer --file-password-file HOME/long ";
        for (var command : List.of(KEY_FROM_FILE, moving + "--out HOME/moving")) {
            var done = run(DATA + "HOME/elsewhere " + command);
            assertThat(done.exitCode()).as(done.err()).isZero();
        }
        decide(Row.of("security.primaryPassword.required", "true"));
        for (var command : List.of(
                KEY_FROM_FILE,
                "backup restore HOME/alice.p12 --backup-password-file HOME/default",
                moving + "--in HOME/moving",
                REQUEST + " --key p-256")) {
            var refused = run(command);
            assertThat(refused.exitCode()).as(command + refused.err()).isEqualTo(5);
            assertThat(refused.err()).contains("has no primary password");
        }
        assertThat(run("certificates show ALICE").exitCode()).isEqualTo(4);
        assertThat(home.resolve("anna.csr")).doesNotExist();

        assertThat(run("password set --new-password-file HOME/long").exitCode()).isZero();
        var taken = run("--password-file HOME/long " + KEY_FROM_FILE);
        assertThat(taken.exitCode()).as(taken.err()).isZero();
    }

    private static void isRefused(Row row, Answer answer) {
        assertThat(answer.exitCode()).as(answer.err()).isEqualTo(5);
        assertThat(answer.err().lines().filter(line -> line.contains("(" + row.key() + ")")))
                .as(answer.err())
                .singleElement()
                .satisfies(sentence -> assertThat(sentence).contains("Example Clinic"));
    }

    /// What the commands name.
    private void files() throws IOException {
        Files.write(home.resolve("root.der"), AUTHORITY.der());
        Files.write(home.resolve("escrow.der"), ESCROW.der());
        Files.writeString(home.resolve("default"), "default\n");
        Files.writeString(home.resolve("long"), "a long password of many words\n");
        Files.copy(SharedData.at("corpus", "pkcs12", "openssl-default-aes256.p12"), home.resolve("alice.p12"));
        Files.createDirectories(home.resolve("backups"));
        Files.writeString(
                Files.createDirectories(home.resolve("templates")).resolve("ours.properties"),
                "title=Clinic\nfields=name\nkeys=rsa-3072\n");
    }

    private void decide(Row row) throws IOException {
        Files.writeString(home.resolve("policies.json"), """
                {"settings": {%s"%s": %s}}""".formatted(
                        Stream.of("name\": \"Example Clinic\"", "contact\": \"it@clinic.example\"")
                                .map(line -> "organisation." + line)
                                .filter(line -> !line.startsWith(row.key() + "\""))
                                .map(line -> "\"" + line + ", ")
                                .reduce("", String::concat),
                        row.key(),
                        inHome(row.value())));
    }

    private String inHome(String text) {
        return text.replace("HOME", home.toString())
                .replace("PRINT", AUTHORITY.certificate().sha256().hex())
                .replace("ALICE", "785293e029dcfd56146139df4ae087da232a355efdeee1eee3894abef894bf0a");
    }

    /// As installed in a folder where the policy lies.
    private Ground ground() {
        return ground(Map.of("HOME", home.toString()));
    }

    private Ground ground(Map<String, String> environment) {
        return Ground.on(new Computer(
                Computer.Platform.LINUX,
                environment,
                Map.of("user.home", home.toString(), "sealwright.home", home.toString())));
    }

    private static List<SettingsGroup> declared(Ground ground) {
        return new PluginSettings(ground).in(ENGLISH);
    }

    private static Stream<Setting<?>> settings(List<SettingsGroup> groups) {
        return groups.stream()
                .<Setting<?>>flatMap(group -> group.settings().stream())
                .distinct();
    }

    private record Answer(int exitCode, String err) {}

    /// In this process: a start of the program for each key would take minutes.
    private Answer run(String command) {
        var words = new ArrayList<>(
                Arrays.stream(command.split(" ")).map(this::inHome).toList());
        var environment = new HashMap<>(Map.of("HOME", home.toString()));
        if (words.getFirst().startsWith(DATA)) {
            environment.put("SEALWRIGHT_DATA", words.removeFirst().substring(DATA.length()));
        }
        var err = new ByteArrayOutputStream();
        var out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        var streams = new Streams(
                out, new PrintStream(err, true, StandardCharsets.UTF_8), InputStream.nullInputStream(), out);
        int exitCode = RunCommand.run(words, ground(environment).in(ENGLISH), new AbstractModule() {
            @Override
            protected void configure() {
                bind(Streams.class).toInstance(streams);
                bind(Product.class).toInstance(new Product("Sealwright", "test"));
            }
        });
        return new Answer(exitCode, err.toString(StandardCharsets.UTF_8));
    }
}
