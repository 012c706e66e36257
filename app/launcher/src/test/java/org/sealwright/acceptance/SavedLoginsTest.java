package org.sealwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.core.secret.Passphrase;
import org.sealwright.testkit.ExternalTool;
import org.sealwright.testkit.SharedData;

/// Acceptance 5 of backups and passwords: passwords that Thunderbird saved are still there after the primary
/// password was set, changed and removed by us, and after a copy was put back.
class SavedLoginsTest {
    private static final String SAVED = "[[\"imap://mail.example.org\",\"anna\",\"s3cret p\u00e4ssword\"]]";

    @TempDir
    Path folder;

    @Test
    void thunderbirdStillReadsThePasswordsItSaved() throws Exception {
        var profile = Thunderbird.newProfile(folder.resolve("profile"), "Anna <anna@clinic.example>");
        assertThat(logins(profile, "add", "")).isEqualTo(SAVED);
        var logins = Files.readString(profile.resolve("logins.json"));
        try (var store = StoreForTests.in(folder.resolve("data"))) {
            var before = store.copies().keep(store.profile(profile));
            change(store, profile, "", "first ä€");
            assertThat(logins(profile, "list", "first ä€")).isEqualTo(SAVED);
            change(store, profile, "first ä€", "second");
            assertThat(logins(profile, "list", "second")).isEqualTo(SAVED);
            assertThat(logins(profile, "list", "first ä€")).isNotEqualTo(SAVED);
            change(store, profile, "second", "");
            assertThat(logins(profile, "list", "")).isEqualTo(SAVED);
            change(store, profile, "", "third");
            store.copies().putBack(store.profile(profile), before.name(), org.sealwright.core.task.Progress.none());
            assertThat(logins(profile, "list", "")).isEqualTo(SAVED);
        }
        assertThat(profile.resolve("logins.json")).hasContent(logins);
    }

    /// @param password the primary one; empty for none
    private String logins(Path profile, String command, String password) throws Exception {
        var script =
                Path.of(SavedLoginsTest.class.getResource("saved-logins.py").toURI());
        var answer = folder.resolve("logins.txt");
        Files.deleteIfExists(answer);
        ExternalTool.run(
                        "python3",
                        script.toString(),
                        SharedData.at("tools", "thunderbird").toString(),
                        profile.toString(),
                        command,
                        password,
                        answer.toString())
                .ok();
        return JsonParser.parseString(Files.readString(answer)).toString();
    }

    private static void change(StoreForTests store, Path profile, String from, String to) throws Exception {
        try (var old = Passphrase.owning(from.toCharArray());
                var fresh = Passphrase.owning(to.toCharArray())) {
            store.open(profile).changePassword(old, fresh);
        }
    }
}
