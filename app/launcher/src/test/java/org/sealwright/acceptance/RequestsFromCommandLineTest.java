package org.sealwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealwright.acceptance.RequestDesk.ANNA;
import static org.sealwright.acceptance.RequestDesk.keys;
import static org.sealwright.acceptance.RequestDesk.openssl;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealwright.testkit.ExternalTool;
import org.sealwright.testkit.SharedData;

/// Seed 001, steps 1 and 2, on the command line: a key and a request.
class RequestsFromCommandLineTest {
    @TempDir
    Path folder;

    private RequestDesk desk;

    @BeforeEach
    void aFreshHome() throws Exception {
        desk = RequestDesk.in(folder);
    }

    @Test
    void case001_1_2to1_6and2_2aPersonWithoutCertificateGetsKeyAndRequest() throws Exception {
        var out = folder.resolve("CSR-anna@example.com.txt");
        var said = desk.create(out, "--email", ANNA).ok();

        assertThat(said.out()).contains(out.toString(), "RSA 3072", ANNA);
        var lines = Files.readString(out);
        assertThat(lines).startsWith("-----BEGIN CERTIFICATE REQUEST-----\n").doesNotContain("\r");
        assertThat(openssl(out))
                .contains("verify OK", "Public-Key: (3072 bit)", "CN=" + ANNA, "email:" + ANNA)
                .contains("Digital Signature, Key Encipherment");
        assertThat(ProfileCopy.keys(desk.ownProfile(), "")).contains("rsa", "(orphan)");
        var listed = desk.requests(desk.ownProfile());
        assertThat(listed).hasSize(1);
        assertThat(listed.getFirst().get("email").getAsString()).isEqualTo(ANNA);
        assertThat(listed.getFirst().get("state").getAsString()).isEqualTo("waiting");
        assertThat(listed.getFirst().get("csr_path").getAsString()).isEqualTo(out.toString());

        var second = folder.resolve("second.txt");
        desk.create(second, "--email", ANNA).ok();
        assertThat(desk.requests(desk.ownProfile()))
                .extracting(request -> request.get("id").getAsString())
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        rsa-2048, Public-Key: (2048 bit)
        rsa-4096, Public-Key: (4096 bit)
        p-256,    NIST CURVE: P-256
        p-384,    NIST CURVE: P-384
        p-521,    NIST CURVE: P-521
        ed25519,  ED25519 Public-Key
        """)
    void case001_1_4eachKindIsMadeAndKept(String kind, String expected) throws Exception {
        var out = folder.resolve("anna.csr");
        desk.create(out, "--email", ANNA, "--key", kind).ok();

        assertThat(openssl(out)).contains("verify OK", expected);
        assertThat(desk.requests(desk.ownProfile())).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        default      | CN=Anna,O=Clinic,L=Köln,C=DE  | email:anna@example.com |
        key-only     |                               |                        | email
        address-only | emailAddress=anna@example.com | email:anna@example.com | CN=
        digicert     | O=Clinic,L=Köln,C=DE          | email:anna@example.com | Key Usage
        castle       | CN=anna@example.com           | email:anna@example.com | Clinic
        microsoft    | CN=Anna                       | S/MIME Capabilities    | TLS Web
        """)
    void eachTemplateAsksForWhatItsAuthorityWants(String template, String name, String part, String not)
            throws Exception {
        var out = folder.resolve("anna.csr");
        desk.create(
                        out,
                        "--email",
                        ANNA,
                        "--name",
                        "Anna",
                        "--organization",
                        "Clinic",
                        "--place",
                        "Köln",
                        "--country",
                        "de",
                        "--key",
                        "p-256",
                        "--template",
                        template)
                .ok();

        var said = openssl(out);
        assertThat(said).contains("verify OK");
        assertThat(name == null || said.contains(name)).as(said).isTrue();
        assertThat(part == null || said.contains(part)).as(said).isTrue();
        assertThat(not == null || !said.contains(not)).as(said).isTrue();
    }

    @Test
    void case001_1_5aLockedDatabaseIsOpenedAndWithoutItsPasswordNothingIsMade() throws Exception {
        var profile = ProfileCopy.ofSample("nss387-empty-password", folder.resolve("profile"));
        ProfileCopy.setPassword(profile, "Haupt-Pass äöü");
        var before = keys(profile, "Haupt-Pass äöü");
        var out = folder.resolve("anna.csr");
        var wrong = Files.writeString(folder.resolve("wrong.pw"), "not it\n");
        var right = Files.writeString(folder.resolve("right.pw"), "Haupt-Pass äöü\n");
        String[] command = {"requests", "create", "--email", ANNA, "--key", "p-256", "--out", out.toString()};

        assertThat(desk.in(profile, command).exitCode()).isEqualTo(3);
        var refused = desk.in(profile, with(command, "--password-file", wrong.toString(), "--json"));
        assertThat(refused.exitCode()).isEqualTo(3);
        assertThat(refused.errorCode()).isEqualTo("wrong-password");
        assertThat(out).doesNotExist();
        assertThat(keys(profile, "Haupt-Pass äöü")).isEqualTo(before);

        desk.in(profile, with(command, "--password-file", right.toString())).ok();
        assertThat(openssl(out)).contains("verify OK");
        assertThat(keys(profile, "Haupt-Pass äöü")).isEqualTo(before + 1);
    }

    private static String[] with(String[] command, String... options) {
        return Stream.concat(Stream.of(options), Stream.of(command)).toArray(String[]::new);
    }

    @Test
    void case001_1_3aPlaceThatCannotBeWrittenLeavesNoOrphan() throws Exception {
        desk.create(folder.resolve("first.csr"), "--email", ANNA, "--key", "p-256")
                .ok();
        var here = Files.writeString(folder.resolve("there.csr"), "old");
        var nowhere = folder.resolve("nowhere").resolve("anna.csr");

        var missing = desk.create(nowhere, "--email", ANNA, "--key", "p-256", "--json");
        assertThat(missing.exitCode()).isEqualTo(1);
        assertThat(missing.errorCode()).isEqualTo("no-folder");
        var exists = desk.create(here, "--email", ANNA, "--key", "p-256", "--json");
        assertThat(exists.errorCode()).isEqualTo("file-exists");
        assertThat(here).hasContent("old");
        try (var mounted = Mount.tmpfs(folder.resolve("readonly"), "size=1m")) {
            mounted.remount("ro");
            var readOnly =
                    desk.create(mounted.folder().resolve("anna.csr"), "--email", ANNA, "--key", "p-256", "--json");
            assertThat(readOnly.errorCode()).isEqualTo("cannot-write");
        }
        try (var mounted = Mount.tmpfs(folder.resolve("full"), "size=64k")) {
            mounted.fill("filler");
            var full = desk.create(mounted.folder().resolve("anna.csr"), "--email", ANNA, "--key", "p-256", "--json");
            assertThat(full.exitCode()).isEqualTo(1);
            assertThat(full.errorCode()).isEqualTo("disk-full");
            assertThat(full.err()).doesNotContain("Exception", "\tat ");
        }
        assertThat(keys(desk.ownProfile(), "")).isEqualTo(1);
        assertThat(desk.requests(desk.ownProfile())).hasSize(1);
    }

    @Test
    void unusualNamesAndAddressesGetTheRightAnswer() throws Exception {
        var out = folder.resolve("anna.csr");
        var tooLong = desk.create(out, "--email", ANNA, "--name", "n".repeat(65), "--json");
        assertThat(tooLong.exitCode()).isEqualTo(2);
        assertThat(tooLong.err()).contains("65 characters", "at most 64");
        assertThat(desk.create(out, "--email", "anna@example").exitCode()).isEqualTo(2);
        assertThat(out).doesNotExist();
        assertThat(desk.requests(desk.ownProfile())).isEmpty();
        assertThat(ProfileCopy.keys(desk.ownProfile(), "")).isEmpty();

        desk.create(out, "--email", "anna@müller.example", "--name", "Anna 🙂 Müller", "--key", "p-256")
                .ok();
        assertThat(openssl(out)).contains("email:anna@xn--mller-kva.example", "CN=Anna 🙂 Müller");
        var international = folder.resolve("juergen.csr");
        desk.create(international, "--email", "jürgen@müller.example", "--key", "p-256")
                .ok();
        assertThat(openssl(international)).contains("SmtpUTF8Mailbox::jürgen@xn--mller-kva.example");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        openssl-utf8.csr                   | 0 | «Jürgen Müller 密»
        challenge-password.csr             | 0 | challenge password in clear text
        sha1.csr                           | 0 | no longer safe
        bad-signature.csr                  | 0 | Its signature is wrong
        thunderbird-153-ecc-secp384r1.csr  | 0 | letters beyond ASCII
        bad-is-a-certificate.csr           | 7 | it is a certificate, not a request
        bad-truncated.csr                  | 7 | cannot be read
        """)
    void anyRequestIsShownInPlainWords(String file, int exitCode, String part) throws Exception {
        var answer = desk.product()
                .run("requests", "show", SharedData.at("corpus", "csr", file).toString());

        assertThat(answer.exitCode()).isEqualTo(exitCode);
        assertThat(answer.out() + answer.err()).contains(part).doesNotContain("Exception");
    }

    @Test
    void whatTheOrganisationDecidesIsObeyedAndItsCopyOpens() throws Exception {
        var copies = Files.createDirectory(folder.resolve("copies"));
        var keeper = folder.resolve("keeper.pem").toString();
        var keeperKey = folder.resolve("keeper.key").toString();
        ExternalTool.run(
                        "openssl",
                        "req",
                        "-x509",
                        "-nodes",
                        "-newkey",
                        "rsa:2048",
                        "-keyout",
                        keeperKey,
                        "-out",
                        keeper,
                        "-subj",
                        "/CN=Keeper of Keys")
                .ok();
        var installation = Files.createDirectory(folder.resolve("installation"));
        Files.writeString(installation.resolve("policies.json"), """
            {"settings": {"organisation.name": "Clinic am See", "request.minimumRsaBits": 3072,
             "request.fixedFields": ["O=Clinic am See"], "escrow.certificate": "%s", "escrow.folder": "%s"}}
            """.formatted(keeper, copies));
        var managed =
                new CommandLineProduct(Files.createDirectory(folder.resolve("managed"))).installedIn(installation);
        var out = folder.resolve("managed.csr");

        var short2048 = create(managed, out, "--key", "rsa-2048");
        assertThat(short2048.exitCode()).isEqualTo(5);
        assertThat(short2048.err()).contains("Clinic am See", "request.minimumRsaBits");
        assertThat(create(managed, out, "--organization", "Other").exitCode()).isEqualTo(5);

        assertThat(create(managed, out, "--key", "p-256").ok().err())
                .contains("encrypted copy of this private key", "«Keeper of Keys»");
        assertThat(openssl(out)).contains("O=Clinic am See");
        assertThat(publicKeyIn(onlyFile(copies), keeperKey)).isEqualTo(publicKeyOf(out));

        create(managed, folder.resolve("signer.csr"), "--key", "ed25519").ok();
        onlyFile(copies);

        var second = create(managed, folder.resolve("second.csr"), "--key", "p-256", "--json");
        assertThat(second.json().getAsJsonObject("request").getAsJsonArray("escrowed"))
                .singleElement()
                .satisfies(file -> assertThat(Path.of(file.getAsString()))
                        .hasParent(copies)
                        .isRegularFile());
    }

    private static CommandLineProduct.Answer create(CommandLineProduct product, Path out, String... more)
            throws Exception {
        var arguments = Stream.concat(
                Stream.of("requests", "create", "--email", ANNA, "--out", out.toString()), Stream.of(more));
        return product.run(arguments.toArray(String[]::new));
    }

    private static Path onlyFile(Path folder) throws Exception {
        try (var files = Files.list(folder)) {
            var all = files.toList();
            assertThat(all).hasSize(1);
            assertThat(all.getFirst().toString()).contains("-" + ANNA + "-").endsWith(".p7m");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(all.getFirst())))
                    .isEqualTo("rw-------");
            return all.getFirst();
        }
    }

    private String publicKeyIn(Path copy, String keeperKey) throws Exception {
        var der = folder.resolve("recovered.p8").toString();
        var pem = folder.resolve("recovered.pem").toString();
        ExternalTool.run(
                        "openssl",
                        "cms",
                        "-decrypt",
                        "-binary",
                        "-inform",
                        "DER",
                        "-in",
                        copy.toString(),
                        "-inkey",
                        keeperKey,
                        "-out",
                        der)
                .ok();
        ExternalTool.run("openssl", "pkcs8", "-inform", "DER", "-nocrypt", "-in", der, "-out", pem)
                .ok();
        return ExternalTool.run("openssl", "pkey", "-in", pem, "-pubout").ok();
    }

    private static String publicKeyOf(Path request) throws Exception {
        return ExternalTool.run("openssl", "req", "-in", request.toString(), "-noout", "-pubkey")
                .ok();
    }
}
