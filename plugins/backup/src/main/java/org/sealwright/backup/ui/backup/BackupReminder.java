package org.sealwright.backup.ui.backup;

import jakarta.inject.Inject;
import java.util.Optional;
import org.sealwright.backup.usecase.backup.RemindOfBackups;
import org.sealwright.backup.words.BackupWords;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.task.Subscription;
import org.sealwright.plugin.ui.Reminder;

/// Tells, wherever personal certificates are listed, how many private keys are not backed up yet.
final class BackupReminder implements Reminder.Source {
    private static final int ORDER = 30;

    private final RemindOfBackups remind;
    private final BackupWords words;

    @Inject
    BackupReminder(RemindOfBackups remind, BackupWords words) {
        this.remind = remind;
        this.words = words;
    }

    Reminder reminder(BackUpFlow flow) {
        return new Reminder("backup.remind", ORDER, words.texts(), this, flow::startNotSaved);
    }

    @Override
    public Optional<String> sentence() throws Problem {
        int count = remind.keys().size();
        return count == 0 ? Optional.empty() : Optional.of(words.get("backup.notSaved", count));
    }

    @Override
    public Subscription onChange(Runnable listener) {
        return remind.onChange(listener);
    }
}
