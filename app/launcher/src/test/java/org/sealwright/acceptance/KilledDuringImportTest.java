package org.sealwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
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
        int begun = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            begun += killOnce(profile, random, kill);
            assertWhole(profile, kill);
        }
        var contents = contents(profile);
        assertThat(begun).as("imports begun").isGreaterThanOrEqualTo(KILLS);
        assertThat(imported(contents)).as("imports that were done").isNotEmpty();
    }

    /// Starts a process that imports one certificate with its key after another, and kills it in the middle of one.
    ///
    /// @return how many imports it had begun
    private int killOnce(Path profile, Random random, int kill) throws Exception {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ImportForEver.class.getName(),
                        profile.toString(),
                        folder.resolve("data").toString(),
                        "kill" + kill)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines = process.inputReader()) {
            // The first imports warm the process up; then any instant within some of them.
            int wanted = 2 + random.nextInt(4);
            int begun = 0;
            while (begun < wanted) {
                assertThat(lines.readLine()).as("kill %d", kill).startsWith("begin");
                begun++;
            }
            assertThat(process.waitFor(random.nextInt(60_000), TimeUnit.MICROSECONDS))
                    .isFalse();
            // Through the handle: Process.destroyForcibly() would close the stream we still read.
            process.toHandle().destroyForcibly();
            process.waitFor();
            return begun
                    + (int) lines.lines()
                            .filter(line -> line.startsWith("begin"))
                            .count();
        }
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
