package org.sealwright.nss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sealwright.nss.problem.DatabaseDamaged;
import org.sealwright.nss.problem.NssException;
import org.sealwright.nss.problem.OnlyOldFormat;
import org.sealwright.nss.problem.WrongPassword;
import org.sealwright.testkit.SharedData;

/// The databases of the test corpus against its expectations.
class CorpusTest {

    @TempDir
    Path parent;

    static Stream<String> cases() {
        var cases =
                Samples.json(SharedData.at("corpus", "nss", "expected.json")).getAsJsonArray("cases");
        return StreamSupport.stream(cases.spliterator(), false)
                .map(each -> each.getAsJsonObject().get("file").getAsString());
    }

    private static JsonObject expected(String file) {
        var cases =
                Samples.json(SharedData.at("corpus", "nss", "expected.json")).getAsJsonArray("cases");
        return StreamSupport.stream(cases.spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .filter(each -> each.get("file").getAsString().equals(file))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyDatabaseOfTheCorpusGivesWhatIsExpected(String file) throws Exception {
        var expected = expected(file);
        var folder = Samples.copy(SharedData.at("corpus", "nss", file), parent.resolve(file));
        if (expected.get("format").getAsString().equals("dbm")) {
            assertThatThrownBy(() -> open(folder)).isInstanceOf(OnlyOldFormat.class);
            return;
        }
        if (!expected.get("opens").getAsBoolean()) {
            assertThatThrownBy(() -> open(folder)).isInstanceOf(DatabaseDamaged.class);
            return;
        }
        try (var database = open(folder)) {
            var password = expected.get("password").getAsString().toCharArray();
            if (file.equals("bad-wrong-password")) {
                assertThatThrownBy(() -> database.login(password)).isInstanceOf(WrongPassword.class);
            } else if (database.protection() != Protection.NO_KEY_FILE) {
                database.login(password);
            }
            assertThat(facts(database)).isEqualTo(facts(expected));
        }
    }

    private static NssDatabase open(Path folder) throws NssException {
        return NssDatabase.open(folder, Access.READ_ONLY);
    }

    /// Whether a certificate has a usable key is expected only of databases one can log in to.
    private static Map<String, String> facts(NssDatabase database) throws NssException {
        var facts = new TreeMap<String, String>();
        var trust = database.trust();
        var keys = database.loggedIn() ? database.privateKeys() : List.<NssPrivateKey>of();
        for (var certificate : database.certificates()) {
            var hasKey = keys.stream().anyMatch(key -> Arrays.equals(key.keyId(), certificate.keyId()));
            var settings = trust.of(certificate).certutilFlags(false);
            facts.put(Samples.sha256(certificate.der()), hasKey + " " + settings);
        }
        return facts;
    }

    private static Map<String, String> facts(JsonObject expected) {
        var facts = new TreeMap<String, String>();
        for (var element : expected.getAsJsonArray("entries")) {
            var entry = element.getAsJsonObject();
            var trust = entry.has("trust") ? entry.get("trust").getAsString() : ",,";
            facts.put(entry.get("sha256").getAsString(), entry.get("has_key").getAsBoolean() + " " + trust);
        }
        return facts;
    }
}
