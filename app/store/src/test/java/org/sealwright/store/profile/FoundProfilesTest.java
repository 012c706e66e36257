package org.sealwright.store.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.core.audit.AuditEvent;
import org.sealwright.core.problem.CannotWrite;
import org.sealwright.core.problem.NoDatabaseYet;
import org.sealwright.core.problem.NoProfile;
import org.sealwright.core.problem.OnlyOldDatabase;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.profile.ProfileState;
import org.sealwright.core.profile.ProfileState.Format;
import org.sealwright.nss.Access;
import org.sealwright.nss.NssDatabase;
import org.sealwright.nss.Protection;
import org.sealwright.store.Samples;
import org.sealwright.store.StoreHouse;
import org.sealwright.testkit.OtherProgram;

class FoundProfilesTest {
    @TempDir
    Path home;

    private StoreHouse house = new StoreHouse(Path.of("/"));
    private Path root = Path.of("");

    @BeforeEach
    void build() {
        house = new StoreHouse(home);
        root = home.resolve(".thunderbird");
    }

    @Test
    void theOwnProfileIsMadeAtItsFirstUse() throws Exception {
        var own = house.profiles.own();
        assertThat(own).isEqualTo(new Profile(Profile.Kind.OWN, house.places.ownProfile(), "Sealwright", true));
        assertThat(mode(own.folder())).isEqualTo("rwx------");
        assertThat(mode(own.folder().resolve("cert9.db"))).isEqualTo("rw-------");
        assertThat(mode(own.folder().resolve("key4.db"))).isEqualTo("rw-------");
        try (var database = NssDatabase.open(own.folder(), Access.READ_ONLY)) {
            assertThat(database.protection()).isEqualTo(Protection.EMPTY_PASSWORD);
        }
        house.profiles.own();
        assertThat(house.audit.events())
                .containsExactly(new AuditEvent(
                        AuditEvent.Action.PROFILE_CREATED,
                        Map.of("folder", own.folder().toString(), "kind", "own")));
    }

    @Test
    void aPlaceWhereItCannotBeMadeIsSaid() throws Exception {
        Files.createDirectories(home.resolve(".local/share"));
        Files.writeString(house.places.data(), "in the way");
        assertThatThrownBy(() -> house.profiles.own()).isInstanceOf(CannotWrite.class);
    }

    @Test
    void listingChangesNothing() {
        assertThat(house.profiles.list())
                .containsExactly(new ProfileState(
                        new Profile(Profile.Kind.OWN, house.places.ownProfile(), "Sealwright", true),
                        false,
                        false,
                        Format.NONE));
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void everyProfileIsListedOnceWithItsState() throws Exception {
        Samples.copy("nss387-with-password", root.resolve("locked"));
        Samples.copy("nss387-empty-password", root.resolve("open"));
        Samples.copyOfCorpus("dbm-legacy", root.resolve("old"));
        Samples.copyOfCorpus("bad-not-a-database", root.resolve("bad"));
        Files.createDirectories(root.resolve("fresh"));
        ini(root, "locked", "open", "old", "bad", "fresh", "gone");
        var snap = home.resolve("snap/thunderbird/common/.thunderbird");
        Files.createDirectories(snap);
        Files.createSymbolicLink(snap.resolve("same"), root.resolve("open"));
        ini(snap, "same");
        try (var _ = OtherProgram.holding(root.resolve("locked/.parentlock"))) {
            assertThat(house.profiles.list())
                    .extracting(
                            state -> state.profile().name(),
                            ProfileState::format,
                            ProfileState::locked,
                            ProfileState::inUse)
                    .containsExactly(
                            tuple("Sealwright", Format.NONE, false, false),
                            tuple("locked", Format.SQL, true, true),
                            tuple("open", Format.SQL, false, false),
                            tuple("old", Format.OLD, false, false),
                            tuple("bad", Format.UNREADABLE, false, false),
                            tuple("fresh", Format.NONE, false, false));
        }
    }

    @Test
    void aFolderIsKnownByItsNameInTheList() throws Exception {
        Samples.copy("nss387-empty-password", root.resolve("abc.default"));
        Files.writeString(
                root.resolve("profiles.ini"),
                "[InstallA]\nDefault=abc.default\n[Profile0]\nName=Anna\nIsRelative=1\nPath=abc.default\n");
        assertThat(house.profiles.at(root.resolve("abc.default/../abc.default")))
                .isEqualTo(new Profile(Profile.Kind.THUNDERBIRD, root.resolve("abc.default"), "Anna", true));
    }

    @Test
    void aProfileNobodyListsIsThunderbirdsByItsFiles() throws Exception {
        var folder = Samples.copy("nss387-empty-password", home.resolve("copy"));
        assertThat(house.profiles.at(folder)).isEqualTo(new Profile(Profile.Kind.OWN, folder, "copy", false));
        Files.createFile(folder.resolve("compatibility.ini"));
        assertThat(house.profiles.at(folder).kind()).isEqualTo(Profile.Kind.THUNDERBIRD);
    }

    @Test
    void theOwnFolderIsTheOwnProfile() throws Exception {
        assertThat(house.profiles.at(house.places.ownProfile())).isEqualTo(house.profiles.own());
    }

    @Test
    void foldersWithoutDatabaseAreRefused() throws Exception {
        var neverStarted = Files.createDirectories(root.resolve("never"));
        Files.writeString(neverStarted.resolve("times.json"), "{}");
        assertThatThrownBy(() -> house.profiles.at(neverStarted))
                .isInstanceOf(NoDatabaseYet.class)
                .hasMessageContaining(neverStarted.toString());
        assertThatThrownBy(() -> house.profiles.at(home.resolve("missing"))).isInstanceOf(NoProfile.class);
        var old = Samples.copyOfCorpus("dbm-legacy", home.resolve("old"));
        assertThatThrownBy(() -> house.profiles.at(old)).isInstanceOf(OnlyOldDatabase.class);
    }

    private static void ini(Path root, String... names) throws Exception {
        var text = new StringBuilder();
        for (int i = 0; i < names.length; i++) {
            text.append("[Profile%d]%nName=%s%nIsRelative=1%nPath=%s%n".formatted(i, names[i], names[i]));
        }
        Files.writeString(root.resolve("profiles.ini"), text);
    }

    private static String mode(Path file) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
