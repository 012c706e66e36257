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
import org.sealwright.core.secret.Passphrase;
import org.sealwright.core.task.Progress;
import org.sealwright.testkit.ExternalTool;

/// Acceptance 4 of backups and passwords: `kill -9` at 50 random instants of a password change, and of putting a
/// copy back. Afterwards the database is the old one or the new one.
class KilledDuringChangesTest {
    private static final int KILLS = 50;
    private static final List<String> FILES_OF_DATABASE = List.of("cert9.db", "key4.db", "pkcs11.txt");

    @TempDir
    Path folder;

    @Test
    void aPasswordIsTheOldOneOrTheNewOne() throws Exception {
        var random = new Random(4711);
        var profile = ProfileCopy.ofSample("nss387-empty-password", folder.resolve("profile"));
        int changed = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            killOnce("password", profile, random, 150_000, kill);
            boolean other = whole(profile, kill);
            changed += other ? 1 : 0;
            assertThat(ProfileCopy.keys(profile, other ? ChangeForEver.OTHER : ChangeForEver.ONE))
                    .as("kill %d", kill)
                    .contains("Alice RSA", "Bob EC");
        }
        assertThat(changed).as("kills that found each password").isBetween(1, KILLS - 1);
    }

    private void killOnce(String what, Path profile, Random random, int within, int kill) throws Exception {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ChangeForEver.class.getName(),
                        what,
                        profile.toString(),
                        folder.resolve("data").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines = process.inputReader()) {
            int wanted = 1 + random.nextInt(4);
            for (int begun = 0; begun < wanted; begun++) {
                assertThat(lines.readLine()).as("kill %d", kill).startsWith("begin");
            }
            assertThat(process.waitFor(random.nextInt(within), TimeUnit.MICROSECONDS))
                    .isFalse();
            // Through the handle: Process.destroyForcibly() would close the stream we still read.
            process.toHandle().destroyForcibly();
            process.waitFor();
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
}
