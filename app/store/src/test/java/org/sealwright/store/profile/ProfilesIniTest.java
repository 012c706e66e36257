package org.sealwright.store.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.core.profile.Profile;

class ProfilesIniTest {
    @TempDir
    Path root;

    @Test
    void theProfileOfTheInstallationIsTheDefaultNotTheOneMarked() throws Exception {
        folders("aaaa.default", "bbbb.default-default");
        ini("""
                [Install6C4726F70D182CF7]
                Default=bbbb.default-default
                Locked=1

                [Profile1]
                Name=default
                IsRelative=1
                Path=aaaa.default
                Default=1

                [Profile0]
                Name=default-default
                IsRelative=1
                Path=bbbb.default-default

                [General]
                StartWithLastProfile=1
                Version=2
                """);
        assertThat(profiles())
                .containsExactly(
                        new Profile(Profile.Kind.THUNDERBIRD, root.resolve("aaaa.default"), "default", false),
                        new Profile(
                                Profile.Kind.THUNDERBIRD,
                                root.resolve("bbbb.default-default"),
                                "default-default",
                                true));
    }

    @Test
    void installsIniCountsWhereProfilesIniNamesNoInstallation() throws Exception {
        folders("a", "b");
        ini("[Profile0]\nName=a\nPath=a\nIsRelative=1\nDefault=1\n[Profile1]\nName=b\nPath=b\nIsRelative=1\n");
        Files.writeString(root.resolve("installs.ini"), "[ABCDEF]\nDefault=b\nLocked=1\n");
        assertThat(profiles()).extracting(Profile::isDefault).containsExactly(false, true);
    }

    @Test
    void inOldFilesTheMarkCounts() throws Exception {
        folders("a", "b");
        ini("[Profile0]\nName=a\nPath=a\nIsRelative=1\nDefault=1\n[Profile1]\nName=b\nPath=b\nIsRelative=1\n");
        assertThat(profiles()).extracting(Profile::isDefault).containsExactly(true, false);
    }

    @Test
    void severalInstallationsHaveADefaultEach() throws Exception {
        folders("a", "b", "c");
        ini(
                "[InstallA]\nDefault=a\n[InstallB]\nDefault=c\n[Profile0]\nPath=a\n[Profile1]\nPath=b\n[Profile2]\nPath=c\n");
        assertThat(profiles()).extracting(Profile::isDefault).containsExactly(true, false, true);
    }

    @Test
    void absolutePathsLeadElsewhereAndMissingFoldersAreSkipped(@TempDir Path elsewhere) throws Exception {
        ini("[Profile0]\nName=far\nIsRelative=0\nPath=%s\n[Profile1]\nName=gone\nIsRelative=1\nPath=gone\n"
                .formatted(elsewhere));
        assertThat(profiles()).singleElement().satisfies(profile -> {
            assertThat(profile.folder()).isEqualTo(elsewhere);
            assertThat(profile.name()).isEqualTo("far");
        });
    }

    @Test
    void windowsLineEndsByteOrderMarkCommentsAndSpacesAreRead() throws Exception {
        folders("Profiles/x y");
        ini(
                "\uFEFF; made by hand\r\n[Profile0]\r\n# note\r\n Name = Anna ⟨ä⟩ \r\nIsRelative=1\r\nPath=Profiles/x y\r\n");
        assertThat(profiles())
                .containsExactly(
                        new Profile(Profile.Kind.THUNDERBIRD, root.resolve("Profiles/x y"), "Anna ⟨ä⟩", false));
    }

    @Test
    void aProfileOfTheStoreVersionIsFoundInTheOtherFolder(@TempDir Path redirected) throws Exception {
        folders("Profiles/real");
        Files.writeString(redirected.resolve("profiles.ini"), "[Profile0]\nName=r\nIsRelative=1\nPath=Profiles/real\n");
        assertThat(new ProfilesIni(redirected, List.of(redirected, root)).profiles())
                .extracting(Profile::folder)
                .containsExactly(root.resolve("Profiles/real"));
    }

    @Test
    void aHostileFileIsRead() throws Exception {
        folders("ok");
        ini("""
                =nothing
                Path=before any section
                [Profile0]
                Path=\0
                [Profile1]
                Path=
                [Profile2]
                [Profile3
                [Profile4]
                Path=ok
                Path
                IsRelative=maybe
                [Profile99999999999999999999]
                Path=ok/../ok
                Name=\u202Eevil
                [Install]
                [InstallX]
                Default=\0
                """);
        assertThat(profiles())
                .extracting(Profile::folder)
                .containsOnly(root.resolve("ok"))
                .hasSize(2);
    }

    @Test
    void rubbishAndAHugeFileListNothing() throws Exception {
        Files.write(
                root.resolve("profiles.ini"), "\u0000\u00FF[".repeat(3_000_000).getBytes(StandardCharsets.ISO_8859_1));
        assertThat(profiles()).isEmpty();
        Files.delete(root.resolve("profiles.ini"));
        assertThat(profiles()).isEmpty();
        Files.createDirectory(root.resolve("profiles.ini"));
        assertThat(profiles()).isEmpty();
    }

    private List<Profile> profiles() {
        return new ProfilesIni(root, List.of(root)).profiles();
    }

    private void ini(String text) throws Exception {
        Files.writeString(root.resolve("profiles.ini"), text);
    }

    private void folders(String... names) throws Exception {
        for (var name : names) {
            Files.createDirectories(root.resolve(name));
        }
    }
}
