package org.sealwright.store.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealwright.core.backup.BackupPlaces.Concern;
import org.sealwright.core.profile.Profile;

class FilePlacesTest {
    private final FilePlaces places = new FilePlaces();

    @TempDir
    Path folder;

    @Test
    void oneDiskForBothIsAConcern() throws IOException {
        assertThat(places.concerns(folder.resolve("a.p12"), profile())).containsExactly(Concern.SAME_DISK);
    }

    @Test
    void theProfilesOwnFolderIsNoPlaceForABackup() throws IOException {
        Path file = profile().folder().resolve("not/there/yet/a.p12");
        assertThat(places.concerns(file, profile())).containsExactly(Concern.IN_PROFILE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OneDrive - Clinic",
                "Dropbox",
                "Dropbox (Personal)",
                "Nextcloud",
                "Google Drive",
                "Library/CloudStorage/GoogleDrive-anna@sealwright.example",
                "iCloud Drive"
            })
    void foldersOfCloudProgramsAreKnownByName(String name) throws IOException {
        Path cloud = Files.createDirectories(folder.resolve(name).resolve("keys"));
        assertThat(places.concerns(cloud.resolve("a.p12"), profile())).contains(Concern.CLOUD_FOLDER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"boxes", "dropboxes", "megaphone", "my onedrive notes"})
    void namesThatOnlyResembleThemAreNot(String name) throws IOException {
        Path other = Files.createDirectories(folder.resolve(name));
        assertThat(places.concerns(other.resolve("a.p12"), profile())).doesNotContain(Concern.CLOUD_FOLDER);
    }

    @Test
    void aCloudFolderOfAnotherNameIsKnownByItsMark() throws IOException {
        Path sync = Files.createDirectories(folder.resolve("work/keys"));
        Files.createFile(folder.resolve("work/.nextcloudsync.log"));
        assertThat(places.concerns(sync.resolve("a.p12"), profile())).contains(Concern.CLOUD_FOLDER);
    }

    @Test
    void aLinkIntoACloudFolderIsFollowed() throws IOException {
        Files.createDirectories(folder.resolve("Dropbox/keys"));
        Path link = Files.createSymbolicLink(folder.resolve("harmless"), folder.resolve("Dropbox/keys"));
        assertThat(places.concerns(link.resolve("a.p12"), profile())).contains(Concern.CLOUD_FOLDER);
    }

    @Test
    void aFileThatOthersMayReadIsAConcern() throws IOException {
        Path file = Files.createFile(folder.resolve("a.p12"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertThat(places.concerns(file, profile())).contains(Concern.READABLE_BY_OTHERS);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(places.concerns(file, profile())).doesNotContain(Concern.READABLE_BY_OTHERS);
    }

    private Profile profile() throws IOException {
        Path home = Files.createDirectories(folder.resolve("profile"));
        return new Profile(Profile.Kind.OWN, home.toRealPath(), "Mine", true);
    }
}
