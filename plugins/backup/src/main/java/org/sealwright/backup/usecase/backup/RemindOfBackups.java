package org.sealwright.backup.usecase.backup;

import jakarta.inject.Inject;
import java.util.List;
import org.sealwright.core.backup.BackupLog;
import org.sealwright.core.backup.BackupRules;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.settings.Setting;
import org.sealwright.core.settings.Settings;
import org.sealwright.core.task.Subscription;

/// Which private keys the user is to be reminded of, because they have no proved backup yet. User or organisation may
/// switch it off; the page "Backup" tells all the same. Where the organisation wants backups nobody can.
public final class RemindOfBackups {
    /// Whether lists of personal certificates tell of keys that are not backed up yet.
    public static final Setting<Boolean> REMINDER = Setting.flag("backup.reminder", true);

    private final SurveyBackups survey;
    private final CurrentProfile current;
    private final BackupLog log;
    private final Settings settings;

    @Inject
    RemindOfBackups(SurveyBackups survey, CurrentProfile current, BackupLog log, Settings settings) {
        this.survey = survey;
        this.current = current;
        this.log = log;
        this.settings = settings;
    }

    /// None if it is not known which: then the page "Backup" says why.
    public List<PersonalKey> keys() throws Problem {
        if (!settings.value(REMINDER) && !BackupRules.required(settings)) {
            return List.of();
        }
        var read = survey.survey();
        return read.trouble().isPresent() ? List.of() : read.notBackedUp();
    }

    /// Called after changes of the profile, of what is known about backups, and of the setting.
    public Subscription onChange(Runnable listener) {
        var all = List.of(current.onChange(listener), log.onChange(listener), settings.onChange(listener));
        return () -> all.forEach(Subscription::close);
    }
}
