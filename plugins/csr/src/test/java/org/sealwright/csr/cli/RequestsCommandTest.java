package org.sealwright.csr.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sealwright.core.problem.Ambiguous;
import org.sealwright.core.problem.FileExists;
import org.sealwright.core.problem.ForbiddenByPolicy;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.RequestNotFound;
import org.sealwright.core.request.KeyKind;
import org.sealwright.csr.usecase.Desk;
import org.sealwright.csr.usecase.FixedFields;
import org.sealwright.csr.words.RequestWords;
import org.sealwright.kit.usecase.FindCertificate;
import org.sealwright.plugin.Texts;
import org.sealwright.testkit.Commands;
import org.sealwright.testkit.FakeTerminal;
import picocli.CommandLine;

class RequestsCommandTest {
    private final Desk desk = new Desk();
    private final StringWriter errors = new StringWriter();
    private FakeTerminal terminal = new FakeTerminal();
    private @Nullable Problem problem;

    private int run(String... arguments) {
        return run(new FakeTerminal(), arguments);
    }

    private int run(FakeTerminal given, String... arguments) {
        terminal = given;
        problem = null;
        var words = new RequestWords(new Texts.Language(Locale.ENGLISH), desk.clock);
        var command = new RequestsCommand(
                new CreateAnswer(
                        desk.create,
                        desk.templates,
                        desk.allowed,
                        new FixedFields(desk.settings),
                        new FindCertificate(desk.profile),
                        desk.prompt,
                        words,
                        terminal),
                new ListAnswer(desk.list, words, terminal),
                new ShowAnswer(desk.find, desk.describe, words, terminal),
                desk.find,
                desk.save,
                desk.delete,
                words,
                terminal);
        var root = new CommandLine(new Root()).addSubcommand(Commands.read(command));
        root.setErr(new PrintWriter(errors, true));
        root.setOut(new PrintWriter(errors, true));
        root.setExecutionExceptionHandler((failure, _, _) -> {
            if (failure instanceof Problem foreseen) {
                problem = foreseen;
                return foreseen.kind().exitCode();
            }
            throw new AssertionError("a surprise", failure);
        });
        var all = new ArrayList<>(List.of("requests"));
        all.addAll(List.of(arguments));
        return root.execute(all.toArray(String[]::new));
    }

    /// The program's own command, whose name stands in the keys of the help texts.
    @CommandLine.Command(name = "sealwright")
    private static final class Root {}

    private Map<?, ?> request() {
        return (Map<?, ?>) Objects.requireNonNull(terminal.document().get("request"));
    }

    private List<?> requests() {
        return (List<?>) Objects.requireNonNull(terminal.document().get("requests"));
    }

    @Test
    void createAnswersWithTheRequestAndItsText() {
        assertThat(run(
                        new FakeTerminal().withJson(),
                        "create",
                        "--email",
                        "anna@müller.example",
                        "--email",
                        "info@example.com",
                        "--name",
                        "Anna",
                        "--out",
                        "/out/anna.csr"))
                .isZero();

        assertThat(desk.requests.made()).containsExactly(KeyKind.RSA_3072);
        assertThat(request().keySet().stream().map(Object::toString))
                .containsExactly("id", "email", "emails", "key", "created", "csr_path", "state", "csr", "new_key");
        assertThat(request().get("email")).isEqualTo("anna@xn--mller-kva.example");
        assertThat(request().get("emails")).isEqualTo(List.of("anna@xn--mller-kva.example", "info@example.com"));
        assertThat(request().get("state")).isEqualTo("waiting");
        assertThat(request().get("csr_path")).isEqualTo("/out/anna.csr");
        assertThat(request().get("created")).isEqualTo("2026-11-22T12:00:00Z");
    }

    @Test
    void forPeopleItSaysWhereTheRequestIsAndWhatToDoNext() {
        run("create", "--email", "anna@example.com", "--key", "ed25519", "--out", "/out/anna.csr");

        assertThat(desk.requests.made()).containsExactly(KeyKind.ED25519);
        assertThat(terminal.said().getFirst()).contains("/out/anna.csr", "anna@example.com");
        assertThat(terminal.said().getLast()).contains("certificate authority", "BEGIN", "import");
        assertThat(terminal.warned()).singleElement().asString().contains("Thunderbird", "cannot sign");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceAndNothingMade() {
        assertThat(run("create", "--email", "anna", "--country", "Germany", "--name", "n".repeat(65), "--out", "/a"))
                .isEqualTo(2);
        assertThat(errors.toString()).contains("has an @", "two letters of the country", "at most 64");
        assertThat(run("create", "--out", "/a")).isEqualTo(2);
        assertThat(run("create", "--email", "anna@example.com")).isEqualTo(2);
        assertThat(run("create", "--email", "anna@example.com", "--key", "rsa-1024", "--out", "/a"))
                .isEqualTo(2);
        assertThat(run("create", "--email", "a@b.example", "--template", "none", "--out", "/a"))
                .isEqualTo(2);
        assertThat(errors.toString()).contains("there are default, address-only");
        assertThat(run(
                        "create",
                        "--email",
                        "a@b.example",
                        "--template",
                        "microsoft",
                        "--key",
                        "ed25519",
                        "--out",
                        "/a"))
                .isEqualTo(2);
        assertThat(run("create", "--email", "a@b.example", "--key", "p-256", "--existing-key", "x", "--out", "/a"))
                .isEqualTo(2);
        assertThat(desk.requests.made()).isEmpty();
    }

    @Test
    void aTemplateSaysWhatItNeeds() {
        assertThat(run("create", "--email", "a@b.example", "--template", "digicert", "--out", "/a"))
                .isEqualTo(2);
        assertThat(errors.toString()).contains("Organisation: this template needs it");
    }

    @Test
    void problemsHaveTheirExitCodes() {
        run("create", "--email", "anna@example.com", "--out", "/out/anna.csr");
        assertThat(run("create", "--email", "anna@example.com", "--out", "/out/anna.csr"))
                .isEqualTo(1);
        assertThat(problem).isInstanceOf(FileExists.class);
        assertThat(run("show", "bob@example.com")).isEqualTo(4);
        assertThat(problem).isInstanceOf(RequestNotFound.class);
        run("create", "--email", "anna@example.com", "--out", "/out/anna2.csr");
        assertThat(run("delete", "anna@example.com")).isEqualTo(4);
        assertThat(problem).isInstanceOf(Ambiguous.class);
        desk.settings.managed("request.allowedKeys", "rsa-4096");
        assertThat(run("create", "--email", "a@b.example", "--key", "p-256", "--out", "/b"))
                .isEqualTo(5);
        assertThat(problem).isInstanceOf(ForbiddenByPolicy.class);
    }

    @Test
    void fieldsOfACertificateAreTakenOverWhereNoneAreGiven() throws Exception {
        desk.storeOwn(desk.maker.any("O=Clinic,CN=Anna Muster", List.of("anna@example.com"), desk.maker.root("Root")));

        assertThat(run("create", "--from", "anna@example.com", "--name", "Anna Neu", "--out", "/a"))
                .isZero();
        var listed = desk.list.list().getFirst().request().orElseThrow();
        assertThat(listed.subject()).isEqualTo("CN=Anna Neu,O=Clinic");
        assertThat(listed.emails()).containsExactly("anna@example.com");
    }

    @Test
    void theKeyOfACertificateCanBeUsedAgain() throws Exception {
        var anna = desk.maker.person("Anna", "anna@example.com", desk.maker.root("Root"));
        desk.storeOwn(anna);

        assertThat(run("create", "--existing-key", "Anna", "--email", "anna@example.com", "--out", "/a"))
                .isZero();
        assertThat(desk.requests.made()).isEmpty();
        assertThat(desk.list.list().getFirst().key())
                .isEqualTo(anna.certificate().key());
    }

    @Test
    void listShowsTheRequestsOfOtherProgramsToo() throws Exception {
        assertThat(run(new FakeTerminal(), "list")).isZero();
        assertThat(terminal.said()).containsExactly("No request waits for a certificate.");
        desk.storeKey(desk.maker.root("Made by Thunderbird"));
        run("create", "--email", "anna@example.com", "--out", "/out/anna.csr");

        assertThat(run("list")).isZero();
        assertThat(requests())
                .extracting(each -> ((Map<?, ?>) each).get("state"))
                .isEqualTo(List.of("waiting", "unknown-request"));
        assertThat(terminal.table().rows().getFirst())
                .contains("anna@example.com", "waits for its certificate", "/out/anna.csr", "November 22, 2026");
    }

    @Test
    void showTellsOfARequestInPlainWords() throws Exception {
        var pem = desk.created("anna@example.com", Path.of("/out/anna.csr")).pem();

        assertThat(run("show", "anna@example.com")).isZero();
        assertThat(request().get("proof")).isEqualTo("right");
        assertThat(request().get("state")).isEqualTo("waiting");
        assertThat(terminal.table().rows().toString())
                .contains("A request for a certificate for anna@example.com.", "waits here for the certificate");

        assertThat(run(new FakeTerminal().withInput(pem.getBytes(StandardCharsets.US_ASCII)), "show", "-"))
                .isZero();
        assertThat(request().containsKey("state")).isFalse();
    }

    @Test
    void aPathThatLeadsNowhereIsNotTakenForAReference() {
        assertThat(run("show", "/nowhere/anna.csr")).isEqualTo(7);
    }

    @Test
    void saveAndDeleteSayWhatTheyDid() {
        run("create", "--email", "anna@example.com", "--out", "/out/anna.csr");

        assertThat(run("save", "anna@example.com", "--out", "/again.csr")).isZero();
        assertThat(terminal.said()).containsExactly("The request is in /again.csr.");
        assertThat(run("save", "anna@example.com", "--out", "/again.csr")).isEqualTo(1);
        assertThat(problem).isInstanceOf(FileExists.class);
        assertThat(run("save", "anna@example.com", "--out", "/again.csr", "--replace"))
                .isZero();
        assertThat(run(new FakeTerminal().withJson(), "delete", "anna@example.com"))
                .isZero();
        assertThat(String.valueOf(terminal.document().get("deleted"))).contains("key_deleted=true");
    }

    @Test
    void helpHasAWordForEveryOption() {
        for (var command : List.of("create", "list", "show", "save", "delete")) {
            errors.getBuffer().setLength(0);
            assertThat(run(new FakeTerminal(), command, "--help")).isZero();
            assertThat(errors.toString()).contains("Example").doesNotContainPattern("--[a-z-]+=[A-Z]+ *\n *-");
        }
    }

    @Test
    void aFieldTheOrganisationDecidesStandsInTheRequestAndCannotBeGiven() throws Problem {
        desk.settings.managed("organisation.name", "Clinic am See").managed("request.fixedFields", "O=Clinic am See");

        assertThat(run("create", "--email", "anna@example.org", "--organization", "Other", "--out", "/out/a.csr"))
                .isEqualTo(5);
        assertThat(Objects.requireNonNull(problem).getMessage()).contains("Clinic am See", "request.fixedFields");
        assertThat(desk.files.written()).isEmpty();

        assertThat(run("create", "--email", "anna@example.org", "--out", "/out/a.csr"))
                .isZero();
        assertThat(desk.pending.of(desk.profile.profile()))
                .singleElement()
                .satisfies(request -> assertThat(request.subject()).contains("O=Clinic am See"));
    }

    @Test
    void aFieldThatIsNotUnderstoodForbidsRequests() {
        desk.settings.managed("request.fixedFields", "Organization Clinic");

        assertThat(run("create", "--email", "anna@example.org", "--out", "/out/a.csr"))
                .isEqualTo(5);
    }

    @Test
    void shorterRsaKeysThanTheOrganisationWantsAreForbidden() {
        desk.settings.managed("request.minimumRsaBits", "3072");

        assertThat(run("create", "--email", "anna@example.org", "--key", "rsa-2048", "--out", "/out/a.csr"))
                .isEqualTo(5);
        assertThat(Objects.requireNonNull(problem).getMessage()).contains("request.minimumRsaBits");
        assertThat(run("create", "--email", "anna@example.org", "--key", "p-256", "--out", "/out/a.csr"))
                .isZero();
    }
}
