package org.sealwright.backup.cli.profile;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sealwright.backup.usecase.copies.CopiesUseCases;
import org.sealwright.backup.usecase.password.PasswordUseCases;
import org.sealwright.backup.words.profile.ProfileWords;
import org.sealwright.core.archive.Copies;
import org.sealwright.core.archive.CopyDifference;
import org.sealwright.core.audit.AuditEvent;
import org.sealwright.core.audit.AuditLog;
import org.sealwright.core.database.Damage;
import org.sealwright.core.database.Damage.Cure;
import org.sealwright.core.database.Protection;
import org.sealwright.core.escrow.EscrowedKeys;
import org.sealwright.core.policy.PolicyOwner;
import org.sealwright.core.problem.CannotRead;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.profile.Profiles;
import org.sealwright.core.profile.WaitForProfile;
import org.sealwright.core.reading.Reader;
import org.sealwright.core.secret.MinimumStrength;
import org.sealwright.core.secret.Passphrase;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.secret.StrengthCheck;
import org.sealwright.core.settings.Settings;
import org.sealwright.core.trust.Trust;
import org.sealwright.core.trust.TrustLevel;
import org.sealwright.kit.usecase.CopiedKeys;
import org.sealwright.kit.usecase.EscrowCertificate;
import org.sealwright.plugin.CliCommand;
import org.sealwright.plugin.Terminal;
import org.sealwright.plugin.Texts;
import org.sealwright.testkit.CertificateMaker;
import org.sealwright.testkit.Commands;
import org.sealwright.testkit.FakeAudit;
import org.sealwright.testkit.FakeCopies;
import org.sealwright.testkit.FakeDatabase;
import org.sealwright.testkit.FakeProfile;
import org.sealwright.testkit.FakeProfiles;
import org.sealwright.testkit.FakePrompt;
import org.sealwright.testkit.FakeReader;
import org.sealwright.testkit.FakeSettings;
import org.sealwright.testkit.FakeTerminal;

/// `password` and `copies` with their use cases, on a database in memory.
class ProfileCommandsTest {
    private static final Damage FORGED = new Damage(
            Damage.Kind.SIGNATURE,
            Damage.Thing.TRUST,
            "Root",
            "cert9.db object 00000007",
            List.of("sig_cert_00000007_ce53635b"),
            Optional.of(new Trust(TrustLevel.INHERIT, TrustLevel.TRUSTED, TrustLevel.INHERIT)),
            Set.of(Cure.RESIGN, Cure.REMOVE),
            true);

    private final FakeDatabase database = new FakeDatabase();
    private final FakeProfiles profiles = new FakeProfiles();
    private final FakeCopies copies = new FakeCopies();
    private final FakeAudit audit = new FakeAudit();
    private final FakeSettings settings = new FakeSettings();
    private final FakeReader reader = new FakeReader();
    private FakeTerminal terminal = new FakeTerminal();
    private FakePrompt prompt = new FakePrompt();
    private @Nullable Problem problem;

    @Test
    void aPasswordIsSetChangedAndRemoved() {
        prompt = new FakePrompt("first");
        assertThat(run("password", "set")).isZero();
        assertThat(terminal.said().getFirst()).startsWith("«Sealwright» is now protected by a primary password.");
        database.lock();
        prompt = new FakePrompt("first", "second");
        assertThat(run("password", "change")).isZero();
        database.lock();
        prompt = new FakePrompt("second");
        assertThat(run("password", "remove")).isZero();
        assertThat(database.protection()).isEqualTo(Protection.NO_PASSWORD);
        assertThat(audit.events())
                .extracting(AuditEvent::action)
                .containsOnly(AuditEvent.Action.PASSWORD_CHANGED)
                .hasSize(3);
        assertThat(audit.events())
                .extracting(event -> event.facts().get("change"))
                .containsExactly("set", "change", "remove");
    }

    @Test
    void theOldPasswordIsAskedForEvenIfTheDatabaseIsOpen() {
        database.lockedWith("old");
        prompt = new FakePrompt("old", "new");
        assertThat(run("password", "change")).isZero();
        prompt = new FakePrompt();
        assertThat(run("password", "remove")).isEqualTo(3);
        assertThat(code()).isEqualTo("password-needed");
    }

    @Test
    void aWrongOldPasswordIsAskedForAgainAndThenRefused() {
        database.lockedWith("old");
        prompt = new FakePrompt("wrong", "old", "new");
        assertThat(run("password", "change")).isZero();
        prompt = new FakePrompt("wrong", "wrong again");
        assertThat(run("password", "change")).isEqualTo(3);
        assertThat(code()).isEqualTo("wrong-password");
    }

    @Test
    void theNewPasswordMayComeFromAFile() {
        terminal.withPassword("new.txt", "from a file").withJson();
        copies.with("2026-11-22T07:31:00Z");
        assertThat(run("password", "set", "--new-password-file", "new.txt")).isZero();
        assertThat(terminal.document())
                .isEqualTo(Map.of("password", Map.of("profile", "/fake-profile", "action", "set", "older_copies", 1)));
    }

    @Test
    void anEmptyFileIsNamedAsTheCause() {
        terminal.withPassword("empty.txt", "");
        assertThat(run("password", "set", "--new-password-file", "empty.txt")).isEqualTo(3);
        assertThat(code()).isEqualTo("unfit-password-file");
    }

    @Test
    void settingTwiceOrChangingNothingIsRefused() {
        assertThat(run("password", "change")).isEqualTo(1);
        assertThat(code()).isEqualTo("no-primary-password");
        database.lockedWith("old");
        assertThat(run("password", "set")).isEqualTo(1);
        assertThat(code()).isEqualTo("primary-password-set");
    }

    @Test
    void anEmptyFileIsNoPassword() {
        terminal.withPassword("new.txt", "");
        assertThat(run("password", "set", "--new-password-file", "new.txt")).isEqualTo(3);
        assertThat(database.protection()).isEqualTo(Protection.NO_PASSWORD);
    }

    @Test
    void whatTheOrganisationAsksForIsEnforced() {
        settings.managed("security.primaryPassword.minimumLength", "8")
                .managed("security.primaryPassword.required", "true");
        prompt = new FakePrompt("short");
        assertThat(run("password", "set")).isEqualTo(5);
        assertThat(code()).isEqualTo("password-too-short-by-policy");
        prompt = new FakePrompt("long enough");
        assertThat(run("password", "set")).isZero();
        assertThat(run("password", "remove")).isEqualTo(5);
        assertThat(code()).isEqualTo("forbidden-by-policy");
        assertThat(database.protection()).isEqualTo(Protection.UNLOCKED);
    }

    @Test
    void whatIsEasyToGuessIsRefusedIfSomebodyWantsThat() {
        prompt = new FakePrompt("weak");
        assertThat(run("password", "set")).isZero();
        settings.managed("security.primaryPassword.minimumStrength", "GOOD");
        prompt = new FakePrompt("weak", "weak too");
        assertThat(run("password", "change")).isEqualTo(5);
        assertThat(code()).isEqualTo("password-too-weak-by-policy");
        prompt = new FakePrompt("weak", "four plain words");
        assertThat(run("password", "change")).isZero();
    }

    private boolean isStrong(Passphrase password, MinimumStrength least) {
        assertThat(least).isNotEqualTo(MinimumStrength.OFF);
        return password.length() > 8;
    }

    @Test
    void statusTellsHowItStands() {
        settings.managed("security.primaryPassword.required", "true");
        terminal.withJson();
        assertThat(run("password", "status")).isZero();
        assertThat(terminal.document().get("password"))
                .isEqualTo(Map.of(
                        "profile",
                        "/fake-profile",
                        "set",
                        false,
                        "in_use",
                        false,
                        "minimum_length",
                        0,
                        "minimum_strength",
                        "off",
                        "required",
                        true));
        assertThat(terminal.warned()).singleElement().asString().startsWith("A primary password is required here");
    }

    @Test
    void nothingIsAskedOrChangedWhileThunderbirdRuns() {
        profiles.inUse(true);
        database.lockedWith("old");
        prompt = new FakePrompt("old", "new");
        assertThat(run("password", "change")).isEqualTo(6);
        assertThat(prompt.asked()).isEmpty();
    }

    @Test
    void damageInTheWayIsNamedAndMendedOnlyWhereItWasNamed() {
        database.damaged(FORGED);
        prompt = new FakePrompt("new");
        assertThat(run("password", "set")).isEqualTo(1);
        assertThat(code()).isEqualTo("damage-in-the-way");
        assertThat(terminal.warned()).singleElement().asString().startsWith("The trust setting of «Root»");
        assertThat(run("password", "check")).isEqualTo(8);
        assertThat(terminal.table().rows().getFirst())
                .startsWith("cert9.db object 00000007")
                .endsWith("remove, resign");
        assertThat(run("password", "check", "--resign", "cert9.db object 00000008"))
                .isEqualTo(4);
        assertThat(code()).isEqualTo("no-such-damage");
        terminal = new FakeTerminal().withJson();
        assertThat(run("password", "check", "--remove", "cert9.db object 00000007"))
                .isZero();
        assertThat(terminal.document())
                .isEqualTo(Map.of(
                        "repaired",
                        List.of(Map.of("place", "cert9.db object 00000007", "cure", "remove")),
                        "damages",
                        List.of()));
        assertThat(audit.events()).extracting(AuditEvent::action).containsExactly(AuditEvent.Action.DATABASE_REPAIRED);
        terminal = new FakeTerminal();
        assertThat(run("password", "check")).isZero();
        assertThat(terminal.said()).containsExactly("The database is whole, and the password is right.");
    }

    @Test
    void checkTellsWhatAForgedTrustSettingClaims() {
        database.damaged(FORGED);
        terminal.withJson();
        assertThat(run("password", "check")).isEqualTo(8);
        assertThat(terminal.document().get("damages"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .singleElement()
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.map(String.class, Object.class))
                .containsEntry("kind", "signature")
                .containsEntry("thing", "trust")
                .containsEntry("blocks_password_change", true)
                .containsEntry("claims", Map.of("websites", "inherit", "email", "trusted", "software", "inherit"));
    }

    @Test
    void copiesAreListedNewestFirst() {
        assertThat(run("copies", "list")).isZero();
        assertThat(terminal.said()).containsExactly("There are no dated copies of this profile.");
        copies.with("2026-11-21T07:31:00Z").with("2026-11-22T07:31:00Z");
        assertThat(run("copies", "list")).isZero();
        assertThat(terminal.table().rows())
                .containsExactly(
                        List.of("2026-11-22T07-31-00Z", "cert9.db, key4.db", "3 kB"),
                        List.of("2026-11-21T07-31-00Z", "cert9.db, key4.db", "3 kB"));
    }

    @Test
    void aComparisonNamesWhatDiffers() {
        copies.with("2026-11-21T07:31:00Z");
        assertThat(run("copies", "compare", "2026-11-21T07-31-00Z")).isZero();
        assertThat(terminal.said()).containsExactly("The copy does not differ from what is there now.");
        var maker = new CertificateMaker();
        var root = maker.root("Root").certificate();
        copies.differing(new CopyDifference(
                List.of(),
                List.of(),
                List.of(),
                List.of(new CopyDifference.NamedKey(root.key(), "Anna")),
                List.of(new CopyDifference.TrustChange(root, Trust.NONE, Trust.NONE)),
                true,
                false,
                List.of("prefs.js")));
        assertThat(run("copies", "compare", "2026-11-21T07-31-00Z")).isZero();
        assertThat(terminal.table().rows())
                .extracting(List::getLast)
                .containsExactly(root.key().shortName() + " Anna", "Root", "", "prefs.js");
        assertThat(run("copies", "compare", "2020-01-01T00-00-00Z")).isEqualTo(4);
    }

    @Test
    void aCopyBringsNoKeyBackThatTheOrganisationHasNoCopyOf() throws Exception {
        copies.with("2026-11-21T07:31:00Z");
        var maker = new CertificateMaker();
        var anna = maker.root("Anna").certificate();
        var keeper = maker.person("Keeper", "", maker.root("Root"));
        var key = List.of(new CopyDifference.NamedKey(anna.key(), "Anna"));
        copies.differing(new CopyDifference(List.of(), List.of(), key, List.of(), List.of(), false, false, List.of()));
        settings.managed("escrow.certificate", "/etc/escrow.pem").managed("escrow.folder", "/escrow");
        reader.file("escrow.pem", keeper);

        assertThat(run("copies", "restore", "2026-11-21T07-31-00Z")).isEqualTo(5);
        assertThat(code()).isEqualTo("escrow-not-possible");
        assertThat(copies.restored()).isEmpty();

        var recipient = keeper.certificate().sha256();
        EscrowedKeys.remember(settings, anna.key().fingerprint(), recipient);
        assertThat(run("copies", "restore", "2026-11-21T07-31-00Z")).isZero();
    }

    /// It may have been made for a certificate whose key the organisation has no more.
    @Test
    void whileTheCertificateForCopiesCannotBeReadNoCopyOfAKeyCounts() throws Exception {
        copies.with("2026-11-21T07:31:00Z");
        var anna = new CertificateMaker().root("Anna").certificate();
        var key = List.of(new CopyDifference.NamedKey(anna.key(), "Anna"));
        copies.differing(new CopyDifference(List.of(), List.of(), key, List.of(), List.of(), false, false, List.of()));
        settings.managed("escrow.certificate", "/etc/escrow.pem").managed("escrow.folder", "/escrow");
        reader.failing("escrow.pem", new CannotRead(Path.of("/etc/escrow.pem"), null));
        EscrowedKeys.remember(settings, anna.key().fingerprint(), anna.sha256());

        assertThat(run("copies", "restore", "2026-11-21T07-31-00Z")).isEqualTo(5);
        assertThat(code()).isEqualTo("escrow-not-possible");
        assertThat(copies.restored()).isEmpty();
    }

    @Test
    void aCopyWithoutPasswordDoesNotStayWhereTheOrganisationWantsOne() {
        copies.with("2026-11-21T07:31:00Z");
        prompt = new FakePrompt("long enough");
        assertThat(run("password", "set")).isZero();
        settings.managed("security.primaryPassword.required", "true");
        copies.withoutPassword();

        assertThat(run("copies", "restore", "2026-11-21T07-31-00Z")).isEqualTo(5);
        assertThat(code()).isEqualTo("forbidden-by-policy");
        assertThat(copies.restored()).isEmpty();
        assertThat(audit.events()).extracting(AuditEvent::action).doesNotContain(AuditEvent.Action.COPY_RESTORED);
    }

    @Test
    void aCopyIsPutBackAndTheDatabaseLocked() {
        copies.with("2026-11-21T07:31:00Z");
        prompt = new FakePrompt("secret");
        assertThat(run("password", "set")).isZero();
        assertThat(run("copies", "restore", "2026-11-21T07-31-00Z")).isZero();
        assertThat(copies.restored()).containsExactly("2026-11-21T07-31-00Z");
        assertThat(database.protection()).isEqualTo(Protection.LOCKED);
        assertThat(audit.events().getLast().action()).isEqualTo(AuditEvent.Action.COPY_RESTORED);
        profiles.inUse(true);
        assertThat(run("copies", "restore", "2026-11-21T07-31-00Z")).isEqualTo(6);
    }

    private String code() {
        return Objects.requireNonNull(problem).code();
    }

    private int run(String command, String... arguments) {
        problem = null;
        terminal = terminal.fresh();
        var injector = Guice.createInjector(new Ports());
        CliCommand object = command.equals("password")
                ? injector.getInstance(PasswordCommand.class)
                : injector.getInstance(CopiesCommand.class);
        var commandLine = Commands.read(object).setExecutionExceptionHandler((failure, _, _) -> {
            if (failure instanceof Problem found) {
                problem = found;
                return found.kind().exitCode();
            }
            throw failure;
        });
        return commandLine.execute(arguments);
    }

    private final class Ports extends AbstractModule {
        @Override
        protected void configure() {
            binder().requireExplicitBindings();
            bind(CurrentProfile.class).toInstance(new FakeProfile(database));
            bind(Profiles.class).toInstance(profiles);
            bind(WaitForProfile.class).toInstance(profiles);
            bind(Copies.class).toInstance(copies);
            bind(CopiedKeys.class);
            bind(EscrowCertificate.class);
            bind(Reader.class).toInstance(reader);
            bind(PolicyOwner.class).toInstance(PolicyOwner.Word.OfOrganisation::new);
            bind(AuditLog.class).toInstance(audit);
            bind(Settings.class).toInstance(settings);
            bind(StrengthCheck.class).toInstance(ProfileCommandsTest.this::isStrong);
            bind(PasswordPrompt.class).toInstance(prompt);
            bind(Terminal.class).toInstance(terminal);
            bind(Clock.class).toInstance(Clock.systemUTC());
            bind(Texts.Language.class).toInstance(new Texts.Language(Locale.US));
            bind(ProfileWords.class);
            install(new PasswordUseCases());
            install(new CopiesUseCases());
            bind(CheckAnswer.class);
            bind(PasswordCommand.class);
            bind(CopiesCommand.class);
        }
    }
}
