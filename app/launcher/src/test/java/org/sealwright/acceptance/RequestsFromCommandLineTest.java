package org.sealwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealwright.acceptance.CommandLineProduct.Answer;
import org.sealwright.testkit.ExternalTool;
import org.sealwright.testkit.SharedData;

/// Seed 001, steps 1 to 3, on the command line: a key and a request, and the certificate that comes for it.
class RequestsFromCommandLineTest {
    private static final String ANNA = "anna@example.com";

    @TempDir
    Path folder;

    private CommandLineProduct product;

    @BeforeEach
    void aFreshHome() throws Exception {
        product = new CommandLineProduct(Files.createDirectory(folder.resolve("home")));
    }

    private Answer create(Path out, String... more) throws Exception {
        return in(
                product.ownProfile(),
                Stream.concat(Stream.of("requests", "create", "--out", out.toString()), Stream.of(more))
                        .toArray(String[]::new));
    }

    private Answer in(Path profile, String... arguments) throws Exception {
        var all = new ArrayList<String>();
        // The own profile is made when it is used for the first time.
        if (!profile.equals(product.ownProfile())) {
            all.addAll(List.of("--profile", profile.toString()));
        }
        all.addAll(List.of(arguments));
        return product.run(all.toArray(String[]::new));
    }

    private List<JsonObject> requests(Path profile) throws Exception {
        return objects(in(profile, "requests", "list", "--json").ok(), "requests");
    }

    private static List<JsonObject> objects(Answer answer, String key) {
        var objects = new ArrayList<JsonObject>();
        for (JsonElement element : answer.json().getAsJsonArray(key)) {
            objects.add(element.getAsJsonObject());
        }
        return objects;
    }

    private static String openssl(Path request) throws Exception {
        return ExternalTool.run(
                        "openssl",
                        "req",
                        "-in",
                        request.toString(),
                        "-verify",
                        "-noout",
                        "-text",
                        "-nameopt",
                        "RFC2253,-esc_msb")
                .ok();
    }

    /// How many private keys NSS sees.
    private static int keys(Path profile, String password) throws Exception {
        return (int) ProfileCopy.keys(profile, password)
                .lines()
                .filter(line -> line.startsWith("<"))
                .count();
    }

    @Nested
    class MakingARequest {
        @Test
        void case001_1_2to1_6and2_2aPersonWithoutCertificateGetsKeyAndRequest() throws Exception {
            var out = folder.resolve("CSR-anna@example.com.txt");
            var said = create(out, "--email", ANNA).ok();

            assertThat(said.out()).contains(out.toString(), "RSA 3072", ANNA);
            var lines = Files.readString(out);
            assertThat(lines)
                    .startsWith("-----BEGIN CERTIFICATE REQUEST-----\n")
                    .doesNotContain("\r");
            assertThat(openssl(out))
                    .contains("verify OK", "Public-Key: (3072 bit)", "CN=" + ANNA, "email:" + ANNA)
                    .contains("Digital Signature, Key Encipherment");
            assertThat(ProfileCopy.keys(product.ownProfile(), "")).contains("rsa", "(orphan)");
            var listed = requests(product.ownProfile());
            assertThat(listed).hasSize(1);
            assertThat(listed.getFirst().get("email").getAsString()).isEqualTo(ANNA);
            assertThat(listed.getFirst().get("state").getAsString()).isEqualTo("waiting");
            assertThat(listed.getFirst().get("csr_path").getAsString()).isEqualTo(out.toString());

            var second = folder.resolve("second.txt");
            create(second, "--email", ANNA).ok();
            assertThat(requests(product.ownProfile()))
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
            create(out, "--email", ANNA, "--key", kind).ok();

            assertThat(openssl(out)).contains("verify OK", expected);
            assertThat(requests(product.ownProfile())).hasSize(1);
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
            create(
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

            assertThat(in(profile, command).exitCode()).isEqualTo(3);
            var refused = in(profile, with(command, "--password-file", wrong.toString(), "--json"));
            assertThat(refused.exitCode()).isEqualTo(3);
            assertThat(refused.errorCode()).isEqualTo("wrong-password");
            assertThat(out).doesNotExist();
            assertThat(keys(profile, "Haupt-Pass äöü")).isEqualTo(before);

            in(profile, with(command, "--password-file", right.toString())).ok();
            assertThat(openssl(out)).contains("verify OK");
            assertThat(keys(profile, "Haupt-Pass äöü")).isEqualTo(before + 1);
        }

        private static String[] with(String[] command, String... options) {
            return Stream.concat(Stream.of(options), Stream.of(command)).toArray(String[]::new);
        }

        @Test
        void case001_1_3aPlaceThatCannotBeWrittenLeavesNoOrphan() throws Exception {
            create(folder.resolve("first.csr"), "--email", ANNA, "--key", "p-256")
                    .ok();
            var here = Files.writeString(folder.resolve("there.csr"), "old");
            var nowhere = folder.resolve("nowhere").resolve("anna.csr");

            var missing = create(nowhere, "--email", ANNA, "--key", "p-256", "--json");
            assertThat(missing.exitCode()).isEqualTo(1);
            assertThat(missing.errorCode()).isEqualTo("cannot-write");
            var exists = create(here, "--email", ANNA, "--key", "p-256", "--json");
            assertThat(exists.errorCode()).isEqualTo("file-exists");
            assertThat(here).hasContent("old");
            try (var mounted = Mount.tmpfs(folder.resolve("readonly"), "size=1m")) {
                mounted.remount("ro");
                var readOnly =
                        create(mounted.folder().resolve("anna.csr"), "--email", ANNA, "--key", "p-256", "--json");
                assertThat(readOnly.errorCode()).isEqualTo("cannot-write");
            }
            try (var mounted = Mount.tmpfs(folder.resolve("full"), "size=64k")) {
                mounted.fill("filler");
                var full = create(mounted.folder().resolve("anna.csr"), "--email", ANNA, "--key", "p-256", "--json");
                assertThat(full.exitCode()).isEqualTo(1);
                assertThat(full.errorCode()).isEqualTo("disk-full");
                assertThat(full.err()).doesNotContain("Exception", "\tat ");
            }
            assertThat(keys(product.ownProfile(), "")).isEqualTo(1);
            assertThat(requests(product.ownProfile())).hasSize(1);
        }

        @Test
        void unusualNamesAndAddressesGetTheRightAnswer() throws Exception {
            var out = folder.resolve("anna.csr");
            var tooLong = create(out, "--email", ANNA, "--name", "n".repeat(65), "--json");
            assertThat(tooLong.exitCode()).isEqualTo(2);
            assertThat(tooLong.err()).contains("65 characters", "at most 64");
            assertThat(create(out, "--email", "anna@example").exitCode()).isEqualTo(2);
            assertThat(out).doesNotExist();
            assertThat(requests(product.ownProfile())).isEmpty();
            assertThat(ProfileCopy.keys(product.ownProfile(), "")).isEmpty();

            create(out, "--email", "anna@müller.example", "--name", "Anna 🙂 Müller", "--key", "p-256")
                    .ok();
            assertThat(openssl(out)).contains("email:anna@xn--mller-kva.example", "CN=Anna 🙂 Müller");
            var international = folder.resolve("juergen.csr");
            create(international, "--email", "jürgen@müller.example", "--key", "p-256")
                    .ok();
            assertThat(openssl(international)).contains("SmtpUTF8Mailbox::jürgen@xn--mller-kva.example");
        }
    }

    @Nested
    class TheCertificateComes {
        private Authority authority;
        private Path request;
        private Path issued;

        @BeforeEach
        void aRequestThatWasHandedIn() throws Exception {
            authority = Authority.make(folder.resolve("authority"));
            request = folder.resolve("anna.csr");
            create(request, "--email", ANNA, "--name", "Anna", "--key", "rsa-2048")
                    .ok();
            issued = authority.issue(request, "anna");
        }

        private void assertJoined(Path profile, Answer imported) throws Exception {
            var mine = objects(imported.ok(), "imported").getFirst();
            assertThat(mine.get("action").getAsString()).isEqualTo("paired");
            assertThat(mine.get("group").getAsString()).isEqualTo("mine");
            assertThat(mine.get("origin").getAsString()).isEqualTo("made-here");
            assertThat(ProfileCopy.certificates(profile)).contains("u,u,u");
            assertThat(requests(profile)).isEmpty();
            // 001-3.5: there at once.
            assertThat(objects(in(profile, "certificates", "list", "--group", "mine", "--json"), "certificates"))
                    .hasSize(1);
        }

        /// Each form goes into a profile of its own, in which the same request waits.
        @Test
        void case001_2_4and2_5and3_3whateverFormItHasItIsJoined() throws Exception {
            var text = Files.readAllBytes(issued);
            var binary = Files.readAllBytes(authority.der(issued, "binary"));
            var forms = new LinkedHashMap<String, byte[]>();
            forms.put("anna.crt", text);
            forms.put("ANNA.CER", text);
            forms.put("anna.cert", text);
            forms.put("anna.pem", text);
            forms.put("anna.der", binary);
            forms.put("anna.CRT", binary);
            forms.put("anna.p7b", Files.readAllBytes(authority.bundle(issued, "der.p7b", "DER")));
            forms.put("ANNA.P7B", Files.readAllBytes(authority.bundle(issued, "pem.p7b", "PEM")));
            forms.put("answer.eml", mail(binary));
            for (var form : forms.entrySet()) {
                var profile = folder.resolve("profile-" + form.getKey());
                ProfileCopy.of(product.ownProfile(), profile);
                var file = Files.write(folder.resolve(form.getKey()), form.getValue());
                var imported = in(profile, "certificates", "import", file.toString(), "--json");
                assertJoined(profile, imported);
                // The bundles bring their authorities along, which nobody is asked to trust.
                for (var one : objects(imported, "imported")) {
                    assertThat(one.getAsJsonObject("trust").get("email").getAsString())
                            .isEqualTo("inherit");
                }
            }
        }

        private static byte[] mail(byte[] certificate) {
            return """
                    From: ca@example.org
                    To: anna@example.com
                    Subject: Your certificate
                    MIME-Version: 1.0
                    Content-Type: multipart/mixed; boundary="b"

                    --b
                    Content-Type: text/plain

                    Here it is.
                    --b
                    Content-Type: application/x-x509-user-cert; name="anna.cer"
                    Content-Transfer-Encoding: base64

                    %s
                    --b--
                    """.formatted(Base64.getMimeEncoder().encodeToString(certificate))
                    .getBytes(StandardCharsets.US_ASCII);
        }

        @Test
        void pastedTextIsJoined() throws Exception {
            var pasted = "Dear Anna,\n\n" + Files.readString(issued) + "\nYour CA\n";
            assertJoined(product.ownProfile(), product.run(pasted, List.of("certificates", "import", "-", "--json")));
        }

        @Test
        void case001_3_4theIntermediateComesAloneAndCompletesTheChain() throws Exception {
            var first = in(product.ownProfile(), "certificates", "import", issued.toString(), "--json");
            assertJoined(product.ownProfile(), first);
            assertThat(objects(first, "arrivals")
                            .getFirst()
                            .get("missing_issuer")
                            .getAsString())
                    .contains("Example-Issuing");
            in(
                            product.ownProfile(),
                            "certificates",
                            "import",
                            "--group",
                            "authorities",
                            authority.issuing().toString(),
                            authority.root().toString())
                    .ok();

            var shown = in(product.ownProfile(), "certificates", "show", ANNA, "--json")
                    .ok()
                    .json()
                    .getAsJsonObject("certificate");
            assertThat(shown.get("chain_complete").getAsBoolean()).isTrue();
            assertThat(shown.getAsJsonArray("chain")).hasSize(3);
        }

        @Test
        void aCertificateForAnotherAddressIsJoinedAndTold() throws Exception {
            var bare = folder.resolve("bare.csr");
            create(bare, "--email", "bob@example.com", "--key", "p-256").ok();
            var other = authority.issueFor(bare, "other", "rob@example.com");
            var imported = in(product.ownProfile(), "certificates", "import", other.toString(), "--json")
                    .ok();

            assertThat(objects(imported, "imported").getFirst().get("action").getAsString())
                    .isEqualTo("paired");
            assertThat(objects(imported, "arrivals")
                            .getFirst()
                            .getAsJsonArray("differences")
                            .toString())
                    .contains("address-missing", "bob@example.com", "address-added", "rob@example.com");
            assertThat(requests(product.ownProfile())).hasSize(1);
        }

        @Test
        void case001_2_6aKeyThatTheAuthorityMadeDoesNotAnswerTheRequest() throws Exception {
            Authority.openssl(
                    authority.folder(),
                    "req -new -newkey rsa:2048 -nodes -keyout theirs.key -out theirs.csr -subj /CN=Anna -addext"
                            + " subjectAltName=email:" + ANNA);
            authority.issue(authority.folder().resolve("theirs.csr"), "theirs");
            Authority.openssl(
                    authority.folder(),
                    "pkcs12 -export -in theirs.pem -inkey theirs.key -passout pass: -out theirs.p12");

            var imported = in(
                            product.ownProfile(),
                            "certificates",
                            "import",
                            authority.folder().resolve("theirs.p12").toString(),
                            "--json")
                    .ok();
            var waiting = requests(product.ownProfile());
            assertThat(waiting).hasSize(1);
            assertThat(objects(imported, "arrivals")
                            .getFirst()
                            .getAsJsonArray("passed_over_requests")
                            .get(0)
                            .getAsString())
                    .isEqualTo(waiting.getFirst().get("id").getAsString());
        }

        @Test
        void aWrongFileIsTold() throws Exception {
            var sentBack = in(product.ownProfile(), "certificates", "import", request.toString(), "--json");

            assertThat(sentBack.exitCode()).isEqualTo(7);
            assertThat(sentBack.err()).contains("it is a certificate request, which goes to the certificate authority");
            assertThat(requests(product.ownProfile())).hasSize(1);
        }

        @Test
        void aRenewalWithTheSameKeyIsJoinedToo() throws Exception {
            in(product.ownProfile(), "certificates", "import", issued.toString())
                    .ok();
            var again = folder.resolve("again.csr");
            create(again, "--from", ANNA, "--existing-key", ANNA).ok();
            assertThat(keys(product.ownProfile(), "")).isEqualTo(1);
            assertThat(openssl(again)).contains("verify OK", "CN=Anna", "email:" + ANNA);
            var renewed = authority.issue(again, "renewed");

            var imported = in(product.ownProfile(), "certificates", "import", renewed.toString(), "--json")
                    .ok();
            assertThat(objects(imported, "imported")
                            .getFirst()
                            .get("has_private_key")
                            .getAsBoolean())
                    .isTrue();
            assertThat(requests(product.ownProfile())).isEmpty();
            assertThat(objects(
                            in(product.ownProfile(), "certificates", "list", "--group", "mine", "--json"),
                            "certificates"))
                    .hasSize(2);
        }
    }

    /// NSS as authority, and the whole list of kinds of key.
    @ParameterizedTest
    @ValueSource(strings = {"rsa-3072", "p-256", "p-384", "p-521"})
    void whatCertutilIssuesIsJoined(String kind) throws Exception {
        var request = folder.resolve("anna.csr");
        create(request, "--email", ANNA, "--key", kind).ok();
        var authority = Files.createDirectory(folder.resolve("nss"));
        var noise = Files.write(folder.resolve("noise"), new byte[64]);
        var database = "sql:" + authority;
        ExternalTool.run("certutil", "-N", "-d", database, "--empty-password").ok();
        var certificate = folder.resolve("anna.crt");
        ExternalTool.run(
                        "certutil",
                        "-S",
                        "-d",
                        database,
                        "-n",
                        "CA",
                        "-s",
                        "CN=NSS CA",
                        "-x",
                        "-t",
                        "C,C,C",
                        "-m",
                        "1",
                        "-z",
                        noise.toString(),
                        "-k",
                        "rsa",
                        "-g",
                        "2048")
                .ok();
        ExternalTool.run(
                        "certutil",
                        "-C",
                        "-d",
                        database,
                        "-c",
                        "CA",
                        "-i",
                        request.toString(),
                        "-a",
                        "-o",
                        certificate.toString(),
                        "-m",
                        "2")
                .ok();

        var imported = in(product.ownProfile(), "certificates", "import", certificate.toString(), "--json")
                .ok();
        assertThat(objects(imported, "imported").getFirst().get("action").getAsString())
                .isEqualTo("paired");
        assertThat(ProfileCopy.certificates(product.ownProfile())).contains("u,u,u");
        assertThat(requests(product.ownProfile())).isEmpty();
    }

    @Nested
    class WithThunderbird {
        private Path profile;
        private Authority authority;

        @BeforeEach
        void aThunderbirdProfile() throws Exception {
            profile = Thunderbird.newProfile(folder.resolve("profile"), "Anna <" + ANNA + ">");
            authority = Authority.make(folder.resolve("authority"));
        }

        @Test
        void case001_1_6and3_5thunderbirdJoinsWhatWasRequestedHereAndSignsWithIt() throws Exception {
            var request = folder.resolve("anna.csr");
            in(profile, "requests", "create", "--email", ANNA, "--out", request.toString())
                    .ok();
            var before = Thunderbird.inspect(profile, Optional.empty());
            assertThat(before.getAsJsonArray("privateKeys")).hasSize(1);
            var issued = authority.issue(request, "anna");

            Thunderbird.run(
                    profile,
                    Optional.empty(),
                    false,
                    "import-cert",
                    "--type",
                    "ca",
                    "--in",
                    authority.root().toString(),
                    "--trust",
                    "email");
            Thunderbird.run(
                    profile,
                    Optional.empty(),
                    false,
                    "import-cert",
                    "--type",
                    "email",
                    "--in",
                    authority.issuing().toString());
            var joined = Thunderbird.result(Thunderbird.run(
                    profile, Optional.empty(), false, "import-cert", "--type", "user", "--in", issued.toString()));
            assertThat(joined.get("ok").getAsBoolean()).isTrue();

            assertSeenAndSigns(issued);
            // It was Thunderbird that joined them, and the request is not waiting any more.
            assertThat(requests(profile)).isEmpty();
        }

        @Test
        void aKeyOfThunderbirdIsListedAndJoinedHere() throws Exception {
            var request = folder.resolve("tb.csr");
            Thunderbird.run(
                    profile,
                    Optional.empty(),
                    false,
                    "csr",
                    "--identity",
                    "id1",
                    "--key",
                    "RSA:2048",
                    "--out",
                    request.toString());
            var waiting = requests(profile);
            assertThat(waiting).hasSize(1);
            assertThat(waiting.getFirst().get("state").getAsString()).isEqualTo("unknown-request");
            assertThat(in(profile, "requests", "show", request.toString()).ok().out())
                    .contains("A request for a certificate for " + ANNA, "the signature is right");
            var issued = authority.issue(request, "anna");

            var imported = in(
                            profile,
                            "certificates",
                            "import",
                            authority.bundle(issued, "anna.p7b", "DER").toString(),
                            "--json")
                    .ok();
            assertThat(objects(imported, "imported").getFirst().get("action").getAsString())
                    .isEqualTo("paired");
            assertThat(requests(profile)).isEmpty();
            in(
                            profile,
                            "certificates",
                            "import",
                            "--group",
                            "authorities",
                            "--trust",
                            "email",
                            authority.root().toString())
                    .ok();
            assertSeenAndSigns(issued);
        }

        private void assertSeenAndSigns(Path issued) throws Exception {
            var seen = Thunderbird.certificate(Thunderbird.inspect(profile, Optional.empty()), sha256(issued))
                    .orElseThrow();
            assertThat(seen.get("type").getAsString()).isEqualTo("user");
            assertThat(seen.get("tab").getAsString()).isEqualTo("Your Certificates");
            assertThat(seen.get("hasPrivateKey").getAsBoolean()).isTrue();

            // Points the identity at the certificate, as the account settings would.
            ExternalTool.run(
                            "python3",
                            SharedData.at("tools", "thunderbird", "mkprofile.py")
                                    .toString(),
                            profile.toString(),
                            "--account",
                            "Anna <" + ANNA + ">",
                            "--cert",
                            ANNA + "=" + issued)
                    .ok();
            var mail = folder.resolve("signed.eml");
            var signed = Thunderbird.result(Thunderbird.run(
                    profile,
                    Optional.empty(),
                    false,
                    "sign",
                    "--identity",
                    "id1",
                    "--to",
                    "bob@example.org",
                    "--out",
                    mail.toString()));
            assertThat(signed.get("ok").getAsBoolean()).isTrue();
            assertThat(signed.get("signed").getAsBoolean()).isTrue();
            assertThat(Files.readString(mail)).contains("application/pkcs7-signature");
        }

        private static String sha256(Path certificate) throws Exception {
            return ExternalTool.run(
                            "openssl", "x509", "-in", certificate.toString(), "-noout", "-fingerprint", "-sha256")
                    .ok()
                    .strip()
                    .replaceFirst(".*=", "")
                    .replace(":", "")
                    .toLowerCase(Locale.ROOT);
        }
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
        var answer = product.run(
                "requests", "show", SharedData.at("corpus", "csr", file).toString());

        assertThat(answer.exitCode()).isEqualTo(exitCode);
        assertThat(answer.out() + answer.err()).contains(part).doesNotContain("Exception");
    }

    /// A file system of its own; only root can make one.
    private record Mount(Path folder) implements AutoCloseable {
        static Mount tmpfs(Path folder, String options) throws IOException, InterruptedException {
            Files.createDirectory(folder);
            var answer = ExternalTool.run("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder.toString());
            if (answer.exitCode() != 0) {
                SharedData.absent(
                        "no file system can be mounted here: " + answer.output().strip());
            }
            return new Mount(folder);
        }

        void remount(String options) throws IOException, InterruptedException {
            ExternalTool.run("mount", "-o", "remount," + options, folder.toString())
                    .ok();
        }

        /// Writes until nothing more fits.
        void fill(String name) throws IOException {
            try (var out = Files.newOutputStream(folder.resolve(name))) {
                byte[] block = "x".repeat(512).getBytes(StandardCharsets.US_ASCII);
                while (true) {
                    out.write(block);
                }
            } catch (IOException full) {
                assertThat(full).hasMessageContaining("No space left");
            }
        }

        @Override
        public void close() throws IOException, InterruptedException {
            ExternalTool.run("umount", folder.toString()).ok();
        }
    }
}
