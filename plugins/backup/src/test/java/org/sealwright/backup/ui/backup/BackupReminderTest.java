package org.sealwright.backup.ui.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.sealwright.backup.usecase.backup.Given;
import org.sealwright.backup.usecase.backup.RemindOfBackups;
import org.sealwright.backup.words.BackupWords;
import org.sealwright.backup.words.NotBackedUpNote;
import org.sealwright.core.backup.LoggedBackup;
import org.sealwright.core.problem.DamagedInput;
import org.sealwright.plugin.Texts;

/// What other pages say about keys without backup.
class BackupReminderTest {
    private final Given here = new Given();
    private final BackupReminder reminder =
            new BackupReminder(here.remind, new BackupWords(new Texts.Language(Locale.US), here.clock));

    @Test
    void newKeysAreCountedUntilTheyAreBackedUp() throws Exception {
        assertThat(reminder.sentence()).isEmpty();
        var anna = here.own("Anna");
        here.waiting("Berta");
        assertThat(reminder.sentence()).contains("2 private keys are not backed up yet.");
        here.log.note(
                here.profile.open().profile(),
                List.of(new LoggedBackup(
                        anna.certificate().key().fingerprint(), Instant.EPOCH, Path.of("/a.p12"), Optional.empty())));
        assertThat(reminder.sentence()).contains("One private key is not backed up yet.");
    }

    @Test
    void certificatesOfKeysWithoutBackupAreLabelled() throws Exception {
        var note = new NotBackedUpNote(here.remind, new BackupWords(new Texts.Language(Locale.US), here.clock)).note();
        here.waiting("Berta");
        assertThat(note.source().certificates()).isEmpty();
        var anna = here.own("Anna");
        assertThat(note.text()).isEqualTo("not backed up yet");
        assertThat(note.source().certificates())
                .containsExactly(anna.certificate().sha256());
        here.log.note(
                here.profile.open().profile(),
                List.of(new LoggedBackup(
                        anna.certificate().key().fingerprint(), Instant.EPOCH, Path.of("/a.p12"), Optional.empty())));
        assertThat(note.source().certificates()).isEmpty();
    }

    @Test
    void userAndOrganisationMaySwitchItOff() throws Exception {
        here.own("Anna");
        here.settings.set(RemindOfBackups.REMINDER, false);
        assertThat(reminder.sentence()).isEmpty();
        here.settings.managed("backup.reminder", "true");
        assertThat(reminder.sentence()).isPresent();
    }

    /// The page "Backup" says why.
    @Test
    void nothingIsSaidWhereTheLogCannotBeRead() throws Exception {
        here.own("Anna");
        here.log.failing(DamagedInput.list(Path.of("/p/sealwright-backups.json"), "it is no JSON"));
        assertThat(reminder.sentence()).isEmpty();
    }

    @Test
    void keysBackupsAndTheSettingAreFollowed() throws Exception {
        var heard = new AtomicInteger();
        var anna = here.own("Anna");
        var subscription = reminder.onChange(heard::incrementAndGet);
        here.own("Berta");
        here.log.note(
                here.profile.open().profile(),
                List.of(new LoggedBackup(
                        anna.certificate().key().fingerprint(), Instant.EPOCH, Path.of("/a.p12"), Optional.empty())));
        here.settings.set(RemindOfBackups.REMINDER, false);
        assertThat(heard).hasValue(3);
        subscription.close();
        here.own("Zoe");
        assertThat(heard).hasValue(3);
    }
}
