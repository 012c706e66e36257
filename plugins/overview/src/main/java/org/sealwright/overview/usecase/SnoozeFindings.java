package org.sealwright.overview.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.settings.Organisation;
import org.sealwright.core.settings.Settings;
import org.sealwright.core.task.Subscription;
import org.sealwright.plugin.Finding;
import org.sealwright.plugin.Snoozed;

/// Leaves findings alone until a day, and takes that back. Kept in the user's settings.
public final class SnoozeFindings {
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
        return Snoozed.today(settings, clock);
    }

    /// Who wants duties to be done.
    public Organisation organisation() {
        return Organisation.of(settings);
    }

    /// @param until the first day on which it is shown again
    /// @throws org.sealwright.core.problem.ForbiddenByPolicy the organisation wants it to be done
    public void snooze(Finding finding, LocalDate until) throws Problem {
        if (finding.duty().isPresent()) {
            throw settings.forbidden(finding.duty().get());
        }
        settings.set(Snoozed.SETTING, now().with(finding, until));
    }

    public void wake(Finding finding) throws Problem {
        settings.set(Snoozed.SETTING, now().without(finding));
    }

    public Subscription onChange(Runnable listener) {
        return settings.onChange(listener);
    }
}
