package org.sealwright.backup.ui.backup;

/// What the presenter asks of the view. On the event thread.
interface BackupView {
    void render(BackupState state);
}
