package org.sealwright.store.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealwright.core.policy.PolicyOwner.Word;
import org.sealwright.store.files.Computer;

class UnixOwnerTest {
    private static final int NOBODY = 65_534;

    @TempDir
    Path temporary;

    private Path home;
    private Path folder;
    private Path file;
    private UnixOwner owner;

    @BeforeEach
    void aFileInAFolder() throws IOException {
        home = temporary.toRealPath().resolve("home");
        folder = Files.createDirectories(home.resolve("etc"));
        file = Files.writeString(folder.resolve("policies.json"), "{}");
        owner = new UnixOwner(Set.copyOf(List.of(0, (Integer) Files.getAttribute(file, "unix:uid"))), Set.of("wheel"));
        mode("rwxr-xr-x", temporary, home, folder);
        mode("rw-r--r--", file);
    }

    private static void mode(String permissions, Path... paths) throws IOException {
        for (var path : paths) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    @Test
    void whatOnlyItsOwnerCanChangeIsTheOrganisations() throws Exception {
        assertThat(owner.of(file)).isInstanceOf(Word.OfOrganisation.class);
    }

    @ParameterizedTest
    @CsvSource({"file, rw-rw-r--", "file, rw-r--rw-", "folder, rwxrwxr-x", "folder, rwxr-xrwx", "home, rwxrwxrwx"})
    void whatOthersCanChangeOrReplaceIsDoubtful(String which, String permissions) throws Exception {
        var place =
                switch (which) {
                    case "file" -> file;
                    case "folder" -> folder;
                    default -> home;
                };
        mode(permissions, place);
        assertThat(owner.of(file)).isEqualTo(new Word.Doubtful(place));
    }

    @Test
    void aFolderThatNobodyElseCanEnterProtectsWhatIsInIt() throws Exception {
        mode("rwxrwxrwx", folder);
        mode("rw-rw-rw-", file);
        mode("rwx------", home);
        assertThat(owner.of(file)).isInstanceOf(Word.OfOrganisation.class);
    }

    @Test
    void inAFolderLikeTmpNobodyReplacesWhatBelongsToOthers() throws Exception {
        Files.setAttribute(home, "unix:mode", 01777);
        assertThat(owner.of(file)).isInstanceOf(Word.OfOrganisation.class);
    }

    @Test
    void whatAnotherUserWroteInAFolderOfTheirsIsTheirWord() throws Exception {
        var stranger = new UnixOwner(Set.of(NOBODY), Set.of());
        assertThat(stranger.of(file))
                .isEqualTo(new Word.OfUser(Files.getOwner(file).getName()));
    }

    @Test
    void aLinkIsAsGoodAsBothItsPlaces() throws Exception {
        var elsewhere = Files.createDirectory(home.resolve("elsewhere"));
        mode("rwxr-xr-x", elsewhere);
        var link = Files.createSymbolicLink(elsewhere.resolve("policies.json"), file);
        assertThat(owner.of(link)).isEqualTo(new Word.OfOrganisation(file.toRealPath()));
        mode("rwxrwxrwx", elsewhere);
        assertThat(owner.of(link)).isEqualTo(new Word.Doubtful(elsewhere));
        mode("rwxr-xr-x", elsewhere);
        mode("rwxrwxrwx", folder);
        assertThat(owner.of(link)).isEqualTo(new Word.Doubtful(folder));
    }

    @Test
    void whoOwnsTheInstallationIsBelieved() throws Exception {
        var computer = new Computer(Computer.Platform.LINUX, Map.of(), Map.of());
        assertThat(FileOwners.on(computer, Optional.of(home)).of(file)).isInstanceOf(Word.OfOrganisation.class);
    }

    /// The rights of the group may be the mask of an access control list that names anybody.
    @Test
    void onLinuxNoGroupIsBelievedNotEvenThatOfRoot() throws Exception {
        var computer = new Computer(Computer.Platform.LINUX, Map.of(), Map.of());
        mode("rw-rw-r--", file);
        assertThat(FileOwners.on(computer, Optional.of(home)).of(file)).isEqualTo(new Word.Doubtful(file));
    }

    @Test
    void whatIsNotThereIsNoNews() {
        assertThatThrownBy(() -> owner.of(folder.resolve("none"))).isInstanceOf(NoSuchFileException.class);
    }
}
