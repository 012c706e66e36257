package org.sealwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// The organisation's policy on the command line of the whole product (issue 8, part 4).
class PoliciesTest {
    @TempDir
    Path home;

    private CommandLineProduct product;

    @BeforeEach
    void aProduct() {
        product = new CommandLineProduct(home);
    }

    /// After a change of a setting: `installer/common/policy-templates`.
    @Test
    void theTemplatesInTheRepositoryAreThoseOfTheSettings() throws Exception {
        var made = home.resolve("templates");
        product.run("policy", "templates", "--out", made.toString()).ok();

        var kept = root().resolve("installer").resolve("common").resolve("policy");
        try (var files = Files.walk(made)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = made.relativize(file);
                var same = name.endsWith("policies.md") ? root().resolve("docs").resolve(name) : kept.resolve(name);
                assertThat(same).as("run installer/common/policy-templates").hasSameTextualContentAs(file);
            }
        }
        for (var example : List.of("policies.json", "macos/org.sealwright.plist")) {
            product.run("policy", "check", made.resolve(example).toString()).ok();
        }
        var admx = xml(made.resolve("windows/sealwright.admx"));
        isSound(admx, xml(made.resolve("windows/en-US/sealwright.adml")));
        isSound(admx, xml(made.resolve("windows/de-DE/sealwright.adml")));
    }

    /// What Microsoft's schema and the editor of group policies ask for, as far as it can be told here.
    private static void isSound(Document admx, Document adml) {
        var strings = values(adml, "string", "id");
        var presentations = values(adml, "presentation", "id");
        assertThat(strings).doesNotHaveDuplicates();
        assertThat(presentations).doesNotHaveDuplicates();
        var policies = values(admx, "policy", "name");
        assertThat(policies).doesNotHaveDuplicates().hasSizeGreaterThan(20);
        var categories = new HashSet<>(values(admx, "category", "name"));
        for (var policy : elements(admx, "policy")) {
            var name = policy.getAttribute("name");
            assertThat(policy.getAttribute("class")).as(name).isEqualTo("Both");
            assertThat(policy.getAttribute("key")).as(name).startsWith("SOFTWARE\\Policies\\Sealwright");
            assertThat(strings).contains(reference(policy, "displayName"), reference(policy, "explainText"));
            assertThat(presentations).contains(reference(policy, "presentation"));
            assertThat(categories).contains(child(policy, "parentCategory").getAttribute("ref"));
            assertThat(values(admx, "definition", "name"))
                    .contains(child(policy, "supportedOn").getAttribute("ref"));
        }
        for (var element : List.of("category", "item", "definition")) {
            elements(admx, element).forEach(named -> assertThat(strings).contains(reference(named, "displayName")));
        }
    }

    private static String reference(Element element, String attribute) {
        return element.getAttribute(attribute).replaceAll("^\\$\\((string|presentation)\\.(.*)\\)$", "$2");
    }

    private static Element child(Element parent, String name) {
        return (Element) parent.getElementsByTagName(name).item(0);
    }

    private static List<String> values(Document document, String element, String attribute) {
        return elements(document, element).stream()
                .map(each -> each.getAttribute(attribute))
                .toList();
    }

    private static List<Element> elements(Document document, String name) {
        var found = document.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    private static Document xml(Path file) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
    }

    @Test
    void whatIsDecidedIsShownWithItsPlace() throws Exception {
        var file = Files.writeString(home.resolve("policies.json"), """
            {"settings": {"organisation.name": "Example Clinic", "organisation.contact": "it@clinic.example",
                          "security.primaryPassword.required": true, "netwrok.allowed": false},
             "recommended": {"certificates.renewalDays": 90}}\
            """);
        var shown = managed("policy", "show", "--json");
        assertThat(shown.exitCode()).isZero();
        assertThat(shown.out()).contains("\"Example Clinic\"", "\"did_you_mean\": \"network.allowed\"");
        var settings = shown.json().getAsJsonArray("settings").asList();
        assertThat(settings)
                .anySatisfy(each -> {
                    var setting = each.getAsJsonObject();
                    assertThat(setting.get("key").getAsString()).isEqualTo("certificates.renewalDays");
                    assertThat(setting.get("value").getAsInt()).isEqualTo(90);
                    assertThat(setting.get("source").getAsString()).isEqualTo("recommended");
                    assertThat(setting.get("locked").getAsBoolean()).isFalse();
                    assertThat(setting.get("place").getAsString()).isEqualTo(file.toString());
                })
                .hasSize(4);

        Files.writeString(home.resolve("pw"), "long enough for all\n");
        product.run("password", "set", "--new-password-file", home.resolve("pw").toString())
                .ok();
        var refused = managed("--password-file", home.resolve("pw").toString(), "password", "remove");
        assertThat(refused.exitCode()).isEqualTo(5);
        assertThat(refused.err()).contains("Example Clinic does not allow this", "Ask it@clinic.example.");
    }

    @Test
    void theRecordOfWhatIsDoneGoesWhereTheOrganisationWantsItToo() throws Exception {
        var target = home.resolve("audit/sealwright.log");
        var password = Files.writeString(home.resolve("pw"), "a secret that nobody logs\n");
        Files.writeString(home.resolve("policies.json"), "{\"settings\": {\"audit.target\": \"" + target + "\"}}");

        var unheard = managed("password", "set", "--new-password-file", password.toString());
        assertThat(unheard.exitCode()).isZero();
        assertThat(unheard.err()).containsOnlyOnce("«" + target + "» (audit.target), and it does not get there");
        assertThat(target).doesNotExist();

        Files.createDirectory(target.getParent());
        var out = home.resolve("request.csr");
        assertThat(managed(
                                "--password-file",
                                password.toString(),
                                "requests",
                                "create",
                                "--email",
                                "anna@clinic.example",
                                "--key",
                                "p-256",
                                "--out",
                                out.toString())
                        .ok()
                        .err())
                .doesNotContain("audit.target");
        assertThat(Files.readAllLines(target))
                .anyMatch(line -> line.contains("\"action\":\"policy_loaded\""))
                .anyMatch(line -> line.contains("\"action\":\"key_created\""))
                .anyMatch(line -> line.contains("\"action\":\"request_written\"") && line.contains(out.toString()))
                .noneMatch(line -> line.contains("secret") || line.contains("PRIVATE"));
        assertThat(Files.readAllLines(product.data().resolve("audit.log")))
                .anyMatch(line -> line.contains("\"action\":\"password_changed\""))
                .endsWith(Files.readAllLines(target).getLast());

        Files.writeString(home.resolve("policies.json"), "{\"settings\": {\"audit.target\": \"somewhere\"}}");
        assertThat(managed("policy", "check", home.resolve("policies.json").toString()))
                .satisfies(answer -> assertThat(answer.exitCode()).isEqualTo(7));
        assertThat(managed("certificates", "list").ok().err()).contains("«?» (audit.target)");
    }

    @Test
    void anotherDataFolderThanTheOrganisationsIsRefused() throws Exception {
        Files.writeString(home.resolve("policies.json"), """
            {"settings": {"organisation.contact": "it@clinic.example", "data.folder": "~/kept"}}\
            """);
        managed("certificates", "list").ok();
        assertThat(home.resolve("kept/profile/cert9.db")).exists();
        assertThat(product.data()).doesNotExist();

        assertThat(withData("kept", "certificates", "list")).contains("\"certificates\"");
        assertThat(withData("other", "certificates", "list")).contains("\"other-data-folder\"", "it@clinic.example");
        assertThat(home.resolve("other")).doesNotExist();
    }

    /// The document that a command answers with, where the user names a data folder.
    private String withData(String folder, String... arguments) throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of(arguments));
        all.add("--json");
        var builder = product.installedIn(home).builder(all).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("SEALWRIGHT_DATA", home.resolve(folder).toString());
        var process = builder.start();
        process.outputWriter().close();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(out.contains("\"error\"") ? 5 : 0);
        return out;
    }

    @Test
    void aBrokenPolicyNeverUnlocks() throws Exception {
        Files.writeString(home.resolve("policies.json"), "{\"settings\": {\"network.allowed\": true");
        var shown = managed("policy", "show");
        assertThat(shown.err()).contains("is not obeyed wholly", "line 1");
        assertThat(shown.out()).containsPattern("network.allowed +false +strict side");
        var checked =
                product.run("policy", "check", home.resolve("policies.json").toString());
        assertThat(checked.exitCode()).isEqualTo(7);
    }

    @Test
    void aCheckLooksIntoEntriesAsWhoeverObeysThem() throws Exception {
        var file = Files.writeString(home.resolve("draft.json"), """
            {"settings": {"trust.anchors": ["root.pem", "/gone.pem=email"], "trust.removedAnchors": ["3fa9"],
                          "request.fixedFields": ["organisation=Clinic"], "network.proxy": "proxy"}}\
            """);
        var checked = product.run("policy", "check", file.toString());
        assertThat(checked.exitCode()).isEqualTo(7);
        assertThat(checked.out())
                .contains(
                        "«root.pem» is not understood: a file is named from the root on",
                        "«3fa9» is not understood: a SHA-256 fingerprint has 64 hexadecimal digits",
                        "«organisation=Clinic» is not understood: the fields are",
                        "Did you mean «organization»?",
                        "«proxy» is not understood: it is system, none, or a host and a port")
                .doesNotContain("/gone.pem");
        assertThat(checked.err()).contains("«/gone.pem=email» would have no effect on this computer: there is no");
    }

    @Test
    void thunderbirdsCertificatesBecomeOurs() throws Exception {
        var folder = Files.createDirectories(home.resolve("certificates"));
        var root = Files.writeString(folder.resolve("root.pem"), "a certificate");
        var policies = Files.writeString(home.resolve("thunderbird.json"), """
            {"policies": {"Certificates": {"ImportEnterpriseRoots": true, "Install": ["root.pem", "/gone.der"]},
                          "PrimaryPassword": true}}\
            """);
        var out = home.resolve("ours.json");
        var answer = product.run("policy", "import-thunderbird", policies.toString(), "--out", out.toString());
        assertThat(answer.exitCode()).isZero();
        assertThat(answer.err())
                .contains("«PrimaryPassword»", "«Certificates.ImportEnterpriseRoots»", "«/gone.der» was not found");
        assertThat(Files.readString(out)).contains("\"trust.anchors\"", root.toString());
        assertThat(product.run("policy", "import-thunderbird", policies.toString())
                        .ok()
                        .out())
                .isEqualTo(Files.readString(out));
    }

    /// As installed in a folder where the policy lies.
    private CommandLineProduct.Answer managed(String... arguments) throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of(arguments));
        return product.installedIn(home).run("", all);
    }

    private static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve("installer").resolve("common"))) {
            folder = Objects.requireNonNull(folder.getParent(), "not in the repository");
        }
        return folder;
    }
}
