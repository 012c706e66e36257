package org.sealwright.trust.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sealwright.core.problem.NotFound;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.ProfileInUse;
import org.sealwright.core.trust.AuthenticationDecision;
import org.sealwright.core.trust.ServerException;
import org.sealwright.core.trust.Trust;
import org.sealwright.core.trust.TrustLevel;
import org.sealwright.core.trust.TrustRules;
import org.sealwright.kit.cli.CertificateDocument;
import org.sealwright.plugin.Texts;
import org.sealwright.testkit.CertificateMaker.Identity;
import org.sealwright.testkit.Commands;
import org.sealwright.testkit.FakeTerminal;
import org.sealwright.trust.usecase.Office;
import org.sealwright.trust.words.AuthorityWords;
import picocli.CommandLine;

class TrustCliTest {
    private static final int WRONG_USAGE = 2;

    private final Office office = new Office();
    private final Identity root = office.maker.root("Root");
    private final Identity intermediate = office.maker.intermediate("Intermediate", root);
    private final Identity bob = office.maker.person("Bob", "bob@example.org", intermediate);
    private final StringWriter errors = new StringWriter();
    private FakeTerminal terminal = new FakeTerminal();
    private @Nullable Problem problem;

    @CommandLine.Command(name = "sealwright")
    private static final class Root {}

    private int run(FakeTerminal given, String... arguments) {
        terminal = given;
        problem = null;
        var words = new AuthorityWords(new Texts.Language(Locale.ENGLISH), office.clock);
        var authorities = new AuthoritiesCommand(
                new ListAnswer(office.list, words, terminal),
                new ImportAnswer(
                        office.read,
                        office.importAuthorities,
                        new ImportAnswer.Trusting(office.list, office.set),
                        office.prompt,
                        words,
                        terminal),
                new TrustAnswer(office.find, office.preview, office.set, office.prompt, words, terminal),
                new ObeyAnswer(office.obey, office.prompt, words, terminal),
                words);
        var exceptions = new ExceptionsCommand(office.exceptions, office.fetch, words, terminal);
        var decisions = new DecisionsCommand(office.decisions, words, terminal);
        var line = new CommandLine(new Root())
                .addSubcommand(Commands.read(authorities))
                .addSubcommand(Commands.read(exceptions))
                .addSubcommand(Commands.read(decisions));
        line.setErr(new PrintWriter(errors, true));
        line.setExecutionExceptionHandler((failure, _, _) -> {
            if (failure instanceof Problem known) {
                problem = known;
                return known.kind().exitCode();
            }
            throw failure;
        });
        return line.execute(arguments);
    }

    private int run(String... arguments) {
        return run(new FakeTerminal(), arguments);
    }

    private Map<String, ?> json(String... arguments) {
        assertThat(run(new FakeTerminal().withJson(), arguments)).isZero();
        return terminal.document();
    }

    /// One value of each entry of a list in a document.
    private static List<String> values(Map<String, ?> document, String list, String key) {
        return ((List<?>) Objects.requireNonNull(document.get(list)))
                .stream()
                        .map(entry -> String.valueOf(((Map<?, ?>) entry).get(key)))
                        .toList();
    }

    @Test
    void authoritiesAreListedWithTheirTrust() throws Exception {
        var mozilla = office.maker.root("Mozilla");
        office.roots.with(mozilla.certificate(), "Mozilla Root", Office.MAIL);
        office.trusting(root, Office.NO_MAIL).with(bob);
        run("authorities", "list");
        assertThat(terminal.table().rows()).hasSize(1);
        assertThat(terminal.table().rows().getFirst()).startsWith("Root", "–", "distrusted", "–", "this profile");
        run("authorities", "list", "--builtin");
        assertThat(terminal.table().rows()).extracting(List::getFirst).containsExactly("Mozilla Root", "Root");
        assertThat(terminal.warned()).anyMatch(sentence -> sentence.contains("libnssckbi.so"));
        run("authorities", "list", "--builtin", "--distrusted");
        assertThat(terminal.table().rows()).hasSize(1);
        assertThat(values(json("authorities", "list", "--builtin"), "authorities", "built_in"))
                .containsExactly("true", "false");
        assertThat(values(terminal.document(), "authorities", "changed")).containsExactly("false", "true");
        assertThat(values(terminal.document(), "authorities", "in_profile")).containsExactly("false", "true");
    }

    @Test
    void trustIsSetAndItsEffectSaid() throws Exception {
        office.with(root, intermediate, bob);
        assertThat(run("authorities", "trust", "Root", "--email", "trusted")).isZero();
        assertThat(office.stored(root).trust()).isEqualTo(Office.MAIL);
        assertThat(terminal.said())
                .containsExactly(
                        "«Root»: websites: nothing noted; e-mail: trusted; software: nothing noted.",
                        "Mail to one person can then be encrypted: bob@example.org");
        var document = json("authorities", "trust", "Root", "--email", "distrusted");
        assertThat(document.get("changed")).isEqualTo(true);
        assertThat(office.stored(root).trust()).isEqualTo(Office.NO_MAIL);
        run("authorities", "trust", "Root", "--default");
        assertThat(office.stored(root).trustNoted()).isFalse();
    }

    @Test
    void aPreviewChangesNothing() throws Exception {
        office.with(root, intermediate, bob);
        run("authorities", "trust", "Root", "--email", "trusted", "--preview");
        assertThat(terminal.said()).anyMatch(sentence -> sentence.contains("bob@example.org"));
        assertThat(office.stored(root).trust()).isEqualTo(Trust.NONE);
    }

    @Test
    void wrongUsageAndUnknownAuthoritiesAreRefused() throws Exception {
        office.with(root);
        assertThat(run("authorities", "trust", "Root")).isEqualTo(WRONG_USAGE);
        assertThat(run("authorities", "trust", "Root", "--default", "--email", "trusted"))
                .isEqualTo(WRONG_USAGE);
        assertThat(run("authorities", "trust", "Root", "--email", "perhaps")).isEqualTo(WRONG_USAGE);
        assertThat(run("authorities", "trust", "Nobody", "--email", "trusted")).isEqualTo(4);
        assertThat(problem).isInstanceOf(NotFound.class);
        assertThat(run("exceptions", "add", "no server", "--fingerprint", "00")).isEqualTo(WRONG_USAGE);
        assertThat(run("exceptions", "add", "a:1", "--fingerprint", "00")).isEqualTo(WRONG_USAGE);
    }

    @Test
    void whileThunderbirdRunsTheExitCodeSaysSo() throws Exception {
        office.with(root);
        office.profiles.inUse(true);
        assertThat(run("authorities", "trust", "Root", "--email", "trusted")).isEqualTo(6);
        assertThat(problem).isInstanceOf(ProfileInUse.class);
    }

    @Test
    void importAnswersForEachCertificateAndTrustsTheTopmost() throws Exception {
        office.reader.file("chain.p7b", bob, intermediate, root);
        assertThat(run("authorities", "import", "chain.p7b", "--trust", "email"))
                .isZero();
        assertThat(terminal.table().rows()).extracting(List::getFirst).containsExactly("skipped", "added", "", "added");
        assertThat(office.stored(root).trust()).isEqualTo(Office.MAIL);
        assertThat(office.stored(intermediate).trust()).isEqualTo(Trust.NONE);
        var again = json("authorities", "import", "chain.p7b", "--trust", "email,websites");
        assertThat(values(again, "imported", "action"))
                .containsExactly("skipped", "already-present", "already-present");
        assertThat(values(again, "imported", "trust").getLast())
                .hasToString(CertificateDocument.of(office.stored(root).trust()).toString());
        assertThat(office.stored(root).trust().websites().word()).isEqualTo("trusted");
    }

    @Test
    void trustForWhatIsNoAuthorityIsNotDone() {
        office.reader.file("bob.cer", bob);
        assertThat(run("authorities", "import", "bob.cer", "--trust", "email")).isEqualTo(1);
        assertThat(terminal.warned()).anyMatch(sentence -> sentence.contains("the trust was given to none"));
        assertThat(run("authorities", "import", "bob.cer")).isZero();
    }

    @Test
    void trustThatRisesForAnAuthorityThatWasThereIsSaid() throws Exception {
        office.with(root).reader.file("root.cer", root);
        assertThat(run("authorities", "import", "root.cer")).isZero();
        assertThat(terminal.table().rows())
                .containsExactly(
                        List.of("already-present", "«Root» is already installed, and not yet trusted for e-mail."));
        assertThat(run("authorities", "import", "root.cer", "--trust", "email")).isZero();
        assertThat(terminal.table().rows())
                .containsExactly(List.of("already-present", "«Root» is already installed; now trusted for e-mail."));
    }

    @Test
    void exceptionsAreFetchedAddedListedAndDeleted() throws Exception {
        var server = office.maker.person("mail.example.org", "", root);
        office.servers.at("mail.example.org", 143, server.certificate());
        run("exceptions", "fetch", "mail.example.org:143");
        assertThat(office.servers.greetings.getLast().word()).isEqualTo("imap");
        var print = server.certificate().sha256();
        assertThat(terminal.said())
                .anyMatch(sentence -> sentence.contains(print.groups()))
                .last()
                .asString()
                .contains("--fingerprint " + print.hex());
        assertThat(office.exceptions.list()).isEmpty();
        assertThat(run("exceptions", "add", "mail.example.org:143", "--fingerprint", print.hex()))
                .isZero();
        var exception = new ServerException("mail.example.org", 143, print.colons());
        assertThat(office.exceptions.list()).containsExactly(exception);
        assertThat(json("exceptions", "list").get("exceptions"))
                .isEqualTo(List.of(Map.of("host", "mail.example.org", "port", 143, "sha256", print.hex())));
        assertThat(run("exceptions", "delete", "other:1")).isEqualTo(4);
        run("exceptions", "delete", "mail.example.org:143");
        assertThat(office.exceptions.list()).isEmpty();
    }

    @Test
    void decisionsAreListedAndDeleted() {
        office.profiles.decisions(new AuthenticationDecision("www.example.org", Optional.empty()));
        run("decisions", "list");
        assertThat(terminal.table().rows()).containsExactly(List.of("www.example.org", "Send no client certificate"));
        assertThat(run("decisions", "delete", "www.example.org")).isZero();
        assertThat(json("decisions", "list").get("decisions")).isEqualTo(List.of());
    }

    @Test
    void theOrganisationsAuthoritiesAreTakenOverAndNotChangedByHand() throws Problem {
        var fresh = office.maker.root("Clinic Root");
        var other = office.maker.root("Old Root");
        office.trusting(other, Office.MAIL);
        office.reader.file("clinic.pem", fresh);
        office.settings
                .managed("organisation.name", "Clinic am See")
                .managed("trust.anchors", "/etc/clinic.pem=email+websites")
                .managed("trust.removedAnchors", other.certificate().sha256().colons());

        assertThat(run("authorities", "apply-policy")).isZero();

        assertThat(office.stored(fresh).trust())
                .isEqualTo(new Trust(TrustLevel.TRUSTED, TrustLevel.TRUSTED, TrustLevel.INHERIT));
        assertThat(office.stored(other).trust()).isEqualTo(TrustRules.NOTHING);
        assertThat(office.obey.outstanding().count()).isZero();

        assertThat(run("authorities", "trust", "Clinic Root", "--email", "distrusted"))
                .isEqualTo(5);
        assertThat(Objects.requireNonNull(problem).getMessage()).contains("Clinic am See", "trust.anchors");
        assertThat(run("authorities", "trust", "Old Root", "--email", "trusted"))
                .isEqualTo(5);
        assertThat(Objects.requireNonNull(problem).getMessage()).contains("trust.removedAnchors");
        assertThat(run("authorities", "trust", "Old Root", "--default")).isEqualTo(5);
    }

    @Test
    void anAuthorityIsTrustedForMailAloneIfNothingElseIsSaid() throws Problem {
        var fresh = office.maker.root("Clinic Root");
        office.reader.file("clinic.pem", fresh);
        office.settings.managed("trust.anchors", "/etc/clinic.pem");

        assertThat(run("authorities", "apply-policy")).isZero();

        assertThat(office.stored(fresh).trust()).isEqualTo(Office.MAIL);
    }

    @Test
    void entriesThatAreNotUnderstoodAreToldOf() {
        office.settings.managed("trust.anchors", "/etc/none.pem,relative.pem,/etc/clinic.pem=everything");

        assertThat(run("authorities", "apply-policy")).isZero();

        assertThat(terminal.warned()).hasSize(3);
    }
}
