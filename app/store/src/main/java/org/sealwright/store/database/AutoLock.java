package org.sealwright.store.database;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.settings.CommonSettings;
import org.sealwright.core.settings.Settings;
import org.sealwright.core.task.Subscription;

/// Counts the time since a password was last used (design.md section 5.10). Not safe for several threads: its
/// database guards it.
final class AutoLock {
    private final Settings settings;
    private final Clock clock;
    private final Alarm alarm;
    private final Runnable ring;
    private @Nullable Instant lastUse;
    private @Nullable Subscription pending;

    /// @param ring called when it may be time to lock
    AutoLock(Settings settings, Clock clock, Alarm alarm, Runnable ring) {
        this.settings = settings;
        this.clock = clock;
        this.alarm = alarm;
        this.ring = ring;
    }

    /// A password was given: from now on time counts.
    void start() {
        lastUse = clock.instant();
        restart();
    }

    /// The database was worked with.
    void used() {
        if (lastUse != null) {
            start();
        }
    }

    /// Sets the alarm anew, as after a change of the setting.
    void restart() {
        callOff();
        var since = lastUse;
        if (since != null && !limit().isZero()) {
            var rest = Duration.between(clock.instant(), since.plus(limit()));
            pending = alarm.after(rest.isNegative() ? Duration.ZERO : rest, ring);
        }
    }

    /// There is no password to forget any more.
    void stop() {
        lastUse = null;
        callOff();
    }

    private void callOff() {
        var waiting = pending;
        if (waiting != null) {
            pending = null;
            waiting.close();
        }
    }

    /// A password was given and is not forgotten yet.
    boolean counts() {
        return lastUse != null;
    }

    /// The time is over. Asked before each use too, because an alarm sleeps when the computer does.
    boolean isDue() {
        var since = lastUse;
        return since != null && !limit().isZero() && !clock.instant().isBefore(since.plus(limit()));
    }

    private Duration limit() {
        return Duration.ofMinutes(settings.value(CommonSettings.AUTO_LOCK_MINUTES));
    }
}
