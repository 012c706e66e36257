package org.sealwright.store.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.store.Computers;

class ThunderbirdFoldersTest {
    @TempDir
    Path home;

    @Test
    void linuxHasPackagesSnapsAndFlatpaks() throws Exception {
        make(
                ".thunderbird",
                "snap/thunderbird/common/.thunderbird",
                ".var/app/org.mozilla.thunderbird/.thunderbird",
                ".var/app/org.mozilla.thunderbird_esr/.thunderbird",
                ".var/app/org.mozilla.Thunderbird/.thunderbird",
                ".config/thunderbird");
        assertThat(ThunderbirdFolders.on(Computers.linux(home)))
                .containsExactly(
                        home.resolve(".thunderbird"),
                        home.resolve("snap/thunderbird/common/.thunderbird"),
                        home.resolve(".var/app/org.mozilla.thunderbird/.thunderbird"),
                        home.resolve(".var/app/org.mozilla.thunderbird_esr/.thunderbird"),
                        home.resolve(".var/app/org.mozilla.Thunderbird/.thunderbird"));
    }

    @Test
    void windowsHasRoamingDataAndThePackagesOfTheStore() throws Exception {
        make(
                "AppData/Roaming/Thunderbird",
                "AppData/Local/Packages/MozillaThunderbird.MZLA_b1/LocalCache/Roaming/Thunderbird",
                "AppData/Local/Packages/MozillaThunderbird.Beta_b1",
                "AppData/Local/Packages/Other/LocalCache/Roaming/Thunderbird");
        assertThat(ThunderbirdFolders.on(Computers.windows(home)))
                .containsExactly(
                        home.resolve("AppData/Roaming/Thunderbird"),
                        home.resolve(
                                "AppData/Local/Packages/MozillaThunderbird.MZLA_b1/LocalCache/Roaming/Thunderbird"));
    }

    @Test
    void macosHasOne() throws Exception {
        make("Library/Thunderbird");
        assertThat(ThunderbirdFolders.on(Computers.mac(home))).containsExactly(home.resolve("Library/Thunderbird"));
    }

    @Test
    void whereThereIsNoThunderbirdThereIsNone() {
        assertThat(ThunderbirdFolders.on(Computers.linux(home))).isEmpty();
        assertThat(ThunderbirdFolders.on(Computers.windows(home))).isEmpty();
        assertThat(ThunderbirdFolders.on(Computers.mac(home))).isEmpty();
    }

    private void make(String... folders) throws Exception {
        for (var folder : folders) {
            Files.createDirectories(home.resolve(folder));
        }
    }
}
