package org.sealwright.nss;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sealwright.nss.key.KeyCondition;
import org.sealwright.nss.trust.TrustClass;

/// Every sample database, read before and after login, against what NSS and the makers of the samples say about it.
class SamplesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("org.sealwright.nss.Samples#all")
    void certificatesAreThoseExpectedBeforeLogin(String sample) throws Exception {
        try (var database = NssDatabase.open(Samples.copy(sample, folder), Access.READ_ONLY)) {
            if (!database.loggedIn()) {
                assertThat(certificates(database)).isEqualTo(expected(sample, "trust"));
            }
            assertThat(database.certificateCount())
                    .isEqualTo(list(Samples.expected(sample), "certs").size());
        }
    }

    @ParameterizedTest
    @MethodSource("org.sealwright.nss.Samples#all")
    void certificatesAreThoseExpectedAfterLogin(String sample) throws Exception {
        try (var database = loggedIn(sample)) {
            assertThat(certificates(database)).isEqualTo(expected(sample, "trust_when_logged_in"));
        }
    }

    @ParameterizedTest
    @MethodSource("org.sealwright.nss.Samples#all")
    void privateKeysAreThoseExpected(String sample) throws Exception {
        var damaged = sample.equals("tampered") ? List.of("Bob EC") : List.<String>of();
        try (var database = loggedIn(sample)) {
            var found = new TreeMap<String, Map<String, String>>();
            for (var key : database.privateKeys()) {
                var condition = database.condition(key.id());
                if (damaged.contains(key.label())) {
                    assertThat(condition).isInstanceOf(KeyCondition.Damaged.class);
                } else {
                    assertThat(condition).isEqualTo(new KeyCondition.Usable());
                    found.put(Samples.hex(key.keyId()), describe(database, key));
                }
            }
            var wanted = new TreeMap<String, Map<String, String>>();
            for (var key : list(Samples.expected(sample), "private_keys")) {
                if (!damaged.contains(key.get("label").getAsString())) {
                    wanted.put(key.get("cka_id").getAsString(), describe(key));
                }
            }
            assertThat(found).isEqualTo(wanted);
        }
    }

    @ParameterizedTest
    @MethodSource("org.sealwright.nss.Samples#all")
    void theIntegrityCheckFindsWhatIsWrongAndNothingElse(String sample) throws Exception {
        var integrity = Samples.expected(sample).getAsJsonObject("integrity");
        try (var database = loggedIn(sample)) {
            var report = database.checkIntegrity();
            assertThat(report.complete()).isTrue();
            assertThat(report.validSignatures())
                    .isEqualTo(integrity.get("valid").getAsInt());
            assertThat(report.badSignatures()).containsExactlyInAnyOrderElementsOf(strings(integrity, "bad"));
            assertThat(report.missingSignatures()).containsExactlyInAnyOrderElementsOf(strings(integrity, "missing"));
            assertThat(report.orphanedSignatures()).containsExactlyInAnyOrderElementsOf(strings(integrity, "orphaned"));
            assertThat(report.misfiledSignatures())
                    .isEqualTo(integrity.get("misfiled").getAsInt());
            assertThat(report.unsignedLegacyValues())
                    .isEqualTo(integrity.get("without_mac_3des").getAsInt());
            assertThat(report.healthy()).as("findings: %s", report.findings()).isEqualTo(!sample.equals("tampered"));
        }
    }

    @ParameterizedTest
    @MethodSource("org.sealwright.nss.Samples#all")
    void withoutLoginTheIntegrityCheckSaysSoAndBlamesNothing(String sample) throws Exception {
        try (var database = NssDatabase.open(Samples.copy(sample, folder), Access.READ_ONLY)) {
            var report = database.checkIntegrity();
            assertThat(report.complete()).isEqualTo(database.loggedIn());
            assertThat(report.healthy()).as("findings: %s", report.findings()).isTrue();
        }
    }

    private NssDatabase loggedIn(String sample) throws Exception {
        var database = NssDatabase.open(Samples.copy(sample, folder), Access.READ_WRITE);
        database.login(Samples.password(sample));
        return database;
    }

    private static Map<String, Map<String, String>> certificates(NssDatabase database) throws Exception {
        var trust = database.trust();
        var keys = new ArrayList<byte[]>();
        database.privateKeys().forEach(key -> keys.add(key.keyId()));
        database.publicKeys().forEach(key -> keys.add(key.keyId()));
        var found = new TreeMap<String, Map<String, String>>();
        for (var certificate : database.certificates()) {
            var hasKey = keys.stream().anyMatch(id -> Arrays.equals(id, certificate.keyId()));
            var entry = trust.find(certificate);
            var facts = new LinkedHashMap<String, String>();
            facts.put("nickname", certificate.nickname());
            facts.put("trust", trust.of(certificate).certutilFlags(hasKey));
            facts.put("has_key", Boolean.toString(hasKey));
            var stored = Samples.storedKeyId(database.folder(), certificate);
            facts.put("cka_id", stored.length == 0 ? "computed" : Samples.hex(certificate.keyId()));
            facts.put("email", certificate.email().orElse("null"));
            facts.put("trust_object", entry.map(SamplesTest::classes).orElse("none"));
            found.put(Samples.sha256(certificate.der()), facts);
        }
        return found;
    }

    private static String classes(NssTrust entry) {
        return String.join(
                "+", entry.present().stream().sorted().map(TrustClass::constant).toList());
    }

    private static Map<String, Map<String, String>> expected(String sample, String trust) {
        var wanted = new TreeMap<String, Map<String, String>>();
        for (var certificate : list(Samples.expected(sample), "certs")) {
            var facts = new LinkedHashMap<String, String>();
            facts.put("nickname", certificate.get("nickname").getAsString());
            var flags = certificate.has(trust) ? certificate.get(trust) : certificate.get("trust");
            facts.put("trust", flags.getAsString());
            facts.put("has_key", certificate.get("has_key").getAsString());
            // Old files have none stored; ours is computed then, which KeyIdentifierTest compares with NSS's.
            var keyId = certificate.get("cka_id");
            facts.put("cka_id", keyId.isJsonNull() ? "computed" : keyId.getAsString());
            facts.put("email", text(certificate.get("email")));
            facts.put("trust_object", certificate.get("trust_object").getAsString());
            wanted.put(certificate.get("sha256").getAsString(), facts);
        }
        return wanted;
    }

    private static Map<String, String> describe(NssDatabase database, NssPrivateKey key) throws Exception {
        var pkcs8 = database.privateKeyPkcs8(key.id());
        return Map.of(
                "label", key.label(),
                "algorithm", key.algorithm().orElseThrow().toString(),
                "spki", Samples.sha256(key.publicKeyInfo().orElseThrow()),
                "pkcs8", Samples.sha256(pkcs8),
                "value", Samples.sha256(PrivateKeys.value(pkcs8)));
    }

    private static Map<String, String> describe(JsonObject key) {
        return Map.of(
                "label", key.get("label").getAsString(),
                "algorithm", key.get("algorithm").getAsString(),
                "spki", key.get("spki_sha256").getAsString(),
                "pkcs8", key.get("pkcs8_sha256").getAsString(),
                "value", key.get("private_value_sha256").getAsString());
    }

    private static String text(JsonElement element) {
        return element.isJsonNull() ? "null" : element.getAsString();
    }

    private static List<JsonObject> list(JsonObject object, String name) {
        return StreamSupport.stream(object.getAsJsonArray(name).spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    private static List<String> strings(JsonObject object, String name) {
        return StreamSupport.stream(object.getAsJsonArray(name).spliterator(), false)
                .map(JsonElement::getAsString)
                .toList();
    }
}
