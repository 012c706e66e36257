package org.sealwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Moving: own profile to Thunderbird and back to another own profile, with Thunderbird as judge in between.
class TransferTest {
    private static final String ADDRESS = "alice@example.org";
    private static final String EXCEPTIONS = "cert_override.txt";

    @TempDir
    Path folder;

    private CommandLineProduct first;
    private CommandLineProduct second;
    private String password = "";

    @BeforeEach
    void twoComputers() throws Exception {
        first = new CommandLineProduct(Files.createDirectory(folder.resolve("first")));
        second = new CommandLineProduct(Files.createDirectory(folder.resolve("second")));
        password = Files.writeString(folder.resolve("pw.txt"), "p\u00e4ss\n").toString();
    }

    @Test
    void ownToThunderbirdToOwnBringsEverythingBack() throws Exception {
        var sample = ProfileCopy.ofSample("nss387-empty-password", folder.resolve("sample"));
        var one = folder.resolve("one.sealwright");
        transfer(first, Optional.of(sample), "--out", one);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(one)))
                .isEqualTo("rw-------");
        transfer(first, Optional.empty(), "--in", one);
        first.run(
                "--json",
                "accounts",
                "set",
                ADDRESS,
                "--signing",
                ADDRESS,
                "--encryption",
                ADDRESS,
                "--sign",
                "always");
        var two = folder.resolve("two.sealwright");
        transfer(first, Optional.empty(), "--out", two);

        var thunderbird = Thunderbird.newProfile(folder.resolve("tb"), "Alice <" + ADDRESS + ">");
        transfer(second, Optional.of(thunderbird), "--in", two);
        var seen = Thunderbird.inspect(thunderbird, Optional.empty());
        var alice = sha256(certificates(first, Optional.empty()), "Alice RSA");
        assertThat(Thunderbird.certificate(seen, alice)
                        .orElseThrow()
                        .get("hasPrivateKey")
                        .getAsBoolean())
                .isTrue();
        assertThat(seen.getAsJsonArray("privateKeys")).hasSize(2);

        var three = folder.resolve("three.sealwright");
        transfer(second, Optional.of(thunderbird), "--out", three);
        transfer(second, Optional.empty(), "--in", three);
        assertThat(summary(certificates(second, Optional.empty())))
                .containsAllEntriesOf(summary(certificates(first, Optional.empty())));
        var again = transfer(second, Optional.empty(), "--in", three);
        assertThat(actions(again)).containsOnly("already-present");
    }

    /// Thunderbird's file of a Thunderbird profile: merged, what is there stays, and nothing while it runs.
    @Test
    void serverExceptionsComeToThoseThatAreThere() throws Exception {
        var from = ProfileCopy.ofSample("nss387-empty-password", folder.resolve("from"));
        var fingerprint = "AB" + ":CD".repeat(31);
        var other = "12" + ":34".repeat(31);
        Files.writeString(
                from.resolve(EXCEPTIONS),
                "# PSM Certificate Override Settings file\n# This is a generated file!  Do not edit.\n"
                        + line("mail.example.org:993:", fingerprint) + line("[::1]:465:", fingerprint));
        var file = folder.resolve("moving.sealwright");
        transfer(first, Optional.of(from), "--out", file);
        var to = ProfileCopy.ofSample("nss387-empty-password", folder.resolve("to"));
        Files.writeString(to.resolve(EXCEPTIONS), line("mail.example.org:993:", other));
        var taken = transfer(second, Optional.of(to), "--in", file);
        assertThat(strings(taken.getAsJsonArray("exceptions"))).containsExactly("[::1]:465");
        assertThat(strings(taken.getAsJsonArray("kept_exceptions"))).containsExactly("mail.example.org:993");
        assertThat(Files.readString(to.resolve(EXCEPTIONS)))
                .isEqualTo("# PSM Certificate Override Settings file\n# This is a generated file!  Do not edit.\n"
                        + line("mail.example.org:993:", other) + line("[::1]:465:", fingerprint));
        // The own profile keeps the list too, for the way on.
        transfer(second, Optional.empty(), "--in", file);
        var on = folder.resolve("on.sealwright");
        assertThat(transfer(second, Optional.empty(), "--out", on)
                        .get("exceptions")
                        .getAsInt())
                .isEqualTo(2);
    }

    private static String line(String server, String fingerprint) {
        return server + "\tOID.2.16.840.1.101.3.4.2.1\t" + fingerprint + "\t\n";
    }

    private static List<String> strings(JsonArray array) {
        return array.asList().stream().map(JsonElement::getAsString).toList();
    }

    @Test
    void aWrongPasswordAndAnExistingFileAreRefused() throws Exception {
        var sample = ProfileCopy.ofSample("nss387-empty-password", folder.resolve("sample"));
        var file = folder.resolve("moving.sealwright");
        transfer(first, Optional.of(sample), "--out", file);
        var refused = run(first, Optional.of(sample), "--out", file, password);
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.errorCode()).isEqualTo("file-exists");
        var guess = Files.writeString(folder.resolve("guess.txt"), "guess\n").toString();
        var wrong = run(second, Optional.empty(), "--in", file, guess);
        assertThat(wrong.exitCode()).isEqualTo(3);
        assertThat(wrong.errorCode()).isEqualTo("wrong-password");
        assertThat(certificates(second, Optional.empty())).isEmpty();
    }

    private JsonObject transfer(CommandLineProduct product, Optional<Path> profile, String direction, Path file)
            throws Exception {
        return run(product, profile, direction, file, password).ok().json().getAsJsonObject("transfer");
    }

    private static CommandLineProduct.Answer run(
            CommandLineProduct product, Optional<Path> profile, String direction, Path file, String passwordFile)
            throws Exception {
        var arguments = new ArrayList<>(List.of("--json"));
        profile.ifPresent(path -> arguments.addAll(List.of("--profile", path.toString())));
        arguments.addAll(
                List.of("profile", "transfer", direction, file.toString(), "--file-password-file", passwordFile));
        return product.run("", arguments);
    }

    private static JsonArray certificates(CommandLineProduct product, Optional<Path> profile) throws Exception {
        var arguments = new ArrayList<>(List.of("--json"));
        profile.ifPresent(path -> arguments.addAll(List.of("--profile", path.toString())));
        arguments.addAll(List.of("certificates", "list"));
        return product.run("", arguments).ok().json().getAsJsonArray("certificates");
    }

    private static String sha256(JsonArray certificates, String name) {
        for (JsonElement one : certificates) {
            if (one.getAsJsonObject().get("subject").getAsString().contains(name)) {
                return one.getAsJsonObject().get("sha256").getAsString();
            }
        }
        throw new AssertionError("no " + name);
    }

    /// Trust and key of each certificate.
    private static Map<String, String> summary(JsonArray certificates) {
        var summary = new TreeMap<String, String>();
        for (JsonElement element : certificates) {
            var one = element.getAsJsonObject();
            summary.put(
                    one.get("sha256").getAsString(),
                    one.get("trust") + " " + one.get("has_private_key") + " " + one.get("group"));
        }
        return summary;
    }

    private static List<String> actions(JsonObject transfer) {
        var actions = new ArrayList<String>();
        for (var kind : List.of("certificates", "keys")) {
            for (JsonElement one : transfer.getAsJsonArray(kind)) {
                actions.add(one.getAsJsonObject().get("action").getAsString());
            }
        }
        return actions;
    }
}
