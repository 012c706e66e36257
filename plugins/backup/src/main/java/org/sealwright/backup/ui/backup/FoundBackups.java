package org.sealwright.backup.ui.backup;

import jakarta.inject.Inject;
import java.util.Set;
import org.sealwright.backup.words.BackupWords;
import org.sealwright.plugin.ui.FindingAction;

/// What can be done about findings here: backing up, and restoring a key that is missing.
final class FoundBackups {
    private static final int ORDER = 30;

    private final BackUpFlow backUp;
    private final RestoreFlow restore;
    private final BackupWords words;

    @Inject
    FoundBackups(BackUpFlow backUp, RestoreFlow restore, BackupWords words) {
        this.backUp = backUp;
        this.restore = restore;
        this.words = words;
    }

    FindingAction save() {
        return new FindingAction(
                "backup.saveFound", ORDER, words.texts(), Set.of("backup.missing"), _ -> backUp.startNotSaved());
    }

    FindingAction saveAgain() {
        return new FindingAction(
                "backup.saveAgainFound",
                ORDER,
                words.texts(),
                Set.of("backup.fileMissing", "backup.fileUnreadable"),
                _ -> backUp.startAll());
    }

    FindingAction restoreKey() {
        return new FindingAction(
                "backup.restoreFound",
                ORDER,
                words.texts(),
                Set.of("certificates.keyLost", "certificates.oldKeyMissing", "requests.keyMissing"),
                _ -> restore.start());
    }
}
