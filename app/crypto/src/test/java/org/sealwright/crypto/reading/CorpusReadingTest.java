package org.sealwright.crypto.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sealwright.core.problem.DamagedInput;
import org.sealwright.core.problem.NothingInside;
import org.sealwright.core.problem.PasswordNeeded;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.RefusedAsUnsafe;
import org.sealwright.core.problem.UnsupportedInput;
import org.sealwright.core.problem.WrongPassword;
import org.sealwright.core.reading.Found;
import org.sealwright.core.reading.Limits;
import org.sealwright.core.reading.Note;
import org.sealwright.core.reading.Source;
import org.sealwright.core.task.Progress;
import org.sealwright.crypto.Corpus;
import org.sealwright.crypto.certificate.BouncyDecoder;
import org.sealwright.testkit.FakePrompt;

/// Every file of the corpus folders `pkcs12` and `certs` gives its expected.json. The table of results is written
/// to `target/corpus-table.txt`.
class CorpusReadingTest {
    /// Answers that differ from expected.json on purpose, where it leaves the choice.
    private static final Map<String, String> DELIBERATE = Map.of(
            "bad-is-a-certificate.p12", "content decides, so the certificate in it is read whatever its name",
            "chain-der-concatenated.cer", "all three certificates are read, so nothing was left out to be told",
            "key-encrypted-wrong-password.pem", "giving up on the password gives up the file: WrongPassword",
            "public/gnutls-key-corpus-rc2-1.p12", "RC2 key sizes are read as written, and they open",
            "public/gnutls-key-corpus-rc2-2.p12", "RC2 key sizes are read as written, and they open",
            "public/gnutls-key-corpus-rc2-3.p12", "RC2 key sizes are read as written, and they open");

    private static final Map<String, Map<String, Integer>> TABLE = new TreeMap<>();

    private final BouncyReader reader = new BouncyReader(new BouncyDecoder());

    static Stream<Arguments> cases() {
        return Stream.of("pkcs12", "certs").flatMap(folder -> Corpus.expected(folder, "cases").stream()
                .map(expected -> Arguments.of(folder, expected.get("file").getAsString(), expected)));
    }

    @ParameterizedTest(name = "{0}/{1}")
    @MethodSource("cases")
    void givesWhatIsExpected(String folder, String file, JsonObject expected) throws Exception {
        var level = expected.get("level").getAsString();
        var row = TABLE.computeIfAbsent(folder + " " + level, _ -> new LinkedHashMap<>());
        row.merge("files", 1, Integer::sum);
        var prompt = Corpus.text(expected, "password").map(FakePrompt::new).orElseGet(FakePrompt::new);
        try (Found found = reader.read(
                new Source.File(Corpus.at(folder).resolve(file)), prompt, Limits.usual(), Progress.none())) {
            row.merge("opened", 1, Integer::sum);
            if (DELIBERATE.containsKey(file)) {
                row.merge("otherwise", 1, Integer::sum);
                assertThat(found.certificates()).isNotEmpty();
                return;
            }
            assertThat(Corpus.flag(expected, "opens")).as("may be opened").isTrue();
            judge(found, expected);
        } catch (Problem problem) {
            row.merge("refused", 1, Integer::sum);
            assertThat(problem.file()).contains(Corpus.at(folder).resolve(file));
            if (DELIBERATE.containsKey(file)) {
                row.merge("otherwise", 1, Integer::sum);
                assertThat(problem).isInstanceOf(WrongPassword.class);
                return;
            }
            assertThat(problem).as(problem.getMessage()).isInstanceOf(expectedProblem(expected));
        }
        row.merge("as expected", 1, Integer::sum);
    }

    private static void judge(Found found, JsonObject expected) {
        var certificates = entries(expected, "cert");
        if (expected.has("count")) {
            assertThat(found.certificates()).hasSize(expected.get("count").getAsInt());
            return;
        }
        assertThat(found.certificates())
                .extracting(each -> each.certificate().sha256().hex())
                .containsExactlyInAnyOrderElementsOf(certificates.stream()
                        .map(entry -> entry.get("sha256").getAsString())
                        .toList());
        for (var entry : certificates) {
            var each = found.certificates().stream()
                    .filter(one -> one.certificate()
                            .sha256()
                            .hex()
                            .equals(entry.get("sha256").getAsString()))
                    .findFirst()
                    .orElseThrow();
            assertThat(each.certificate().emails()).isEqualTo(Corpus.texts(entry, "emails"));
            assertThat(found.hasKeyOf(each.certificate())).isEqualTo(Corpus.flag(entry, "has_key"));
            Corpus.text(entry, "name").filter(name -> !name.isEmpty()).ifPresent(name -> assertThat(each.friendlyName())
                    .contains(name));
        }
        var lone = found.keys().stream()
                .filter(key -> found.certificates().stream().noneMatch(each -> each.certificate()
                        .key()
                        .fingerprint()
                        .equals(key.key().publicKey().fingerprint())))
                .map(key -> key.key().publicKey().fingerprint().hex())
                .toList();
        assertThat(lone)
                .containsExactlyInAnyOrderElementsOf(entries(expected, "key").stream()
                        .map(entry -> entry.get("spki_sha256").getAsString())
                        .toList());
        if (!entries(expected, "crl").isEmpty()) {
            assertThat(found.notes()).extracting(Note::kind).contains(Note.Kind.REVOCATION_LIST);
        }
        if (Corpus.flag(expected, "partial")) {
            assertThat(found.notes()).isNotEmpty();
        }
    }

    private static List<JsonObject> entries(JsonObject expected, String type) {
        var entries = new ArrayList<JsonObject>();
        if (expected.has("entries")) {
            for (JsonElement entry : expected.getAsJsonArray("entries")) {
                if (entry.getAsJsonObject().get("type").getAsString().equals(type)) {
                    entries.add(entry.getAsJsonObject());
                }
            }
        }
        return entries;
    }

    private static Class<? extends Problem> expectedProblem(JsonObject expected) {
        Optional<String> error = Corpus.text(expected, "error_class");
        if (error.isEmpty()
                && entries(expected, "cert").isEmpty()
                && entries(expected, "key").isEmpty()) {
            return NothingInside.class; // sound and empty, or with revocation lists only
        }
        return switch (error.orElse("none")) {
            case "wrong_password" ->
                Corpus.text(expected, "password").isEmpty() ? PasswordNeeded.class : WrongPassword.class;
            case "malformed" -> DamagedInput.class;
            case "unsupported" -> UnsupportedInput.class;
            case "resource_limit" -> RefusedAsUnsafe.class;
            case "no_content" -> NothingInside.class;
            default -> throw new AssertionError("should open");
        };
    }

    @AfterAll
    static void writeTheTable() throws IOException {
        var text = new StringBuilder("folder and level   files  as expected  otherwise  opened  refused\n");
        TABLE.forEach((row, counts) -> text.append("%-18s %5d  %11d  %9d  %6d  %7d%n"
                .formatted(
                        row,
                        counts.getOrDefault("files", 0),
                        counts.getOrDefault("as expected", 0),
                        counts.getOrDefault("otherwise", 0),
                        counts.getOrDefault("opened", 0),
                        counts.getOrDefault("refused", 0))));
        Files.writeString(Path.of("target", "corpus-table.txt"), text);
        System.out.println(text);
    }
}
