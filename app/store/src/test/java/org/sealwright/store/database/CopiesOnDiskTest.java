package org.sealwright.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sealwright.core.archive.CopyDifference;
import org.sealwright.core.archive.DatedCopy;
import org.sealwright.core.archive.DatedCopy.CopiedFile;
import org.sealwright.core.database.Addition;
import org.sealwright.core.database.Protection;
import org.sealwright.core.problem.DatabaseDamaged;
import org.sealwright.core.problem.NoSuchCopy;
import org.sealwright.core.problem.ProfileInUse;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.secret.Passphrase;
import org.sealwright.core.task.Progress;
import org.sealwright.core.trust.Trust;
import org.sealwright.core.trust.TrustLevel;
import org.sealwright.store.Samples;
import org.sealwright.store.StoreHouse;
import org.sealwright.store.files.SafeWrite;
import org.sealwright.testkit.CertificateMaker;
import org.sealwright.testkit.OtherProgram;

/// Dated copies are listed, compared and put back.
class CopiesOnDiskTest {
    private static final Trust MAIL = new Trust(TrustLevel.INHERIT, TrustLevel.TRUSTED, TrustLevel.INHERIT);

    private final CertificateMaker maker = new CertificateMaker();

    @TempDir
    Path home;

    private Path folder = Path.of("/");
    private Profile profile = StoreHouse.thunderbird(folder);
    private StoreHouse house = new StoreHouse(folder);
    private CopiesOnDisk copies;
    private NssCertificateDatabase database;

    @BeforeEach
    void open() throws Exception {
        house = new StoreHouse(home);
        folder = Samples.copy("nss387-empty-password", home.resolve("thunderbird"));
        profile = StoreHouse.thunderbird(folder);
        copies = new CopiesOnDisk(house.copies(), house.locks, house.decoder, new SafeWrite());
        database = house.databases().open(profile);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theNewestIsListedFirstWithItsFiles() throws Exception {
        assertThat(copies.list(profile)).isEmpty();
        copies.keep(profile);
        house.sleep(Duration.ofHours(1));
        var second = copies.keep(profile);
        var third = copies.keep(profile);
        assertThat(second.name()).isEqualTo("2026-11-22T13-00-00Z");
        assertThat(third.name()).isEqualTo("2026-11-22T13-00-00Z-2");
        assertThat(copies.list(profile))
                .extracting(DatedCopy::made)
                .containsExactly(
                        Instant.parse("2026-11-22T13:00:00Z"),
                        Instant.parse("2026-11-22T13:00:00Z"),
                        Instant.parse("2026-11-22T12:00:00Z"));
        assertThat(copies.list(profile).getFirst()).isEqualTo(third);
        assertThat(third.files()).extracting(CopiedFile::name).containsExactly("cert9.db", "key4.db", "pkcs11.txt");
        assertThat(third.size()).isGreaterThan(20_000);
    }

    @Test
    void aCopyOfThisMomentDoesNotDiffer() throws Exception {
        var copy = copies.keep(profile);
        assertThat(copies.compare(profile, copy.name()).isNone()).isTrue();
    }

    @Test
    void whatCameWhatWentAndWhatIsTrustedOtherwiseIsTold() throws Exception {
        var copy = copies.keep(profile);
        var anna = maker.person("Anna", "anna@example.org", maker.root("Root"));
        try (var key = anna.privateKey()) {
            database.add(new Addition(List.of(entry(anna, Trust.NONE)), List.of(key)), Progress.none());
        }
        var alice = find("Alice RSA");
        database.remove(List.of(alice.certificate().sha256()), true);
        var issuing = find("Issuing CA");
        database.add(
                new Addition(
                        List.of(new Addition.Entry(issuing.certificate(), Optional.empty(), Optional.of(MAIL))),
                        List.of()),
                Progress.none());
        var difference = copies.compare(profile, copy.name());
        assertThat(difference.removed())
                .extracting(stored -> stored.certificate().displayName())
                .containsExactly("Alice RSA");
        assertThat(difference.keysRemoved())
                .extracting(CopyDifference.NamedKey::name)
                .containsExactly("Alice RSA");
        assertThat(difference.added())
                .extracting(stored -> stored.certificate().displayName())
                .containsExactly("Anna");
        assertThat(difference.keysAdded())
                .extracting(CopyDifference.NamedKey::name)
                .containsExactly("Anna");
        assertThat(difference.trustChanged())
                .containsExactly(new CopyDifference.TrustChange(issuing.certificate(), Trust.NONE, MAIL));
        assertThat(difference.otherPassword()).isFalse();
    }

    @Test
    void aCopyComesBackAndWhatWasThereIsKept() throws Exception {
        var before = database.contents();
        var copy = copies.keep(profile);
        database.remove(List.of(find("Alice RSA").certificate().sha256()), true);
        changePassword("", "new password");
        assertThat(copies.compare(profile, copy.name()).otherPassword()).isTrue();
        assertThat(copies.hasOpenKeys(profile, copy.name())).isTrue();
        assertThat(copies.hasOpenKeys(profile, copies.keep(profile).name())).isFalse();
        var kept = copies.putBack(profile, copy.name(), Progress.none()).orElseThrow();
        assertThat(database.contents().certificates()).isEqualTo(before.certificates());
        assertThat(database.protection()).isEqualTo(Protection.NO_PASSWORD);
        assertThat(database.checkIntegrity(Progress.none())).isEmpty();
        assertThat(copies.compare(profile, copy.name()).isNone()).isTrue();
        assertThat(copies.compare(profile, kept.name()).added())
                .extracting(stored -> stored.certificate().displayName())
                .containsExactly("Alice RSA");
        copies.putBack(profile, kept.name(), Progress.none());
        assertThat(database.protection()).isEqualTo(Protection.LOCKED);
    }

    /// Keeping what is there now would push the eleventh out, and that may be the very one wanted.
    @Test
    void theOldestOfTenCanBePutBack() throws Exception {
        var oldest = copies.keep(profile);
        for (int i = 0; i < 9; i++) {
            house.sleep(Duration.ofMinutes(1));
            copies.keep(profile);
        }
        database.remove(List.of(find("Alice RSA").certificate().sha256()), true);
        house.sleep(Duration.ofMinutes(1));
        copies.putBack(profile, oldest.name(), Progress.none());
        assertThat(find("Alice RSA").hasPrivateKey()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-01-01T00-00-00Z", "..", "../../profile", "", "unfinished-1", "2026"})
    void onlyCopiesCanBeNamed(String name) throws Exception {
        copies.keep(profile);
        assertThatThrownBy(() -> copies.compare(profile, name)).isInstanceOf(NoSuchCopy.class);
        assertThatThrownBy(() -> copies.putBack(profile, name, Progress.none())).isInstanceOf(NoSuchCopy.class);
    }

    @Test
    void nothingIsPutBackWhileThunderbirdRuns() throws Exception {
        var copy = copies.keep(profile);
        try (var _ = OtherProgram.holding(folder.resolve(".parentlock"))) {
            assertThatThrownBy(() -> copies.putBack(profile, copy.name(), Progress.none()))
                    .isInstanceOf(ProfileInUse.class);
        }
        assertThat(copies.list(profile)).hasSize(1);
    }

    @Test
    void aCancelBeforeTheLastStepChangesNothing() throws Exception {
        var copy = copies.keep(profile);
        database.remove(List.of(find("Alice RSA").certificate().sha256()), true);
        assertThatThrownBy(() -> copies.putBack(profile, copy.name(), new CancelledAtTheLast()))
                .isInstanceOf(CancellationException.class);
        assertThat(database.contents().certificates())
                .noneMatch(stored -> stored.nickname().equals("Alice RSA"));
    }

    @Test
    void aDamagedCopyReplacesNothing() throws Exception {
        var copy = copies.keep(profile);
        cut(house.copies().find(profile, copy.name()).resolve("key4.db"));
        assertThatThrownBy(() -> copies.putBack(profile, copy.name(), Progress.none()))
                .isInstanceOf(DatabaseDamaged.class);
        assertThat(find("Alice RSA").hasPrivateKey()).isTrue();
    }

    /// It would be put back without a look at its password and at the organisation's copies of its keys.
    @ParameterizedTest
    @ValueSource(strings = {"key4.db", "KEY4.DB"})
    void keysWithoutTheRestOfTheirDatabaseDoNotComeBackAsAFile(String name) throws Exception {
        var copy = copies.keep(profile);
        var kept = house.copies().find(profile, copy.name());
        Files.move(kept.resolve("key4.db"), kept.resolve(name));
        Files.delete(kept.resolve("cert9.db"));
        Files.delete(kept.resolve("pkcs11.txt"));
        var now = Files.readAllBytes(folder.resolve("key4.db"));
        assertThatThrownBy(() -> copies.putBack(profile, copy.name(), Progress.none()))
                .isInstanceOf(DatabaseDamaged.class);
        assertThat(folder.resolve("key4.db")).hasBinaryContent(now);
        assertThat(folder.toFile().list()).doesNotContain("KEY4.DB");
        assertThat(copies.list(profile)).hasSize(1);
    }

    @Test
    void halfADatabaseIsNotSaidToHaveAPassword() throws Exception {
        var copy = copies.keep(profile);
        Files.delete(house.copies().find(profile, copy.name()).resolve("cert9.db"));
        assertThatThrownBy(() -> copies.hasOpenKeys(profile, copy.name())).isInstanceOf(DatabaseDamaged.class);
        assertThatThrownBy(() -> copies.compare(profile, copy.name())).isInstanceOf(DatabaseDamaged.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cert9.db", "key4.db"})
    void aDatabaseThatCannotBeOpenedIsReplacedAndKeptAsItIs(String file) throws Exception {
        var copy = copies.keep(profile);
        database.close();
        cut(folder.resolve(file));
        Files.write(folder.resolve(file + "-journal"), new byte[] {1, 2, 3});
        var damaged = Files.readAllBytes(folder.resolve(file));
        var difference = copies.compare(profile, copy.name());
        assertThat(difference.nowUnreadable()).isTrue();
        assertThat(difference.removed()).hasSize(5);
        assertThat(difference.keysRemoved()).isNotEmpty();
        var kept = copies.putBack(profile, copy.name(), Progress.none()).orElseThrow();
        assertThat(house.copies().find(profile, kept.name()).resolve(file)).hasBinaryContent(damaged);
        assertThat(folder.resolve(file + "-journal")).doesNotExist();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file))))
                .isEqualTo("rw-------");
        try (var again = house.databases().open(profile)) {
            assertThat(again.checkIntegrity(Progress.none())).isEmpty();
            assertThat(again.contents().certificates()).hasSize(5);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cert9.db", "key4.db"})
    void whoHasItOpenGoesOnWithTheFilesThatCameBack(String file) throws Exception {
        var copy = copies.keep(profile);
        assertThat(database.contents().certificates()).hasSize(5);
        Files.write(folder.resolve(file), new byte[] {1, 2, 3});
        copies.putBack(profile, copy.name(), Progress.none());
        assertThat(database.contents().certificates()).hasSize(5);
        changePassword("", "first");
        try (var again = house.databases().open(profile)) {
            assertThat(again.protection()).isEqualTo(Protection.LOCKED);
            assertThat(again.checkIntegrity(Progress.none())).isEmpty();
        }
    }

    @Test
    void aMissingFileComesBack() throws Exception {
        var copy = copies.keep(profile);
        database.close();
        Files.delete(folder.resolve("key4.db"));
        copies.putBack(profile, copy.name(), Progress.none());
        try (var again = house.databases().open(profile)) {
            assertThat(again.checkIntegrity(Progress.none())).isEmpty();
            again.privateKey(find("Alice RSA").certificate().key().fingerprint())
                    .close();
        }
    }

    @Test
    void aCopyOfSettingsComesBackAlone() throws Exception {
        var prefs = Files.writeString(folder.resolve("prefs.js"), "old");
        house.copies().beforeChange(profile, prefs);
        var copy = copies.list(profile).getFirst();
        assertThat(copies.compare(profile, copy.name()).isNone()).isTrue();
        Files.writeString(prefs, "new");
        assertThat(copies.compare(profile, copy.name()).otherFiles()).containsExactly("prefs.js");
        var kept = copies.putBack(profile, copy.name(), Progress.none()).orElseThrow();
        assertThat(prefs).hasContent("old");
        assertThat(house.copies().find(profile, kept.name()).resolve("prefs.js"))
                .hasContent("new");
        Files.delete(prefs);
        assertThat(copies.putBack(profile, copy.name(), Progress.none())).isEmpty();
        assertThat(prefs).hasContent("old");
        assertThat(database.checkIntegrity(Progress.none())).isEmpty();
    }

    @Test
    void whatAKilledProgramLeftIsClearedAway() throws Exception {
        var copy = copies.keep(profile);
        var left = house.copies().folderOf(profile).resolve("unfinished-1");
        Files.createDirectories(left);
        Files.writeString(left.resolve("key4.db"), "half");
        Files.setLastModifiedTime(left, FileTime.from(copy.made()));
        copies.keep(profile);
        assertThat(left).exists();
        house.sleep(Duration.ofHours(2));
        copies.keep(profile);
        assertThat(left).doesNotExist();
    }

    @Test
    void theEleventhOldestGoesWithoutATrace() throws Exception {
        for (int i = 0; i < 12; i++) {
            house.sleep(Duration.ofMinutes(1));
            copies.keep(profile);
        }
        assertThat(copies.list(profile)).hasSize(10).allSatisfy(copy -> assertThat(copy.files())
                .hasSize(3));
        assertThat(house.copies().folderOf(profile)).isDirectoryNotContaining("glob:**forgotten*");
    }

    /// Somebody was killed after a copy was taken from the list and before its last file was deleted.
    @Test
    void aHalfDeletedCopyIsNotListedAndGoesWithTheNext() throws Exception {
        var copy = copies.keep(profile);
        var half = house.copies().folderOf(profile).resolve("forgotten-1");
        Files.createDirectories(half);
        Files.writeString(half.resolve("key4.db"), "half");
        assertThat(copies.list(profile)).containsExactly(copy);
        copies.keep(profile);
        assertThat(half).doesNotExist();
    }

    private org.sealwright.core.database.StoredCertificate find(String name) throws Exception {
        return database.contents().certificates().stream()
                .filter(stored -> stored.certificate().displayName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Addition.Entry entry(CertificateMaker.Identity identity, Trust trust) {
        return new Addition.Entry(identity.certificate(), Optional.empty(), Optional.of(trust));
    }

    private static void cut(Path file) throws Exception {
        var whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, 5000));
    }

    private void changePassword(String from, String to) throws Exception {
        try (var old = Passphrase.owning(from.toCharArray());
                var fresh = Passphrase.owning(to.toCharArray())) {
            database.changePassword(old, fresh);
        }
    }

    private static final class CancelledAtTheLast implements Progress {
        @Override
        public void at(long done, long total) {}

        @Override
        public void stopIfCancelled() {}

        @Override
        public void pointOfNoReturn() {
            throw new CancellationException();
        }
    }
}
