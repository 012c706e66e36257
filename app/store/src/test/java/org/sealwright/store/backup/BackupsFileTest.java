package org.sealwright.store.backup;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealwright.core.backup.BackupFormat;
import org.sealwright.core.backup.LoggedBackup;
import org.sealwright.core.certificate.KeyFingerprint;
import org.sealwright.core.problem.DamagedInput;
import org.sealwright.core.profile.Profile;
import org.sealwright.store.files.SafeWrite;

class BackupsFileTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    private final BackupsFile log = new BackupsFile(new SafeWrite(), NOON);

    @TempDir
    Path folder;

    @Test
    void aProfileWithoutTheFileHasNoBackups() throws Exception {
        assertThat(log.of(profile())).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void everyFieldComesBackTheSameAndTheLastOneCounts() throws Exception {
        log.note(profile(), List.of(backup('a', "old.p12"), backup('b', "b.p12")));
        log.note(profile(), List.of(backup('a', "Säcke voll \u202E.p12")));

        assertThat(new BackupsFile(new SafeWrite(), NOON).of(profile()).values())
                .containsExactlyInAnyOrder(backup('a', "Säcke voll \u202E.p12"), backup('b', "b.p12"));
    }

    @Test
    void theFileIsForTheOwnerOnly() throws Exception {
        log.note(profile(), List.of(backup('a', "a.p12")));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void whoListensHearsOfIt() throws Exception {
        var heard = new ArrayList<String>();
        try (var _ = log.onChange(() -> heard.add("changed"))) {
            log.note(profile(), List.of(backup('a', "a.p12")));
        }
        log.note(profile(), List.of(backup('b', "a.p12")));
        assertThat(heard).containsExactly("changed");
    }

    @ParameterizedTest
    @CsvSource({"proved, yesterday", "path, ", "proved, "})
    void anEntryThatMakesNoSenseCountsForNothingAndStays(String field, String value) throws Exception {
        log.note(profile(), List.of(backup('a', "a.p12"), backup('b', "b.p12")));
        JsonObject object = json();
        var entry = object.getAsJsonObject("backups").getAsJsonObject("a".repeat(64));
        entry.remove(field);
        if (value != null) {
            entry.addProperty(field, value);
        }
        Files.writeString(file(), object.toString());

        log.note(profile(), List.of(backup('c', "c.p12")));

        assertThat(log.of(profile()).keySet()).containsExactlyInAnyOrder(key('b'), key('c'));
        assertThat(json().getAsJsonObject("backups").getAsJsonObject("a".repeat(64)))
                .isEqualTo(entry);
    }

    @Test
    void aFormatThatIsNotKnownIsThatOfAnotherProgram() throws Exception {
        log.note(profile(), List.of(backup('a', "a.p12")));
        Files.writeString(file(), Files.readString(file()).replace("modern", "modern-art"));
        assertThat(log.of(profile()).values()).extracting(LoggedBackup::format).containsExactly(Optional.empty());
    }

    @Test
    void whatALaterVersionAddedIsKept() throws Exception {
        log.note(profile(), List.of(backup('a', "a.p12")));
        JsonObject object = json();
        object.addProperty("colour", "blue");
        object.getAsJsonObject("backups").getAsJsonObject("a".repeat(64)).addProperty("medium", "tape");
        Files.writeString(file(), object.toString());

        log.note(profile(), List.of(backup('a', "b.p12")));

        assertThat(json().get("colour").getAsString()).isEqualTo("blue");
        assertThat(json().toString()).contains("tape").contains("b.p12").doesNotContain("a.p12");
    }

    @Test
    void aDamagedFileIsNamedAndKeptBesideTheNewOne() throws Exception {
        Files.writeString(file(), "{");
        assertThatThrownBy(() -> log.of(profile()))
                .isInstanceOf(DamagedInput.class)
                .hasMessageContaining("sealwright-backups.json");

        log.note(profile(), List.of(backup('a', "a.p12")));

        assertThat(log.of(profile())).hasSize(1);
        assertThat(folder.resolve("sealwright-backups.json.damaged-2026-11-22T12-00-00Z"))
                .hasContent("{");
    }

    private static KeyFingerprint key(char digit) {
        return new KeyFingerprint(String.valueOf(digit).repeat(64));
    }

    private static LoggedBackup backup(char digit, String name) {
        return new LoggedBackup(
                key(digit), NOON.instant(), Path.of("/media/stick").resolve(name), Optional.of(BackupFormat.MODERN));
    }

    private Path file() {
        return folder.resolve("sealwright-backups.json");
    }

    private JsonObject json() throws IOException {
        return JsonParser.parseString(Files.readString(file())).getAsJsonObject();
    }

    private Profile profile() {
        return new Profile(Profile.Kind.OWN, folder, "Mine", true);
    }
}
