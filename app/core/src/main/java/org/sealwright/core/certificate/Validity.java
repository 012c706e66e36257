package org.sealwright.core.certificate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Where a certificate stands in its life.
public enum Validity {
    NOT_YET_VALID,
    VALID,
    /// Ends within [#RENEWAL_WINDOW].
    ENDS_SOON,
    EXPIRED;

    /// A new certificate should be got this long before the old one ends.
    public static final Duration RENEWAL_WINDOW = Duration.ofDays(60);

    public static Validity of(Certificate certificate, Clock clock) {
        Instant now = clock.instant();
        if (now.isBefore(certificate.notBefore())) {
            return NOT_YET_VALID;
        }
        if (now.isAfter(certificate.notAfter())) {
            return EXPIRED;
        }
        return now.plus(RENEWAL_WINDOW).isAfter(certificate.notAfter()) ? ENDS_SOON : VALID;
    }
}
