package org.sealwright.core.certificate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// Where a certificate stands in its life.
public enum Validity {
    NOT_YET_VALID,
    VALID,
    /// Ends within the renewal window.
    ENDS_SOON,
    EXPIRED;

    /// A new certificate should be got this long before the old one ends, where user and organisation say nothing
    /// else (`core.settings.CommonSettings.RENEWAL_DAYS`).
    public static final Duration RENEWAL_WINDOW = Duration.ofDays(60);

    public static Validity of(Certificate certificate, Clock clock) {
        return of(certificate, clock, RENEWAL_WINDOW);
    }

    /// @param renewalWindow how long before its end it counts as ending soon
    public static Validity of(Certificate certificate, Clock clock, Duration renewalWindow) {
        Instant now = clock.instant();
        if (now.isBefore(certificate.notBefore())) {
            return NOT_YET_VALID;
        }
        if (now.isAfter(certificate.notAfter())) {
            return EXPIRED;
        }
        return now.plus(renewalWindow).isAfter(certificate.notAfter()) ? ENDS_SOON : VALID;
    }

    /// Days of the calendar from today to the day it ends: 0 if that is today, whatever the hour; negative after it.
    public static long daysLeft(Certificate certificate, Clock clock) {
        return ChronoUnit.DAYS.between(
                LocalDate.now(clock), LocalDate.ofInstant(certificate.notAfter(), clock.getZone()));
    }
}
