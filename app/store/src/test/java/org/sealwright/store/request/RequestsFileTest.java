package org.sealwright.store.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealwright.core.certificate.Der;
import org.sealwright.core.certificate.Fingerprint;
import org.sealwright.core.certificate.KeyFingerprint;
import org.sealwright.core.certificate.PublicKeyFacts;
import org.sealwright.core.problem.CannotRead;
import org.sealwright.core.problem.CannotWrite;
import org.sealwright.core.problem.DamagedInput;
import org.sealwright.core.problem.DiskFull;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.request.PendingRequest;
import org.sealwright.store.SmallDisk;
import org.sealwright.store.StoreHouse;
import org.sealwright.store.files.SafeWrite;

class RequestsFileTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    private final RequestsFile requests = new RequestsFile(new SafeWrite(), NOON);

    @TempDir
    Path folder;

    @Test
    void aProfileWithoutTheFileHasNoRequests() throws Exception {
        assertThat(requests.of(profile())).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void everyFieldComesBackTheSame() throws Exception {
        var rsa = request('a', "2026-11-22T11:59:59.123456789Z");
        var ec = new PendingRequest(
                new PublicKeyFacts("EC", 256, Optional.of("P-256"), new KeyFingerprint("b".repeat(64))),
                List.of("müller@example.org", "<script>&'\"@example.org"),
                "CN=Jörg \u202E Müller,O=Klinik",
                Instant.parse("2026-11-22T12:00:00Z"),
                Optional.of(Path.of("/home/jörg/my request.csr")),
                Der.of(new byte[] {0x30, 0, -1}),
                Set.of(new Fingerprint("c".repeat(64)), new Fingerprint("d".repeat(64))));
        requests.put(profile(), ec);
        requests.put(profile(), rsa);
        assertThat(again().of(profile())).containsExactly(rsa, ec);
    }

    @Test
    void theFileIsForTheOwnerOnlyAndNothingElseIsLeft() throws Exception {
        requests.put(profile(), request('a', "2026-11-22T12:00:00Z"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(names()).containsExactly("sealwright-requests.json");
    }

    @Test
    void oneOfTheSameKeyIsReplaced() throws Exception {
        requests.put(profile(), request('a', "2026-11-22T12:00:00Z"));
        requests.put(profile(), request('b', "2026-11-22T12:01:00Z"));
        var newer = request('a', "2026-11-22T12:02:00Z");
        requests.put(profile(), newer);
        assertThat(requests.of(profile())).containsExactly(request('b', "2026-11-22T12:01:00Z"), newer);
    }

    @Test
    void aForgottenOneIsGoneAndTheOthersStay() throws Exception {
        requests.put(profile(), request('a', "2026-11-22T12:00:00Z"));
        requests.put(profile(), request('b', "2026-11-22T12:01:00Z"));
        requests.remove(profile(), request('a', "2026-11-22T12:00:00Z").key().fingerprint());
        assertThat(requests.of(profile())).containsExactly(request('b', "2026-11-22T12:01:00Z"));
    }

    @Test
    void forgettingWhatIsNotThereWritesNothing() throws Exception {
        requests.remove(profile(), new KeyFingerprint("a".repeat(64)));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatALaterVersionAddedIsKept() throws Exception {
        requests.put(profile(), request('a', "2026-11-22T12:00:00Z"));
        requests.put(profile(), request('b', "2026-11-22T12:00:00Z"));
        var object = json();
        object.addProperty("colour", "blue");
        object.getAsJsonArray("requests")
                .forEach(entry -> entry.getAsJsonObject().addProperty("authority", "Clinic CA"));
        Files.writeString(file(), object.toString());

        requests.put(profile(), request('a', "2026-11-22T13:00:00Z"));
        requests.remove(profile(), new KeyFingerprint("c".repeat(64)));

        assertThat(json().get("colour").getAsString()).isEqualTo("blue");
        assertThat(json().getAsJsonArray("requests"))
                .hasSize(2)
                .allMatch(entry ->
                        entry.getAsJsonObject().get("authority").getAsString().equals("Clinic CA"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{}",
                "{\"schema\": \"1\"}",
                "{\"schema\": 1.5}",
                "{\"schema\": 1} {}",
                "{\"schema\": 1e999999999}"
            })
    void aDamagedFileIsNamedAndKeptBesideTheNewOne(String content) throws Exception {
        Files.writeString(file(), content);
        assertThatThrownBy(() -> requests.of(profile()))
                .isInstanceOf(DamagedInput.class)
                .hasMessageContaining("sealwright-requests.json");
        assertThatThrownBy(() -> requests.remove(profile(), new KeyFingerprint("a".repeat(64))))
                .isInstanceOf(DamagedInput.class);
        assertThat(file()).hasContent(content);
        assertThat(names()).hasSize(1);

        requests.put(profile(), request('a', "2026-11-22T12:00:00Z"));
        assertThat(requests.of(profile())).hasSize(1);
        assertThat(folder.resolve("sealwright-requests.json.damaged-2026-11-22T12-00-00Z"))
                .hasContent(content);
    }

    /// A pipe would keep its reader waiting for ever.
    @Test
    void whatIsNoOrdinaryFileIsNotOpened() throws Exception {
        Files.createSymbolicLink(file(), Path.of("/dev/null"));
        assertThatThrownBy(() -> requests.of(profile())).isInstanceOf(CannotRead.class);
        assertThatThrownBy(() -> requests.put(profile(), request('a', "2026-11-22T12:00:00Z")))
                .isInstanceOf(CannotRead.class);
    }

    @Test
    void twoDamagedFilesOfOneSecondAreBothKept() throws Exception {
        for (var content : List.of("first", "second")) {
            Files.writeString(file(), content);
            requests.put(profile(), request('a', "2026-11-22T12:00:00Z"));
        }
        assertThat(folder.resolve("sealwright-requests.json.damaged-2026-11-22T12-00-00Z"))
                .hasContent("first");
        assertThat(folder.resolve("sealwright-requests.json.damaged-2026-11-22T12-00-00Z-2"))
                .hasContent("second");
    }

    @Test
    void aDamagedEntryIsLeftOutAndStaysWhenAnotherChanges() throws Exception {
        requests.put(profile(), request('a', "2026-11-22T12:00:00Z"));
        requests.put(profile(), request('b', "2026-11-22T12:01:00Z"));
        var object = json();
        object.getAsJsonArray("requests").get(1).getAsJsonObject().addProperty("csr", "no base64!");
        Files.writeString(file(), object.toString());

        requests.put(profile(), request('c', "2026-11-22T12:02:00Z"));
        assertThat(requests.of(profile()))
                .containsExactly(request('a', "2026-11-22T12:00:00Z"), request('c', "2026-11-22T12:02:00Z"));
        assertThat(json().getAsJsonArray("requests")).hasSize(3);

        requests.remove(profile(), new KeyFingerprint("b".repeat(64)));
        assertThat(requests.of(profile())).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"key", "emails", "subject", "created", "csr"})
    void anEntryWithoutOneOfItsFieldsIsDamaged(String field) throws Exception {
        requests.put(profile(), request('a', "2026-11-22T12:00:00Z"));
        for (var value : List.of("null", "{}", "[{}]", "[]")) {
            if (value.equals("[]") && field.equals("emails")) {
                continue; // a request may have no address
            }
            var object = json();
            object.getAsJsonArray("requests").get(0).getAsJsonObject().add(field, JsonParser.parseString(value));
            Files.writeString(file(), object.toString());
            assertThat(requests.of(profile())).as(value).isEmpty();
        }
    }

    /// Whatever the link leads to is no list of ours.
    @Test
    void aLinkIsNotFollowedWhenItIsWritten() throws Exception {
        var elsewhere = Files.writeString(folder.resolve("elsewhere.json"), "{\"schema\": 1}");
        Files.createSymbolicLink(file(), elsewhere);
        assertThatThrownBy(() -> requests.put(profile(), request('a', "2026-11-22T12:00:00Z")))
                .isInstanceOf(CannotWrite.class);
        assertThat(elsewhere).hasContent("{\"schema\": 1}");
    }

    @Test
    void aFileOfANewerVersionIsNotTouched() throws Exception {
        Files.writeString(file(), "{\"schema\": 2, \"requests\": {}}");
        assertThatThrownBy(() -> requests.of(profile())).hasMessageContaining("a newer version of Sealwright");
        assertThatThrownBy(() -> requests.put(profile(), request('a', "2026-11-22T12:00:00Z")))
                .isInstanceOf(DamagedInput.class);
        assertThat(file()).hasContent("{\"schema\": 2, \"requests\": {}}");
        assertThat(names()).hasSize(1);
    }

    @Test
    void aFileThatIsNoListIsNotReplacedEither() throws Exception {
        Files.writeString(file(), "{\"schema\": 1, \"requests\": {}}");
        assertThatThrownBy(() -> requests.put(profile(), request('a', "2026-11-22T12:00:00Z")))
                .isInstanceOf(DamagedInput.class);
        assertThat(file()).hasContent("{\"schema\": 1, \"requests\": {}}");
    }

    @Test
    void aFileThatCannotBeReadIsSaid() throws Exception {
        Files.createDirectory(file());
        assertThatThrownBy(() -> requests.of(profile())).isInstanceOf(CannotRead.class);
    }

    @Test
    void aFullDiskKeepsTheOldList() throws Exception {
        try (var disk = new SmallDisk("64k")) {
            var profile = StoreHouse.thunderbird(disk.folder());
            requests.put(profile, request('a', "2026-11-22T12:00:00Z"));
            disk.fillUpTo(0);
            assertThatThrownBy(() -> requests.put(profile, request('b', "2026-11-22T12:00:00Z")))
                    .isInstanceOf(DiskFull.class);
            assertThat(requests.of(profile)).containsExactly(request('a', "2026-11-22T12:00:00Z"));
        }
    }

    @Test
    void aReadOnlyProfileIsSaid() throws Exception {
        try (var disk = new SmallDisk("64k")) {
            disk.protect();
            var profile = StoreHouse.thunderbird(disk.folder());
            assertThatThrownBy(() -> requests.put(profile, request('b', "2026-11-22T12:00:00Z")))
                    .isInstanceOf(CannotWrite.class);
        }
    }

    private RequestsFile again() {
        return new RequestsFile(new SafeWrite(), NOON);
    }

    private Profile profile() {
        return StoreHouse.thunderbird(folder);
    }

    private Path file() {
        return folder.resolve("sealwright-requests.json");
    }

    private JsonObject json() throws IOException {
        return JsonParser.parseString(Files.readString(file())).getAsJsonObject();
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString()).toList();
        }
    }

    private static PendingRequest request(char key, String created) {
        return new PendingRequest(
                new PublicKeyFacts(
                        "RSA",
                        3072,
                        Optional.empty(),
                        new KeyFingerprint(String.valueOf(key).repeat(64))),
                List.of("anna@example.org"),
                "",
                Instant.parse(created),
                Optional.empty(),
                Der.of(new byte[] {1, 2, 3}));
    }
}
