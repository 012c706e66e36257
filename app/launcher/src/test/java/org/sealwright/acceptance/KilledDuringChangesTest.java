package org.sealwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.core.certificate.Fingerprint;
import org.sealwright.core.secret.Passphrase;
import org.sealwright.core.task.Progress;
import org.sealwright.testkit.ExternalTool;

/// Acceptance 4 of backups and passwords: `kill -9` at 50 random instants of a password change, and of putting a
/// copy back. Afterwards the database is the old one or the new one, and every copy in the list is whole.
class KilledDuringChangesTest {
    private static final int KILLS = 50;
    private static final List<String> FILES_OF_DATABASE = List.of("cert9.db", "key4.db", "pkcs11.txt");

    @TempDir
    Path folder;

    @Test
    void aPasswordIsTheOldOneOrTheNewOne() throws Exception {
        var random = new Random(4711);
        var profile = ProfileCopy.ofSample("nss387-empty-password", folder.resolve("profile"));
        for (int kill = 0; kill < KILLS; kill++) {
            killOnce("password", profile, random);
            boolean other = whole(profile, kill);
            assertThat(ProfileCopy.keys(profile, other ? ChangeForEver.OTHER : ChangeForEver.ONE))
                    .as("kill %d", kill)
                    .contains("Alice RSA", "Bob EC");
        }
    }

    /// There are more than ten copies soon, so the oldest is deleted each time.
    @Test
    void aCopyIsBackOrNot() throws Exception {
        var random = new Random(815);
        var profile = ProfileCopy.ofSample("nss387-empty-password", folder.resolve("profile"));
        List<Fingerprint> all;
        try (var store = StoreForTests.in(folder.resolve("data"))) {
            all = fingerprints(store, profile);
            store.copies().keep(store.profile(profile));
            store.open(profile).remove(all, true);
            store.copies().keep(store.profile(profile));
        }
        for (int kill = 0; kill < KILLS; kill++) {
            killOnce("copies", profile, random);
            whole(profile, kill);
            try (var store = StoreForTests.in(folder.resolve("data"))) {
                assertThat(fingerprints(store, profile)).as("kill %d", kill).isIn(List.of(), all);
                var copies = store.copies().list(store.profile(profile));
                assertThat(copies).as("kill %d", kill).hasSizeBetween(2, 11).allSatisfy(copy -> assertThat(copy.files())
                        .as(copy.name())
                        .hasSize(FILES_OF_DATABASE.size()));
            }
        }
    }

    private void killOnce(String what, Path profile, Random random) throws Exception {
        try (var victim =
                Victim.start(folder.resolve("tmp"), ChangeForEver.class, what, profile, folder.resolve("data"))) {
            victim.killWithin(victim.between("begin"), random);
        }
    }

    /// @return whether the other password holds
    private boolean whole(Path profile, int kill) throws Exception {
        if (kill % 2 == 0) {
            // NSS repairs first: opening for writing rolls a journal back.
            ExternalTool.run("certutil", "-K", "-X", "-d", "sql:" + profile, "-f", "/dev/null");
        }
        try (var store = StoreForTests.in(folder.resolve("data"))) {
            boolean other = ChangeForEver.opens(store, profile, ChangeForEver.OTHER);
            var database = store.open(profile);
            try (var password = Passphrase.owning((other ? ChangeForEver.OTHER : ChangeForEver.ONE).toCharArray())) {
                database.unlock(password);
            }
            assertThat(database.checkIntegrity(Progress.none()))
                    .as("kill %d", kill)
                    .isEmpty();
            try (Stream<Path> files = Files.list(profile)) {
                assertThat(files.map(file -> file.getFileName().toString())
                                .filter(name -> !name.matches("(cert9|key4)\\.db-(journal|mj[0-9A-F]+)")))
                        .containsExactlyInAnyOrderElementsOf(FILES_OF_DATABASE);
            }
            return other;
        }
    }

    private static List<Fingerprint> fingerprints(StoreForTests store, Path profile) throws Exception {
        return store.open(profile).contents().certificates().stream()
                .map(stored -> stored.certificate().sha256())
                .toList();
    }
}
