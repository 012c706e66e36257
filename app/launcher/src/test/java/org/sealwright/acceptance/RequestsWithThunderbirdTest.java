package org.sealwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealwright.acceptance.RequestDesk.ANNA;
import static org.sealwright.acceptance.RequestDesk.objects;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.testkit.ExternalTool;
import org.sealwright.testkit.SharedData;

/// Seed 001 with the real Thunderbird: what is requested here is joined there, and the other way round.
class RequestsWithThunderbirdTest {
    @TempDir
    Path folder;

    private RequestDesk desk;
    private Path profile;
    private Authority authority;

    @BeforeEach
    void aThunderbirdProfile() throws Exception {
        desk = RequestDesk.in(folder);
        profile = Thunderbird.newProfile(folder.resolve("profile"), "Anna <" + ANNA + ">");
        authority = Authority.make(folder.resolve("authority"));
    }

    @Test
    void case001_1_6and3_5thunderbirdJoinsWhatWasRequestedHereAndSignsWithIt() throws Exception {
        var request = folder.resolve("anna.csr");
        desk.in(profile, "requests", "create", "--email", ANNA, "--out", request.toString())
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
        assertThat(desk.requests(profile)).isEmpty();
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
        var waiting = desk.requests(profile);
        assertThat(waiting).hasSize(1);
        assertThat(waiting.getFirst().get("state").getAsString()).isEqualTo("unknown-request");
        assertThat(desk.in(profile, "requests", "show", request.toString()).ok().out())
                .contains("A request for a certificate for " + ANNA, "the signature is right");
        var issued = authority.issue(request, "anna");

        var imported = desk.in(
                        profile,
                        "certificates",
                        "import",
                        authority.bundle(issued, "anna.p7b", "DER").toString(),
                        "--json")
                .ok();
        assertThat(objects(imported, "imported").getFirst().get("action").getAsString())
                .isEqualTo("paired");
        assertThat(desk.requests(profile)).isEmpty();
        desk.in(
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
                        SharedData.at("tools", "thunderbird", "mkprofile.py").toString(),
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
        return ExternalTool.run("openssl", "x509", "-in", certificate.toString(), "-noout", "-fingerprint", "-sha256")
                .ok()
                .strip()
                .replaceFirst(".*=", "")
                .replace(":", "")
                .toLowerCase(Locale.ROOT);
    }
}
