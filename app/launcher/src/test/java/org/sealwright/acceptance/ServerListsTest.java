package org.sealwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sealwright.acceptance.SeenTrust.sha256;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.testkit.ExternalTool;
import org.sealwright.testkit.SharedData;

/// Server exceptions and authentication decisions: what Thunderbird's own services write is read here, and what was
/// changed here those services read.
class ServerListsTest {
    @TempDir
    Path folder;

    private CommandLineProduct product = new CommandLineProduct(Path.of(""));
    private Path profile = Path.of("");
    private Path certificate = Path.of("");

    @BeforeEach
    void aProfileWithACertificate() throws Exception {
        product = new CommandLineProduct(Files.createDirectory(folder.resolve("home")));
        certificate = Authority.make(folder.resolve("authority")).root();
        profile = Thunderbird.newProfile(folder.resolve("profile"), "Bob <bob@example.org>");
        on("authorities", "import", certificate.toString());
    }

    @Test
    void theListsGoFromThunderbirdToHereAndBack() throws Exception {
        var theirs = thunderbird("add");
        assertThat(theirs.getAsJsonArray("exceptions")).hasSize(2);
        assertThat(theirs.getAsJsonArray("decisions")).hasSize(3);

        var fingerprint = sha256(certificate);
        assertThat(strings(on("--json", "exceptions", "list").json().getAsJsonArray("exceptions"), "host", "sha256"))
                .containsExactlyInAnyOrder("imap.example.org " + fingerprint, "::1 " + fingerprint);
        assertThat(strings(on("--json", "decisions", "list").json().getAsJsonArray("decisions"), "host", "state"))
                .containsExactlyInAnyOrder(
                        "www.example.org chosen", "other.example.org none", "third.example.org chosen");

        on("exceptions", "add", "smtp.example.org:465", "--fingerprint", fingerprint);
        on("exceptions", "add", "[::1]:9443", "--fingerprint", fingerprint);
        on("exceptions", "delete", "imap.example.org:993");
        on("decisions", "delete", "www.example.org");

        var after = thunderbird("list");
        var shown = fingerprint.toUpperCase(Locale.ROOT).replaceAll("(..)(?!$)", "$1:");
        assertThat(rows(after.getAsJsonArray("exceptions")))
                .containsExactlyInAnyOrder(
                        List.of("smtp.example.org", "465", shown),
                        List.of("::1", "9443", shown),
                        List.of("::1", "8443", shown));
        assertThat(rows(after.getAsJsonArray("decisions")))
                .extracting(List::getFirst)
                .containsExactlyInAnyOrder("other.example.org", "third.example.org");
    }

    private CommandLineProduct.Answer on(String... arguments) throws Exception {
        var all = new ArrayList<>(List.of("--profile", profile.toString()));
        all.addAll(List.of(arguments));
        return product.run(all.toArray(String[]::new)).ok();
    }

    private static List<String> strings(JsonArray list, String key, String other) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .map(one -> text(one.get(key)) + " " + text(one.get(other)))
                .toList();
    }

    private static String text(JsonElement element) {
        return element.isJsonNull() ? "null" : element.getAsString();
    }

    private static List<List<String>> rows(JsonArray list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(row -> row.getAsJsonArray().asList().stream()
                        .map(ServerListsTest::text)
                        .toList())
                .toList();
    }

    /// What Thunderbird's services list.
    private JsonObject thunderbird(String command) throws Exception {
        var script =
                Path.of(ServerListsTest.class.getResource("server-lists.py").toURI());
        var answer = folder.resolve(command + ".json");
        var der = folder.resolve("certificate.der");
        Authority.openssl(folder, "x509 -in " + certificate + " -outform DER -out " + der);
        ExternalTool.run(
                        "python3",
                        script.toString(),
                        SharedData.at("tools", "thunderbird").toString(),
                        profile.toString(),
                        command,
                        answer.toString(),
                        Base64.getEncoder().encodeToString(Files.readAllBytes(der)))
                .ok();
        return JsonParser.parseString(Files.readString(answer)).getAsJsonObject();
    }
}
