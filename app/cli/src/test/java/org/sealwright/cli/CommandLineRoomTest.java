package org.sealwright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.core.desktop.DesktopNotice;
import org.sealwright.core.policy.Policy;
import org.sealwright.core.policy.PolicyReader;
import org.sealwright.core.policy.PolicySource;
import org.sealwright.core.policy.ThunderbirdPolicies;
import org.sealwright.core.problem.CannotRead;
import org.sealwright.core.problem.Clause;
import org.sealwright.core.problem.DamagedInput;
import org.sealwright.core.problem.NoOrdinaryFile;
import org.sealwright.core.problem.NoProfile;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.UnfitPasswordFile;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.profile.ProfileState;
import org.sealwright.core.profile.ProfileState.Format;
import org.sealwright.core.profile.Profiles;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.secret.PasswordQuestion;
import org.sealwright.core.settings.Settings;
import org.sealwright.core.task.Progress;
import org.sealwright.core.task.Subscription;
import org.sealwright.core.writing.SafeFiles;
import org.sealwright.plugin.CliCommand;
import org.sealwright.plugin.DeclaredSettings;
import org.sealwright.plugin.Finding;
import org.sealwright.plugin.Finding.Urgency;
import org.sealwright.plugin.FindingSource;
import org.sealwright.plugin.Findings;
import org.sealwright.plugin.PluginState;
import org.sealwright.plugin.Plugins;
import org.sealwright.plugin.Snoozed;
import org.sealwright.plugin.Texts;
import org.sealwright.testkit.FakeDatabase;
import org.sealwright.testkit.FakeFiles;
import org.sealwright.testkit.FakeProfile;
import org.sealwright.testkit.FakeSettings;
import picocli.CommandLine.Command;

class CommandLineRoomTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private boolean full;
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final FakeProfile current = new FakeProfile(new FakeDatabase());
    private final List<CliCommand> plugins = new ArrayList<>();
    private final List<FindingSource> sources = new ArrayList<>();
    private final List<Clause> faults = new ArrayList<>();
    private final Clock clock = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    private final List<String> notices = new ArrayList<>();
    private final FakeSettings settings = new FakeSettings();
    private InputStream in = InputStream.nullInputStream();
    private Locale locale = Locale.ROOT;

    @TempDir
    Path folder;

    @BeforeEach
    void aPluginThatFails() {
        plugins.add(new FailingCommand());
    }

    @Test
    void profilesAreListedAsTable() {
        assertThat(run("profiles", "list")).isZero();
        assertThat(text(out)).contains("Kind", "thunderbird", "protected by a password, Thunderbird is running");
    }

    @Test
    void profilesAreListedAsOneDocument() {
        assertThat(run("profiles", "list", "--json")).isZero();
        var profiles = document().getAsJsonArray("profiles");
        assertThat(document().get("schema").getAsInt()).isEqualTo(1);
        assertThat(profiles.get(1).getAsJsonObject().keySet())
                .containsExactly("kind", "path", "name", "default", "locked", "in_use", "format");
        assertThat(profiles.get(1).getAsJsonObject().get("format").getAsString())
                .isEqualTo("sql");
    }

    @Test
    void globalOptionsStandBeforeOrAfterTheCommand() {
        assertThat(run("--json", "plugins", "list")).isZero();
        var plugin = document().getAsJsonArray("plugins").get(0).getAsJsonObject();
        assertThat(plugin.get("state").getAsString()).isEqualTo("failed");
        assertThat(plugin.get("reason").getAsString()).isEqualTo("a binding is missing");
    }

    @Test
    void aFailureHasItsExitCodeSentenceAndAdvice() {
        assertThat(run("fail", "damaged")).isEqualTo(7);
        assertThat(text(err)).contains("anna.p12 cannot be read: it is cut off.", "Ask the sender");
        assertThat(text(out)).isEmpty();
    }

    @Test
    void aFailureWithJsonIsADocumentAndASentence() {
        assertThat(run("--json", "fail", "damaged")).isEqualTo(7);
        var error = document().getAsJsonObject("error");
        assertThat(error.get("code").getAsString()).isEqualTo("damaged-input");
        assertThat(error.get("file").getAsString()).isEqualTo("anna.p12");
        assertThat(error.get("hint").getAsString()).isNotEmpty();
        assertThat(text(err)).contains("it is cut off");
    }

    @Test
    void aBugGetsACodeAndSeventy() {
        assertThat(run("fail", "bug")).isEqualTo(70);
        assertThat(text(err)).containsPattern("code [0-9A-F]{4}-[0-9A-F]{4}").doesNotContain("secret detail");
    }

    @Test
    void anUnknownWordIsWrongUsage() {
        assertThat(run("frobnicate")).isEqualTo(2);
        assertThat(text(err)).contains("frobnicate");
        assertThat(run("profiles")).isEqualTo(2);
        assertThat(run("--json", "profiles", "list", "--nonsense")).isEqualTo(2);
        assertThat(document().getAsJsonObject("error").get("code").getAsString())
                .isEqualTo("usage");
    }

    @Test
    void aWordThatIsNoCommandIsSaidWithTheOneThatMayBeMeant() {
        run("profile");
        assertThat(text(err)).contains("There is no command «profile». Did you mean «profiles»?");
        err.reset();
        run("profiles", "lst");
        assertThat(text(err)).contains("There is no command «lst». Did you mean «list»?");
        err.reset();
        run("profiles", "list", "--jsno");
        assertThat(text(err)).contains("There is no option «--jsno» here. Did you mean «--json»?");
        err.reset();
        run("profiles", "list", "more");
        assertThat(text(err)).contains("«more» is one word too many.");
        err.reset();
        locale = Locale.GERMANY;
        run("frobnicate\u001b");
        assertThat(text(err)).contains("Den Befehl «frobnicate").doesNotContain("\u001b", "Meinten");
    }

    @Test
    void aPasswordFileThatIsNoneIsCalledByItsName() throws Exception {
        var terminal = Guice.createInjector(new CliModule(), new Outside()).getInstance(StreamTerminal.class);
        assertThatThrownBy(() -> terminal.passwordFrom("/dev/zero")).isInstanceOf(NoOrdinaryFile.class);
        assertThatThrownBy(() -> terminal.passwordFrom(folder.toString())).isInstanceOf(NoOrdinaryFile.class);
        var long5000 = Files.writeString(folder.resolve("long"), "x".repeat(5000));
        assertThatThrownBy(() -> terminal.passwordFrom(long5000.toString()))
                .hasMessageContaining("its first line is longer than 4,096 bytes");
        var latin1 = Files.write(folder.resolve("latin1"), new byte[] {'p', (byte) 0xE4});
        assertThatThrownBy(() -> terminal.passwordFrom(latin1.toString())).isInstanceOf(UnfitPasswordFile.class);
        assertThatThrownBy(() -> terminal.passwordFrom(folder.resolve("none").toString()))
                .isInstanceOf(CannotRead.class);
    }

    @Test
    void aPolicyThatCannotBeReadIsNamed() {
        faults.add(Clause.tooLarge(1));
        assertThat(run("policy", "check", "broken.json")).isEqualTo(7);
        assertThat(text(out)).startsWith("broken.json  it is larger");
    }

    @Test
    void helpIsThereOnEveryLevelWithExamples() {
        for (var command :
                List.of(List.of("--help"), List.of("profiles", "--help"), List.of("profiles", "list", "--help"))) {
            out.reset();
            assertThat(run(command.toArray(String[]::new))).isZero();
            assertThat(text(out)).contains("Usage: sealwright").contains("Example");
        }
    }

    @Test
    void germanHelpIsGerman() {
        locale = Locale.GERMANY;
        assertThat(run("profiles", "list", "--help")).isZero();
        assertThat(text(out)).contains("Listet alle Profile");
    }

    @Test
    void versionNamesTheProduct() {
        assertThat(run("--version")).isZero();
        assertThat(text(out)).isEqualToIgnoringNewLines("Sealwright 1.2.3");
    }

    @Test
    void theNamedProfileIsOpenedFirst() {
        assertThat(run("--profile", "/fake-thunderbird", "profiles", "list")).isZero();
        assertThat(current.profile().folder()).isEqualTo(Path.of("/fake-thunderbird"));
        assertThat(run("--profile", "/nowhere", "profiles", "list")).isEqualTo(4);
    }

    @Test
    void thePrimaryPasswordComesFromTheFirstLineOfItsFile() throws Exception {
        var file = folder.resolve("password");
        Files.writeString(file, "\uFEFFpä€ß \r\nsecond line");
        assertThat(asked(1, "--password-file", file.toString())).isEqualTo("pä€ß ");
        assertThat(asked(2, "--password-file", file.toString())).isNull();
    }

    @Test
    void aDashReadsThePasswordFromStandardInput() throws Exception {
        in = new ByteArrayInputStream("typed\nrest".getBytes(StandardCharsets.UTF_8));
        assertThat(asked(1, "--password-file", "-")).isEqualTo("typed");
        assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("rest");
    }

    @Test
    void aCheckThatFindsNothingIsSilent() {
        sources.add(new Source("accounts"));
        assertThat(run("--check")).isZero();
        assertThat(run("--check", "--notify")).isZero();
        assertThat(text(out)).isEmpty();
        assertThat(text(err)).isEmpty();
        assertThat(notices).isEmpty();
        assertThat(run("--check", "--json")).isZero();
        assertThat(document().getAsJsonObject("check").get("ok").getAsBoolean()).isTrue();
    }

    private static final Finding ANNA = finding("accounts.older", "anna@example.org", Urgency.SOON);
    private static final Finding BOB = finding("accounts.unfit", "bob@example.org", Urgency.BLOCKED);
    private static final Finding OTHER =
            Finding.general("other.thing", "all", Urgency.URGENT, "Something of the whole.");
    private static final Finding HINT = Finding.general("other.hint", "all", Urgency.ADVICE, "Good to know.");

    private static Finding finding(String kind, String address, Urgency urgency) {
        return new Finding(kind, address, Optional.of(address), urgency, "Renew.", Optional.empty());
    }

    @Test
    void whatWasFoundIsSaidWorstFirstAndEndsWithACodeOfItsOwn() {
        sources.add(new Source("accounts", ANNA, BOB));
        sources.add(new Source("others", OTHER, HINT));
        assertThat(run("--profile", "/fake-thunderbird", "--check")).isEqualTo(8);
        assertThat(text(out).lines())
                .containsExactly("bob@example.org: Renew.", "Something of the whole.", "anna@example.org: Renew.");
        assertThat(notices).isEmpty();
        out.reset();
        assertThat(run("--check", "--quiet")).isEqualTo(8);
        assertThat(text(out)).isEmpty();
        assertThat(run("--json", "--check")).isEqualTo(8);
        var check = document().getAsJsonObject("check");
        assertThat(check.keySet()).containsExactly("profile", "ok", "attention", "failed");
        var bob = check.getAsJsonArray("attention").get(0).getAsJsonObject();
        assertThat(bob.keySet())
                .containsExactly("check", "kind", "urgency", "address", "sha256", "put_off_until", "message");
        assertThat(bob.get("check").getAsString()).isEqualTo("accounts");
        assertThat(bob.get("urgency").getAsString()).isEqualTo("blocked");
        assertThat(bob.get("message").getAsString()).isEqualTo("bob@example.org: Renew.");
    }

    @Test
    void whatWasPutOffOrIsOnlyGoodToKnowCountsWhenAskedFor() throws Problem {
        settings.set(Snoozed.SETTING, Snoozed.NONE.with(ANNA, LocalDate.parse("2026-12-01")));
        sources.add(new Source("accounts", ANNA, HINT));
        assertThat(run("--check", "--notify")).isZero();
        assertThat(text(out)).isEmpty();
        assertThat(notices).isEmpty();
        assertThat(run("--check", "--all")).isEqualTo(8);
        assertThat(text(out).lines()).containsExactly("Good to know.", "anna@example.org: Renew.");
        out.reset();
        assertThat(run("--check", "--all", "--json")).isEqualTo(8);
        assertThat(text(out)).contains("\"put_off_until\": \"2026-12-01\"");
        settings.set(Snoozed.SETTING, Snoozed.NONE.with(ANNA, LocalDate.parse("2026-11-22")));
        assertThat(run("--check")).isEqualTo(8);
    }

    @Test
    void serversAreNotAskedWhileTheUserLogsIn() {
        sources.add(new Asking(new Source("revocation", ANNA)));
        assertThat(run("--check", "--notify")).isZero();
        assertThat(run("--check")).isEqualTo(8);
    }

    @Test
    void aNoticeNamesNoAddressAndTheOrganisationCanForbidIt() {
        sources.add(new Source("accounts", ANNA, BOB));
        assertThat(run("--check", "--notify")).isEqualTo(8);
        assertThat(notices)
                .containsExactly("Sealwright: 2 things about your mail certificates need attention. Open Sealwright to"
                        + " see what to do.");
        settings.managed("certificates.checkAtLogin", "false");
        assertThat(run("--check", "--notify")).isEqualTo(8);
        assertThat(notices).hasSize(1);
    }

    @Test
    void aCheckStandsAloneAndItsFailureIsToldLikeAnyOther() {
        assertThat(run("--check", "profiles", "list")).isEqualTo(2);
        assertThat(run("--notify")).isEqualTo(2);
        assertThat(run("--all")).isEqualTo(2);
        assertThat(run("--check", "--help")).isZero();
        assertThat(text(out)).contains("--notify");
        sources.add(new Broken(true));
        assertThat(run("--check")).isEqualTo(7);
        sources.clear();
        sources.add(new Broken(false));
        assertThat(run("--check")).isEqualTo(70);
    }

    @Test
    void whoCannotLookIsNamedAndTheOthersAreHeardAllTheSame() {
        sources.add(new Broken(true));
        sources.add(new Broken(true));
        sources.add(new Source("accounts", ANNA));
        assertThat(run("--check")).isEqualTo(7);
        assertThat(text(out).lines()).containsExactly("anna@example.org: Renew.");
        assertThat(text(err).lines()).hasSize(1).allMatch(line -> line.contains("it is cut off"));
        out.reset();
        assertThat(run("--check", "--json")).isEqualTo(7);
        var failed = document().getAsJsonObject("check").getAsJsonArray("failed");
        assertThat(failed.get(0).getAsJsonObject().get("subject").getAsString()).isEqualTo("broken");
        assertThat(document().getAsJsonObject("check").get("ok").getAsBoolean()).isFalse();
    }

    private record Source(String subject, List<Finding> found) implements FindingSource {
        Source(String subject, Finding... found) {
            this(subject, List.of(found));
        }

        @Override
        public Set<String> kinds() {
            return Set.of();
        }

        @Override
        public List<Finding> find(Progress progress) {
            return found;
        }

        @Override
        public Subscription onChange(Runnable listener) {
            return () -> {};
        }
    }

    private record Asking(Source source) implements FindingSource {
        @Override
        public boolean asksServers() {
            return true;
        }

        @Override
        public String subject() {
            return source.subject();
        }

        @Override
        public Set<String> kinds() {
            return Set.of();
        }

        @Override
        public List<Finding> find(Progress progress) {
            return source.found();
        }

        @Override
        public Subscription onChange(Runnable listener) {
            return source.onChange(listener);
        }
    }

    private record Broken(boolean foreseen) implements FindingSource {
        @Override
        public String subject() {
            return "broken";
        }

        @Override
        public Set<String> kinds() {
            return Set.of();
        }

        @Override
        public List<Finding> find(Progress progress) throws DamagedInput {
            if (foreseen) {
                throw new DamagedInput(Path.of("prefs.js"), "it is cut off");
            }
            throw new IllegalStateException("secret detail");
        }

        @Override
        public Subscription onChange(Runnable listener) {
            return () -> {};
        }
    }

    @Test
    void twoCommandsOfOneNameAreReported() {
        plugins.add(new FailingCommand());
        assertThat(run("profiles", "list")).isZero();
        assertThat(text(err)).contains("«fail»");
    }

    /// What the prompt answers while a command runs.
    private @Nullable String asked(int attempt, String... global) {
        var asking = new AskingCommand(attempt);
        plugins.add(asking);
        var arguments = new ArrayList<>(List.of(global));
        arguments.add("asking");
        var injector = Guice.createInjector(new CliModule(), new Outside());
        asking.prompt = injector.getInstance(PasswordPrompt.class);
        assertThat(injector.getInstance(CommandLineRoom.class).run(arguments, plugins))
                .isZero();
        plugins.remove(asking);
        return asking.answer;
    }

    private int run(String... arguments) {
        return Guice.createInjector(new CliModule(), new Outside())
                .getInstance(CommandLineRoom.class)
                .run(List.of(arguments), plugins);
    }

    /// Takes nothing, as `/dev/full`.
    private static final class FullDisk extends OutputStream {
        @Override
        public void write(int octet) throws IOException {
            throw new IOException("No space left on device");
        }
    }

    @Test
    void anAnswerThatNobodyGotIsNoSuccess() {
        full = true;
        assertThat(run("profiles", "list")).isEqualTo(1);
        assertThat(run("profiles", "list", "--json")).isEqualTo(1);
        assertThat(text(err)).contains("Not all of the answer could be written");
    }

    private JsonObject document() {
        return JsonParser.parseString(text(out)).getAsJsonObject();
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /// What the launcher would bind.
    private final class Outside extends AbstractModule {
        @Override
        protected void configure() {
            var output = new PrintStream(full ? new FullDisk() : out, true, StandardCharsets.UTF_8);
            bind(Streams.class)
                    .toInstance(new Streams(output, new PrintStream(err, true, StandardCharsets.UTF_8), in, output));
            bind(Product.class).toInstance(new Product("Sealwright", "1.2.3"));
            bind(Texts.Language.class).toInstance(new Texts.Language(locale));
            bind(CurrentProfile.class).toInstance(current);
            bind(Profiles.class).toInstance(new TwoProfiles());
            bind(Settings.class).toInstance(settings);
            bind(Clock.class).toInstance(clock);
            bind(Policy.class).toInstance(Policy.NONE);
            bind(PolicyReader.class).toInstance(file -> new PolicySource(file.toString(), Map.of(), Map.of(), faults));
            bind(ThunderbirdPolicies.class).toInstance(new NoThunderbird());
            bind(SafeFiles.class).to(FakeFiles.class);
            bind(FakeFiles.class).toInstance(new FakeFiles());
            bind(DeclaredSettings.class).toInstance(_ -> List.of());
            bind(Findings.class).toInstance(() -> List.copyOf(sources));
            bind(DesktopNotice.class).toInstance((title, text) -> notices.add(title + ": " + text));
            bind(Plugins.class)
                    .toInstance(
                            () -> List.of(new PluginState("broken", PluginState.State.FAILED, "a binding is missing")));
        }
    }

    private static final class TwoProfiles implements Profiles {
        private final Profile own = new Profile(Profile.Kind.OWN, Path.of("/own"), "Sealwright", true);
        private final Profile thunderbird =
                new Profile(Profile.Kind.THUNDERBIRD, Path.of("/fake-thunderbird"), "default-release", true);

        @Override
        public List<ProfileState> list() {
            return List.of(
                    new ProfileState(own, false, false, Format.SQL),
                    new ProfileState(thunderbird, true, true, Format.SQL));
        }

        @Override
        public Profile own() {
            return own;
        }

        @Override
        public Profile at(Path folder) throws NoProfile {
            if (folder.equals(thunderbird.folder())) {
                return thunderbird;
            }
            throw new NoProfile(folder);
        }

        @Override
        public boolean inUse(Profile profile) {
            return profile.equals(thunderbird);
        }
    }

    @Command(name = "fail")
    private static final class FailingCommand implements CliCommand {
        @Command(name = "damaged")
        int damaged() throws DamagedInput {
            throw new DamagedInput(Path.of("anna.p12"), "it is cut off");
        }

        @Command(name = "bug")
        int bug() {
            throw new IllegalStateException("secret detail");
        }
    }

    @Command(name = "asking")
    private static final class AskingCommand implements CliCommand, Callable<Integer> {
        private final int attempt;
        private @Nullable PasswordPrompt prompt;
        private @Nullable String answer;

        AskingCommand(int attempt) {
            this.attempt = attempt;
        }

        @Override
        public Integer call() {
            answer = Objects.requireNonNull(prompt)
                    .ask(new PasswordQuestion.Primary("Sealwright", attempt))
                    .map(passphrase -> String.valueOf(passphrase.copyOfCharacters()))
                    .orElse(null);
            return 0;
        }
    }

    private static final class NoThunderbird implements ThunderbirdPolicies {
        @Override
        public Found read(Path file) {
            return new Found(file, List.of(), List.of());
        }

        @Override
        public Optional<Path> installed() {
            return Optional.empty();
        }
    }
}
