package org.sealwright.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.database.Addition;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.problem.CannotWrite;
import org.sealwright.core.problem.DatabaseBusy;
import org.sealwright.core.problem.DiskFull;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.ProfileInUse;
import org.sealwright.core.secret.Passphrase;
import org.sealwright.core.secret.PrivateKey;
import org.sealwright.core.task.Progress;
import org.sealwright.core.trust.Trust;
import org.sealwright.core.trust.TrustLevel;
import org.sealwright.nss.Access;
import org.sealwright.nss.NssDatabase;
import org.sealwright.store.Samples;
import org.sealwright.store.SmallDisk;
import org.sealwright.store.StoreHouse;
import org.sealwright.testkit.CertificateMaker;
import org.sealwright.testkit.OtherProgram;

/// Changes of a Thunderbird profile: the lock, the copies, and disks that refuse.
class BesideThunderbirdTest {
    private static final Trust ALL = new Trust(TrustLevel.TRUSTED, TrustLevel.TRUSTED, TrustLevel.TRUSTED);

    private final CertificateMaker maker = new CertificateMaker();
    private final CertificateMaker.Identity root = maker.root("Root");
    private final CertificateMaker.Identity anna = maker.person("Anna", "anna@example.org", root);

    @TempDir
    Path home;

    @Test
    void whileThunderbirdRunsOnlyAddingIsAllowed() throws Exception {
        var folder = profile();
        var house = new StoreHouse(home);
        try (var _ = OtherProgram.holding(folder.resolve(".parentlock"));
                var database = house.databases().open(StoreHouse.thunderbird(folder));
                var key = anna.privateKey()) {
            add(database, List.of(entry(root, ALL), entry(anna)), List.of(key));
            var before = database.contents();
            assertThat(before.certificates()).hasSize(7);

            var ca = before.certificates().getFirst();
            refused(() -> add(database, List.of(entry(ca.certificate(), Trust.NONE)), List.of()));
            refused(() -> database.remove(List.of(anna.certificate().sha256()), true));
            refused(() -> database.removeKeys(List.of()));
            refused(() -> changePassword(database, "", "new"));
            assertThat(database.contents()).isEqualTo(before);
        }
    }

    private interface Attempt {
        void run() throws Exception;
    }

    private static void refused(Attempt attempt) {
        assertThatThrownBy(attempt::run).isInstanceOf(ProfileInUse.class);
    }

    @Test
    void onceThunderbirdIsClosedEverythingIsAllowed() throws Exception {
        var folder = profile();
        var house = new StoreHouse(home);
        OtherProgram.holding(folder.resolve(".parentlock")).close();
        try (var database = house.databases().open(StoreHouse.thunderbird(folder))) {
            var ca = database.contents().certificates().getFirst();
            add(database, List.of(entry(ca.certificate(), Trust.NONE)), List.of());
            database.remove(List.of(ca.certificate().sha256()), true);
            changePassword(database, "", "new");
            assertThat(database.checkIntegrity(Progress.none())).isEmpty();
        }
        assertThat(house.locks.inUse(folder)).isFalse();
    }

    @Test
    void theFirstChangeOfASessionKeepsACopyOfWhatWas() throws Exception {
        var folder = profile();
        var house = new StoreHouse(home);
        var copies = house.copies().folderOf(StoreHouse.thunderbird(folder));
        try (var database = house.databases().open(StoreHouse.thunderbird(folder))) {
            database.contents();
            assertThat(copies).doesNotExist();
            add(database, List.of(entry(anna)), List.of());
            add(database, List.of(entry(root)), List.of());
        }
        assertThat(copies).isDirectoryContaining("glob:**2026-11-22T12-00-00Z");
        assertThat(names(copies)).hasSize(1);
        var copy = copies.resolve("2026-11-22T12-00-00Z");
        try (var old = NssDatabase.open(copy, Access.READ_ONLY)) {
            assertThat(old.certificateCount()).isEqualTo(5);
            assertThat(old.privateKeys()).hasSize(2);
        }
        assertThat(Files.getPosixFilePermissions(copy)).hasSize(3);
        assertThat(Files.getPosixFilePermissions(copy.resolve("key4.db"))).hasSize(2);
    }

    @Test
    void theLastTenCopiesAreKept() throws Exception {
        var folder = profile();
        var house = new StoreHouse(home);
        for (int i = 0; i < 12; i++) {
            house.newSession();
            house.sleep(i < 5 ? java.time.Duration.ZERO : java.time.Duration.ofDays(1));
            try (var database = house.databases().open(StoreHouse.thunderbird(folder))) {
                add(database, List.of(entry(maker.person("P" + i, "p@example.org", root))), List.of());
            }
        }
        var copies = house.copies().folderOf(StoreHouse.thunderbird(folder));
        assertThat(names(copies)).hasSize(10).doesNotContain("2026-11-22T12-00-00Z", "2026-11-22T12-00-00Z-2");
        assertThat(names(copies)).contains("2026-11-22T12-00-00Z-3", "2026-11-29T12-00-00Z");
    }

    @Test
    void withoutCopyThereIsNoChange() throws Exception {
        var folder = profile();
        var house = new StoreHouse(home);
        Files.createDirectories(house.places.data());
        Files.writeString(house.places.copies(), "in the way");
        try (var database = house.databases().open(StoreHouse.thunderbird(folder))) {
            assertThatThrownBy(() -> add(database, List.of(entry(anna)), List.of()))
                    .isInstanceOf(CannotWrite.class)
                    .hasMessageContaining(house.places.copies().toString());
            assertThat(database.contents().certificates()).hasSize(5);
        }
    }

    @Test
    void withoutRoomForTheCopyThereIsNoChange() throws Exception {
        try (var disk = new SmallDisk("200k")) {
            var folder = profile();
            var house = new StoreHouse(disk.folder());
            disk.fillUpTo(20_000);
            try (var database = house.databases().open(StoreHouse.thunderbird(folder))) {
                assertThatThrownBy(() -> add(database, List.of(entry(anna)), List.of()))
                        .isInstanceOf(DiskFull.class);
                assertThat(database.contents().certificates()).hasSize(5);
                disk.empty();
                add(database, List.of(entry(anna)), List.of());
            }
            var copies = house.copies().folderOf(StoreHouse.thunderbird(folder));
            assertThat(names(copies)).containsExactly("2026-11-22T12-00-00Z");
        }
    }

    @Test
    void aFullDiskLosesNothing() throws Exception {
        try (var disk = new SmallDisk("400k")) {
            var folder = Samples.copy("nss387-empty-password", disk.folder().resolve("profile"));
            var house = new StoreHouse(home);
            disk.fillUpTo(8_000);
            try (var database = house.databases().open(StoreHouse.thunderbird(folder));
                    var key = anna.privateKey()) {
                var before = database.contents();
                var entries = java.util.stream.IntStream.range(0, 60)
                        .mapToObj(i -> entry(maker.person("P" + i, "p@example.org", root)))
                        .toList();
                assertThatThrownBy(() -> add(database, entries, List.of(key))).isInstanceOf(DiskFull.class);
                assertThat(database.contents()).isEqualTo(before);
                assertThat(database.checkIntegrity(Progress.none())).isEmpty();
                disk.empty();
                add(database, entries, List.of(key));
                assertThat(database.contents().certificates()).hasSize(65);
            }
        }
    }

    @Test
    void aReadOnlyDiskCanBeReadAndSaysWhyNotChanged() throws Exception {
        try (var disk = new SmallDisk("400k")) {
            var folder = Samples.copy("nss387-empty-password", disk.folder().resolve("profile"));
            disk.protect();
            var house = new StoreHouse(home);
            try (var database = house.databases().open(StoreHouse.own(folder))) {
                assertThat(database.contents().certificates()).hasSize(5);
                assertThatThrownBy(() -> add(database, List.of(entry(anna)), List.of()))
                        .isInstanceOf(CannotWrite.class)
                        .hasMessageContaining(folder.toString());
                assertThat(database.contents().certificates()).hasSize(5);
            }
        }
    }

    @Test
    void aProgramThatKeepsTheFilesLockedIsSaidToBeBusy() throws Exception {
        var folder = profile();
        var house = new StoreHouse(home);
        try (var database = house.databases().open(StoreHouse.thunderbird(folder));
                var connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("cert9.db"));
                var statement = connection.createStatement()) {
            database.contents();
            statement.execute("BEGIN IMMEDIATE");
            assertThatThrownBy(() -> add(database, List.of(entry(anna)), List.of()))
                    .isInstanceOf(DatabaseBusy.class)
                    .extracting(problem -> ((Problem) problem).kind())
                    .isEqualTo(Problem.Kind.IN_USE);
            assertThat(database.contents().certificates()).hasSize(5);
            statement.execute("ROLLBACK");
            add(database, List.of(entry(anna)), List.of());
        }
    }

    @Test
    void theDatabaseWithoutPasswordEntryGetsOneWithTheFirstKey() throws Exception {
        var folder = profile();
        try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("key4.db"));
                var statement = connection.createStatement()) {
            statement.execute("DELETE FROM metaData");
            statement.execute("DELETE FROM nssPrivate");
        }
        var house = new StoreHouse(home);
        try (var database = house.databases().open(StoreHouse.own(folder));
                var key = anna.privateKey()) {
            add(database, List.of(entry(anna)), List.of(key));
            assertThat(database.contents().certificates())
                    .filteredOn(StoredCertificate::hasPrivateKey)
                    .hasSize(1);
        }
    }

    private Path profile() throws Exception {
        return Samples.copy("nss387-empty-password", home.resolve("profile"));
    }

    private static void add(NssCertificateDatabase database, List<Addition.Entry> entries, List<PrivateKey> keys)
            throws Exception {
        database.add(new Addition(entries, keys), Progress.none());
    }

    private static Addition.Entry entry(CertificateMaker.Identity identity) {
        return new Addition.Entry(identity.certificate(), Optional.empty(), Optional.empty());
    }

    private static Addition.Entry entry(CertificateMaker.Identity identity, Trust trust) {
        return entry(identity.certificate(), trust);
    }

    private static Addition.Entry entry(Certificate certificate, Trust trust) {
        return new Addition.Entry(certificate, Optional.empty(), Optional.of(trust));
    }

    private static void changePassword(NssCertificateDatabase database, String from, String to) throws Exception {
        try (var old = Passphrase.owning(from.toCharArray());
                var fresh = Passphrase.owning(to.toCharArray())) {
            database.changePassword(old, fresh);
        }
    }

    private static List<String> names(Path folder) throws Exception {
        try (var all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
