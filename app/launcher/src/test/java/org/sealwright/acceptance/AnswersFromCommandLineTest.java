package org.sealwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealwright.acceptance.RequestDesk.ANNA;
import static org.sealwright.acceptance.RequestDesk.keys;
import static org.sealwright.acceptance.RequestDesk.objects;
import static org.sealwright.acceptance.RequestDesk.openssl;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.acceptance.CommandLineProduct.Answer;

/// Seed 001, steps 2 and 3, on the command line: the certificate that comes for a request, from an authority that
/// openssl made.
class AnswersFromCommandLineTest {
    @TempDir
    Path folder;

    private RequestDesk desk;
    private Authority authority;
    private Path request;
    private Path issued;

    @BeforeEach
    void aRequestThatWasHandedIn() throws Exception {
        desk = RequestDesk.in(folder);
        authority = Authority.make(folder.resolve("authority"));
        request = folder.resolve("anna.csr");
        desk.create(request, "--email", ANNA, "--name", "Anna", "--key", "rsa-2048")
                .ok();
        issued = authority.issue(request, "anna");
    }

    private void assertJoined(Path profile, Answer imported) throws Exception {
        var mine = objects(imported.ok(), "imported").getFirst();
        assertThat(mine.get("action").getAsString()).isEqualTo("paired");
        assertThat(mine.get("group").getAsString()).isEqualTo("mine");
        assertThat(mine.get("origin").getAsString()).isEqualTo("made-here");
        assertThat(ProfileCopy.certificates(profile)).contains("u,u,u");
        assertThat(desk.requests(profile)).isEmpty();
        // 001-3.5: there at once.
        assertThat(objects(desk.in(profile, "certificates", "list", "--group", "mine", "--json"), "certificates"))
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
            ProfileCopy.of(desk.ownProfile(), profile);
            var file = Files.write(folder.resolve(form.getKey()), form.getValue());
            var imported = desk.in(profile, "certificates", "import", file.toString(), "--json");
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
        assertJoined(desk.ownProfile(), desk.product().run(pasted, List.of("certificates", "import", "-", "--json")));
    }

    @Test
    void case001_3_4theIntermediateComesAloneAndCompletesTheChain() throws Exception {
        var first = desk.in(desk.ownProfile(), "certificates", "import", issued.toString(), "--json");
        assertJoined(desk.ownProfile(), first);
        assertThat(objects(first, "arrivals").getFirst().get("missing_issuer").getAsString())
                .contains("Example-Issuing");
        desk.in(
                        desk.ownProfile(),
                        "certificates",
                        "import",
                        "--group",
                        "authorities",
                        authority.issuing().toString(),
                        authority.root().toString())
                .ok();

        var shown = desk.in(desk.ownProfile(), "certificates", "show", ANNA, "--json")
                .ok()
                .json()
                .getAsJsonObject("certificate");
        assertThat(shown.get("chain_complete").getAsBoolean()).isTrue();
        assertThat(shown.getAsJsonArray("chain")).hasSize(3);
    }

    @Test
    void aCertificateForAnotherAddressIsJoinedAndTold() throws Exception {
        var bare = folder.resolve("bare.csr");
        desk.create(bare, "--email", "bob@example.com", "--key", "p-256").ok();
        var other = authority.issueFor(bare, "other", "rob@example.com");
        var imported = desk.in(desk.ownProfile(), "certificates", "import", other.toString(), "--json")
                .ok();

        assertThat(objects(imported, "imported").getFirst().get("action").getAsString())
                .isEqualTo("paired");
        assertThat(objects(imported, "arrivals")
                        .getFirst()
                        .getAsJsonArray("differences")
                        .toString())
                .contains("address-missing", "bob@example.com", "address-added", "rob@example.com");
        assertThat(desk.requests(desk.ownProfile())).hasSize(1);
    }

    @Test
    void case001_2_6aKeyThatTheAuthorityMadeDoesNotAnswerTheRequest() throws Exception {
        Authority.openssl(
                authority.folder(),
                "req -new -newkey rsa:2048 -nodes -keyout theirs.key -out theirs.csr -subj /CN=Anna -addext"
                        + " subjectAltName=email:" + ANNA);
        authority.issue(authority.folder().resolve("theirs.csr"), "theirs");
        Authority.openssl(
                authority.folder(), "pkcs12 -export -in theirs.pem -inkey theirs.key -passout pass: -out theirs.p12");

        var imported = desk.in(
                        desk.ownProfile(),
                        "certificates",
                        "import",
                        authority.folder().resolve("theirs.p12").toString(),
                        "--json")
                .ok();
        var waiting = desk.requests(desk.ownProfile());
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
        var sentBack = desk.in(desk.ownProfile(), "certificates", "import", request.toString(), "--json");

        assertThat(sentBack.exitCode()).isEqualTo(7);
        assertThat(sentBack.err()).contains("it is a certificate request, which goes to the certificate authority");
        assertThat(desk.requests(desk.ownProfile())).hasSize(1);
    }

    @Test
    void aRenewalWithTheSameKeyIsJoinedToo() throws Exception {
        desk.in(desk.ownProfile(), "certificates", "import", issued.toString()).ok();
        var again = folder.resolve("again.csr");
        desk.create(again, "--from", ANNA, "--existing-key", ANNA).ok();
        assertThat(keys(desk.ownProfile(), "")).isEqualTo(1);
        assertThat(openssl(again)).contains("verify OK", "CN=Anna", "email:" + ANNA);
        // Although its key has a certificate, it waits until the new one comes.
        assertThat(desk.requests(desk.ownProfile())).hasSize(1);
        var renewed = authority.issue(again, "renewed");

        var imported = desk.in(desk.ownProfile(), "certificates", "import", renewed.toString(), "--json")
                .ok();
        assertThat(objects(imported, "imported")
                        .getFirst()
                        .get("has_private_key")
                        .getAsBoolean())
                .isTrue();
        assertThat(desk.requests(desk.ownProfile())).isEmpty();
        assertThat(objects(
                        desk.in(desk.ownProfile(), "certificates", "list", "--group", "mine", "--json"),
                        "certificates"))
                .hasSize(2);
    }
}
