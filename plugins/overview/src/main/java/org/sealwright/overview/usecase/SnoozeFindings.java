package org.sealwright.overview.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.settings.Setting;
import org.sealwright.core.settings.Settings;
import org.sealwright.core.task.Subscription;
import org.sealwright.plugin.Finding;

/// Leaves findings alone until a day, and takes that back. Kept in the user's settings.
public final class SnoozeFindings {
    /// What is left alone.
    static final Setting<Snoozed> SNOOZED =
            new Setting<>("overview.snoozed", Snoozed.NONE, Snoozed::read, Snoozed::write);

    private final Settings settings;
    private final Clock clock;

    @Inject
    public SnoozeFindings(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /// As it is today.
    public Snoozed now() {
        return settings.value(SNOOZED).on(today());
    }

    /// @param until the first day on which it is shown again
    public void snooze(Finding finding, LocalDate until) throws Problem {
        settings.set(SNOOZED, now().with(finding, until));
    }

    public void wake(Finding finding) throws Problem {
        settings.set(SNOOZED, now().without(finding));
    }

    public Subscription onChange(Runnable listener) {
        return settings.onChange(listener);
    }
}
