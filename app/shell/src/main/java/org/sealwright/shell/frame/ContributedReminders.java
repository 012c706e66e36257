package org.sealwright.shell.frame;

import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.sealwright.plugin.ui.Reminder;
import org.sealwright.plugin.ui.Reminders;

/// What the plugins remind of, once they are loaded.
public final class ContributedReminders implements Reminders {
    private volatile List<Reminder> reminders = List.of();

    @Inject
    public ContributedReminders() {}

    void are(List<Reminder> contributed) {
        reminders = contributed.stream()
                .sorted(Comparator.comparingInt(Reminder::order))
                .toList();
    }

    @Override
    public List<Reminder> all() {
        return reminders;
    }
}
