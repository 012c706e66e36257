package org.sealwright.store.prefs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Acceptance 3 of the account settings: `kill -9` at 30 random instants of a change leaves the old file or the
/// new.
class KilledDuringChangeTest {
    static final String SETTING = "mail.identity.id1.sign_mail";
    private static final int KILLS = 30;

    @TempDir
    Path folder;

    @Test
    void aKillLeavesTheOldFileOrTheNew() throws Exception {
        var random = new Random(20261122);
        var profile = Files.createDirectory(folder.resolve("profile"));
        var prefsJs = profile.resolve("prefs.js");
        var off = lines(false);
        var on = lines(true);
        Files.writeString(prefsJs, off);
        int changed = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            killOnce(profile, random, kill);
            var left = Files.readString(prefsJs);
            assertThat(left.equals(off) || left.equals(on)).as("kill %d", kill).isTrue();
            changed += left.equals(on) ? 1 : 0;
        }
        assertThat(changed).as("kills that left the new file").isBetween(1, KILLS - 1);
    }

    private void killOnce(Path profile, Random random, int kill) throws Exception {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ChangeForEver.class.getName(),
                        profile.toString(),
                        folder.resolve("home").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            // The first changes warm the process up; then any instant within some of them.
            for (int begun = 2 + random.nextInt(4); begun > 0; begun--) {
                assertThat(lines.readLine()).as("kill %d", kill).isEqualTo("begin");
            }
            assertThat(process.waitFor(random.nextInt(60_000), TimeUnit.MICROSECONDS))
                    .isFalse();
            // Through the handle: Process.destroyForcibly() would close the stream we still read.
            process.toHandle().destroyForcibly();
            process.waitFor();
            assertThat(lines.lines()).as("kill %d", kill).allMatch("begin"::equals);
        }
    }

    private static String lines(boolean on) {
        var text = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            text.append("user_pref(\"many.")
                    .append(i)
                    .append("\", \"")
                    .append(i)
                    .append("\");\n");
        }
        text.append("user_pref(\"").append(SETTING).append("\", ").append(on).append(");\n");
        for (int i = 10_000; i < 20_000; i++) {
            text.append("user_pref(\"many.").append(i).append("\", ").append(i).append(");\n");
        }
        return text.toString();
    }
}
