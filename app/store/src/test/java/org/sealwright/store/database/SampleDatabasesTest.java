package org.sealwright.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealwright.core.certificate.Fingerprint;
import org.sealwright.core.certificate.Group;
import org.sealwright.core.certificate.KeyFingerprint;
import org.sealwright.core.database.Added;
import org.sealwright.core.database.Addition;
import org.sealwright.core.database.Contents;
import org.sealwright.core.database.LoneKey;
import org.sealwright.core.database.Protection;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.database.StoredCertificate.Origin;
import org.sealwright.core.problem.DatabaseDamaged;
import org.sealwright.core.problem.KeyUnusable;
import org.sealwright.core.problem.OnlyOldDatabase;
import org.sealwright.core.problem.PasswordNeeded;
import org.sealwright.core.problem.ProblemTexts;
import org.sealwright.core.problem.WrongPassword;
import org.sealwright.core.secret.Passphrase;
import org.sealwright.core.secret.PrivateKey;
import org.sealwright.core.task.Progress;
import org.sealwright.core.trust.Trust;
import org.sealwright.core.trust.TrustLevel;
import org.sealwright.nss.trust.TrustSettings;
import org.sealwright.store.Samples;
import org.sealwright.store.StoreHouse;

/// Databases that other programs made, seen in core's words.
class SampleDatabasesTest {
    @TempDir
    Path home;

    private Path folder = Path.of("");
    private StoreHouse house = new StoreHouse(Path.of("/"));

    @BeforeEach
    void build() {
        house = new StoreHouse(home);
        folder = home.resolve("sample");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "legacy-3des-genuine", "legacy-3des-migrated", "legacy-3des-password", "misfiled-signatures",
                "mixed-trust", "nss387-empty-password", "nss387-iterations-1", "nss387-iterations-25000",
                "nss387-with-password", "tampered", "tb153", "tb153-live-profile"
            })
    void everySampleShowsWhatIsExpected(String sample) throws Exception {
        var expected = JsonParser.parseString(
                        Files.readString(Samples.copy(sample, folder).resolve("expected.json")))
                .getAsJsonObject();
        try (var database = house.databases().open(StoreHouse.thunderbird(folder));
                var password = passphrase(expected.get("password").getAsString())) {
            database.unlock(password);
            var contents = database.contents();
            assertThat(contents.certificates())
                    .hasSize(expected.getAsJsonArray("certs").size());
            for (var certificate : objects(expected, "certs")) {
                checkCertificate(certificate, contents);
            }
            for (var key : objects(expected, "private_keys")) {
                checkKey(sample, key, contents, database);
            }
            assertThat(contents.damages().isEmpty()).isEqualTo(!sample.equals("tampered"));
            assertThat(database.checkIntegrity(Progress.none()).isEmpty()).isEqualTo(!sample.equals("tampered"));
        }
    }

    private static void checkCertificate(JsonObject expected, Contents contents) {
        var stored = contents.find(new Fingerprint(text(expected, "sha256"))).orElseThrow();
        var flags = expected.has("trust_when_logged_in")
                ? text(expected, "trust_when_logged_in")
                : text(expected, "trust").replace("u", "");
        var trust = TrustSettings.parse(flags);
        boolean hasKey = expected.get("has_key").getAsBoolean();
        assertThat(stored.nickname()).isEqualTo(text(expected, "nickname"));
        assertThat(stored.hasPrivateKey()).isEqualTo(hasKey);
        assertThat(stored.trust()).describedAs(flags).isEqualTo(TrustWords.of(trust));
        assertThat(stored.origin() == Origin.NONE).isEqualTo(!hasKey);
        assertThat(stored.group())
                .isEqualTo(
                        Group.of(stored.certificate(), hasKey, flags.matches(".*[CTc].*"), flags.matches("[^,]*P.*")));
    }

    private static void checkKey(String sample, JsonObject expected, Contents contents, NssCertificateDatabase database)
            throws Exception {
        var fingerprint = new KeyFingerprint(text(expected, "spki_sha256"));
        assertThat(contents.loneKeys().stream().map(LoneKey::key).anyMatch(key -> key.fingerprint()
                        .equals(fingerprint)))
                .isEqualTo(!expected.get("has_certificate").getAsBoolean());
        if (sample.equals("tampered") && text(expected, "label").equals("Bob EC")) {
            assertThatThrownBy(() -> database.privateKey(fingerprint))
                    .isInstanceOf(KeyUnusable.class)
                    .hasMessageContaining("Bob EC");
            return;
        }
        try (var key = database.privateKey(fingerprint)) {
            assertThat(Fingerprint.of(key.copyOfPkcs8()).hex()).isEqualTo(text(expected, "pkcs8_sha256"));
            assertThat(key.publicKey().fingerprint()).isEqualTo(fingerprint);
        }
    }

    @Test
    void aLockedDatabaseShowsItsCertificatesAndKeepsItsKeys() throws Exception {
        Samples.copy("nss387-with-password", folder);
        try (var database = house.databases().open(StoreHouse.thunderbird(folder))) {
            assertThat(database.protection()).isEqualTo(Protection.LOCKED);
            var mine = database.contents().certificates().stream()
                    .filter(StoredCertificate::hasPrivateKey)
                    .toList();
            assertThat(mine).hasSize(3);
            var key = mine.getFirst().certificate().key().fingerprint();
            assertThatThrownBy(() -> database.privateKey(key)).isInstanceOf(PasswordNeeded.class);
            try (var wrong = passphrase("wrong")) {
                assertThatThrownBy(() -> database.unlock(wrong)).isInstanceOf(WrongPassword.class);
            }
            assertThat(database.protection()).isEqualTo(Protection.LOCKED);
        }
    }

    @Test
    void forgedTrustCountsForNothingAsSoonAsItCanBeChecked() throws Exception {
        Samples.copy("tampered", folder);
        try (var database = house.databases().open(StoreHouse.thunderbird(folder));
                var password = passphrase("Sample-Pass 1!")) {
            assertThat(trustOf("Root CA", database).email()).isEqualTo(TrustLevel.TRUSTED);
            assertThat(database.contents().damages()).isEmpty();
            database.unlock(password);
            assertThat(trustOf("Root CA", database)).isEqualTo(Trust.NONE);
            assertThat(database.contents().damages()).hasSize(2);
            database.lock();
            assertThat(trustOf("Root CA", database).email()).isEqualTo(TrustLevel.TRUSTED);
        }
    }

    @Test
    void aDamagedKeyIsReplacedByTheOneOfABackup() throws Exception {
        var sound = Samples.copy("nss387-with-password", home.resolve("sound"));
        Samples.copy("tampered", folder);
        try (var database = house.databases().open(StoreHouse.thunderbird(folder));
                var backup = house.databases().open(StoreHouse.thunderbird(sound));
                var password = passphrase("Sample-Pass 1!")) {
            database.unlock(password);
            backup.unlock(password);
            var keys = new ArrayList<PrivateKey>();
            for (var stored : backup.contents().certificates()) {
                if (stored.hasPrivateKey()) {
                    keys.add(backup.privateKey(stored.certificate().key().fingerprint()));
                }
            }
            var added = database.add(new Addition(List.of(), keys), Progress.none());
            assertThat(added.keys())
                    .extracting(Added.KeyAdded::action)
                    .containsExactly(Added.Action.ALREADY_PRESENT, Added.Action.ADDED, Added.Action.ALREADY_PRESENT);
            for (var key : keys) {
                database.privateKey(key.publicKey().fingerprint()).close();
                key.close();
            }
        }
    }

    private static Trust trustOf(String nickname, NssCertificateDatabase database) throws Exception {
        return database.contents().certificates().stream()
                .filter(stored -> stored.nickname().equals(nickname))
                .findFirst()
                .orElseThrow()
                .trust();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bad-not-a-database", "bad-truncated-cert9"})
    void whatIsNoDatabaseIsSaid(String name) throws Exception {
        Samples.copyOfCorpus(name, folder);
        assertThatThrownBy(() -> {
                    try (var database = house.databases().open(StoreHouse.thunderbird(folder))) {
                        database.contents();
                    }
                })
                .isInstanceOf(DatabaseDamaged.class)
                .hasMessageContaining(folder.toString());
    }

    @Test
    void whatIsWrongWithAFileIsSaidInTheReadersLanguage() throws Exception {
        Samples.copy("nss387-empty-password", folder);
        Files.writeString(folder.resolve("cert9.db"), "Only a letter. ".repeat(500));
        assertThatThrownBy(() -> house.databases().open(StoreHouse.thunderbird(folder)))
                .isInstanceOfSatisfying(DatabaseDamaged.class, problem -> assertThat(
                                ProblemTexts.in(Locale.GERMAN).sentence(problem))
                        .isEqualTo("Die Zertifikatsdatenbank " + folder.resolve("cert9.db")
                                + " lässt sich nicht lesen: die Datei ist keine Datenbank."
                                + " Es wurde nichts geändert."));
    }

    @Test
    void aDamagedKeyFileIsSaidAndNothingIsChanged() throws Exception {
        Samples.copy("nss387-empty-password", folder);
        var damaged = Files.readAllBytes(folder.resolve("key4.db"));
        Arrays.fill(damaged, 0, 8192, (byte) 'x');
        Files.write(folder.resolve("key4.db"), damaged);
        assertThatThrownBy(() -> house.databases().open(StoreHouse.thunderbird(folder)))
                .isInstanceOf(DatabaseDamaged.class)
                .hasMessageContaining("key4.db");
        assertThat(folder.resolve("key4.db")).hasBinaryContent(damaged);
    }

    @Test
    void withoutKeyFileTheCertificatesCanBeReadAndNotChanged() throws Exception {
        Samples.copyOfCorpus("bad-no-keydb", folder);
        try (var database = house.databases().open(StoreHouse.thunderbird(folder))) {
            assertThat(database.protection()).isEqualTo(Protection.NO_PASSWORD);
            var contents = database.contents();
            assertThat(contents.certificates()).hasSize(8);
            var first = contents.certificates().getFirst().certificate().sha256();
            assertThatThrownBy(() -> database.remove(List.of(first), false))
                    .isInstanceOf(DatabaseDamaged.class)
                    .hasMessageContaining("key4.db");
            assertThat(folder.resolve("key4.db")).doesNotExist();
        }
    }

    @Test
    void theOldFormatAloneIsSaid() throws Exception {
        Samples.copyOfCorpus("dbm-legacy", folder);
        assertThatThrownBy(() -> house.databases().open(StoreHouse.thunderbird(folder)))
                .isInstanceOf(OnlyOldDatabase.class);
    }

    private static Iterable<JsonObject> objects(JsonObject of, String list) {
        return StreamSupport.stream(of.getAsJsonArray(list).spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    private static String text(JsonObject of, String key) {
        return of.get(key).getAsString();
    }

    private static Passphrase passphrase(String text) {
        return Passphrase.owning(text.toCharArray());
    }
}
