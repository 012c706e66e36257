package org.sealwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.core.database.Contents;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.task.Progress;
import org.sealwright.testkit.ExternalTool;

/// Acceptance 6 of the foundation: `kill -9` at 50 random instants of an import. Afterwards the database opens,
/// `certutil` and our own check agree, and each certificate is there wholly (with its key) or not at all.
class KilledDuringImportTest {
    private static final int KILLS = 50;

    @TempDir
    Path folder;

    @Test
    void aKillLeavesTheOldStateOrTheNew() throws Exception {
        var random = new Random(20261122);
        var profile = ProfileCopy.ofSample("nss387-empty-password", folder.resolve("profile"));
        for (int kill = 0; kill < KILLS; kill++) {
            // Imports one certificate with its key after another.
            try (var victim = Victim.start(
                    folder.resolve("tmp"), ImportForEver.class, profile, folder.resolve("data"), "kill" + kill)) {
                victim.killWithin(victim.between("begin"), random);
            }
            assertWhole(profile, kill);
        }
        assertThat(imported(contents(profile))).as("imports that were done").hasSizeGreaterThanOrEqualTo(KILLS);
    }

    private void assertWhole(Path profile, int kill) throws Exception {
        if (kill % 2 == 0) {
            // NSS repairs first: opening for writing rolls a journal back (`certutil -L` opens for reading and cannot).
            ExternalTool.run("certutil", "-K", "-X", "-d", "sql:" + profile).ok();
        }
        try (var store = StoreForTests.in(folder.resolve("data"))) {
            var database = store.open(profile);
            assertThat(database.checkIntegrity(Progress.none()))
                    .as("kill %d", kill)
                    .isEmpty();
            var contents = database.contents();
            assertThat(contents.damages()).as("kill %d", kill).isEmpty();
            assertThat(contents.loneKeys()).as("kill %d", kill).isEmpty();
            assertThat(imported(contents)).as("kill %d", kill).allMatch(StoredCertificate::hasPrivateKey);
        }
        assertThat(ProfileCopy.certificates(profile)).as("kill %d", kill).contains("Alice RSA");
        assertThat(ProfileCopy.keys(profile, "")).as("kill %d", kill).contains("Alice RSA");
        try (Stream<Path> files = Files.list(profile)) {
            // SQLite leaves journals that were never begun, or are no longer needed, for the next change to overwrite.
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> !name.matches("(cert9|key4)\\.db-(journal|mj[0-9A-F]+)")))
                    .containsExactlyInAnyOrder("cert9.db", "key4.db", "pkcs11.txt");
        }
    }

    private Contents contents(Path profile) throws Exception {
        try (var house = StoreForTests.in(folder.resolve("data"))) {
            return house.open(profile).contents();
        }
    }

    private static List<StoredCertificate> imported(Contents contents) {
        return contents.certificates().stream()
                .filter(stored -> stored.certificate().displayName().startsWith("Kill "))
                .toList();
    }
}
