package org.sealwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.backup.usecase.backup.BackUp;
import org.sealwright.backup.usecase.backup.BackupOrder;
import org.sealwright.core.backup.BackupFormat;
import org.sealwright.core.certificate.KeyFingerprint;
import org.sealwright.core.reading.Limits;
import org.sealwright.core.reading.Source;
import org.sealwright.core.task.Progress;
import org.sealwright.crypto.certificate.BouncyDecoder;
import org.sealwright.crypto.reading.BouncyReader;

/// Issue 5: `kill -9` at random instants during backup and restore. Under the target's name there is a whole backup
/// or none, a database has all of a restore or nothing, and nothing readable is left behind.
class KilledDuringBackupTest {
    private static final int KILLS = 50;
    private static final Duration COMPUTING = Duration.ofMillis(300);
    private static final Duration STORING = Duration.ofMillis(30);

    @TempDir
    Path folder;

    @Test
    void aBackupIsWholeOrNotThere() throws Exception {
        var random = new Random(20261122);
        var profile = ProfileCopy.ofSample("nss387-empty-password", folder.resolve("profile"));
        var target = Files.createDirectory(folder.resolve("target"));
        var file = target.resolve("keys.p12");
        Set<KeyFingerprint> keys = keysOf(profile);
        for (int kill = 0; kill < KILLS; kill++) {
            if (kill % 2 == 0) {
                Files.deleteIfExists(file);
            }
            // The strong format takes most of its time for the password, the other one for all that comes after.
            var format = kill % 10 == 0 ? BackupFormat.MODERN : BackupFormat.COMPATIBLE;
            killOnce(random, kill, "backup", profile, folder.resolve("data"), file, format);
            if (Files.exists(file)) {
                assertWhole(file, keys, kill);
            }
            assertNothingReadableIn(target, file, kill);
        }
    }

    @Test
    void aRestoreIsWholeOrNotThere() throws Exception {
        var random = new Random(815);
        var profile = ProfileCopy.ofSample("nss387-empty-password", folder.resolve("profile"));
        var target = Files.createDirectory(folder.resolve("target"));
        var file = target.resolve("keys.p12");
        var all = keysOf(profile);
        Set<KeyFingerprint> without;
        try (var store = StoreForTests.in(folder.resolve("data"))) {
            // Deleting every certificate with its key leaves the keys that never had one.
            without = store.open(profile).contents().loneKeys().stream()
                    .map(lone -> lone.key().fingerprint())
                    .collect(Collectors.toSet());
            var here = new BackupForEver.Here(store.profile(profile), store.open(profile));
            BackupForEver.plugin(here)
                    .getInstance(BackUp.class)
                    .backUp(
                            new BackupOrder(new BackupOrder.All(true), BackupFormat.COMPATIBLE, file, true, false),
                            new BackupForEver.Known(),
                            Progress.none());
        }
        for (int kill = 0; kill < KILLS; kill++) {
            killOnce(random, kill, "restore", profile, folder.resolve("data"), file);
            assertThat(keysOf(profile)).as("kill %d", kill).isIn(without, all);
            try (var store = StoreForTests.in(folder.resolve("data"))) {
                assertThat(store.open(profile).checkIntegrity(Progress.none()))
                        .as("kill %d", kill)
                        .isEmpty();
            }
            assertNothingReadableIn(target, file, kill);
        }
    }

    /// Each fifth is killed while it computes, the others soon after they began to store.
    private void killOnce(Random random, int kill, Object... arguments) throws Exception {
        try (var victim = Victim.start(folder.resolve("tmp"), BackupForEver.class, arguments)) {
            victim.says("begin");
            victim.says(kill % 5 == 0 ? "step" : "write");
            victim.killWithin(kill % 5 == 0 ? COMPUTING : STORING, random);
        }
    }

    private static void assertWhole(Path file, Set<KeyFingerprint> keys, int kill) throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        var reader = new BouncyReader(new BouncyDecoder());
        try (var found =
                reader.read(new Source.File(file), new BackupForEver.Known(), Limits.usual(), Progress.none())) {
            assertThat(found.keys())
                    .as("kill %d", kill)
                    .extracting(each -> each.key().publicKey().fingerprint())
                    .containsExactlyInAnyOrderElementsOf(keys);
        }
    }

    /// A temporary file may have stayed; it is for the owner only and encrypted like the backup itself. The folder for
    /// temporary files has nothing of a key.
    private void assertNothingReadableIn(Path target, Path file, int kill) throws Exception {
        try (Stream<Path> files = Files.list(target)) {
            for (var other : files.filter(each -> !each.equals(file)).toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(other)))
                        .as("kill %d", kill)
                        .isEqualTo("rw-------");
                assertThat(Files.readString(other, StandardCharsets.ISO_8859_1))
                        .as("kill %d", kill)
                        .doesNotContain("sealwright", "Alice", "BEGIN");
                Files.delete(other);
            }
        }
        try (Stream<Path> files = Files.walk(folder.resolve("tmp"))) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(each -> each.getFileName().toString())
                            .filter(name -> !name.startsWith("sqlite-")))
                    .as("kill %d", kill)
                    .isEmpty();
        }
    }

    private Set<KeyFingerprint> keysOf(Path profile) throws Exception {
        try (var store = StoreForTests.in(folder.resolve("data"))) {
            var contents = store.open(profile).contents();
            return Stream.concat(
                            contents.certificates().stream()
                                    .filter(stored -> stored.hasPrivateKey())
                                    .map(stored -> stored.certificate().key().fingerprint()),
                            contents.loneKeys().stream().map(lone -> lone.key().fingerprint()))
                    .collect(Collectors.toSet());
        }
    }
}
