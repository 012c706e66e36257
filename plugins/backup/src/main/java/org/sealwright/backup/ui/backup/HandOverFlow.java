package org.sealwright.backup.ui.backup;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.sealwright.backup.findings.EscrowFindings;
import org.sealwright.backup.usecase.escrow.HandOverCopies;
import org.sealwright.backup.words.BackupWords;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.plugin.Tasks;
import org.sealwright.plugin.ui.Dialogs;
import org.sealwright.plugin.ui.FindingAction;
import org.sealwright.plugin.ui.Notices;

/// Gives the organisation the copies of keys that it wants. On the event thread.
final class HandOverFlow {
    private static final int ORDER = 30;

    private final HandOverCopies copies;
    private final PasswordPrompt prompt;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final Notices notices;
    private final BackupWords words;

    @Inject
    HandOverFlow(
            HandOverCopies copies,
            PasswordPrompt prompt,
            Tasks tasks,
            Dialogs dialogs,
            Notices notices,
            BackupWords words) {
        this.copies = copies;
        this.prompt = prompt;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.notices = notices;
        this.words = words;
    }

    FindingAction found() {
        return new FindingAction(
                "backup.handOverFound", ORDER, words.texts(), Set.of(EscrowFindings.KIND), _ -> start());
    }

    void start() {
        tasks.run(
                words.get("backup.handOver.task"),
                progress -> copies.handOver(prompt, progress),
                this::tell,
                dialogs::failure);
    }

    private void tell(List<Path> files) {
        notices.show(Notices.Notice.of(words.get("backup.handOver.done", files.size())));
    }
}
