package org.sealwright.kit.words;

import java.time.Clock;
import java.time.Duration;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.Validity;

/// The end of a certificate's validity in words: the date, and what it means now, so that a colour is never needed
/// to understand it.
public final class ExpiryWords {
    private final PlainWords words;
    private final Clock clock;

    public ExpiryWords(PlainWords words, Clock clock) {
        this.words = words;
        this.clock = clock;
    }

    public Validity validity(Certificate certificate) {
        return Validity.of(certificate, clock);
    }

    /// `November 22, 2027`, and unless it is simply valid, what to mind: `(expired)`, `(in 12 days)`.
    public String end(Certificate certificate) {
        var day = words.day(certificate.notAfter());
        return switch (validity(certificate)) {
            case VALID -> day;
            case NOT_YET_VALID -> words.get("expiry.notYet", day, words.day(certificate.notBefore()));
            case ENDS_SOON -> words.get("expiry.endsSoon", day, daysLeft(certificate));
            case EXPIRED -> words.get("expiry.expired", day);
        };
    }

    /// For a narrow cell: what to mind comes first, `Expired November 22, 2027`.
    public String cell(Certificate certificate) {
        var day = words.day(certificate.notAfter());
        return switch (validity(certificate)) {
            case VALID -> day;
            case NOT_YET_VALID -> words.get("expiry.cell.notYet", words.day(certificate.notBefore()));
            case ENDS_SOON -> words.get("expiry.cell.endsSoon", day, daysLeft(certificate));
            case EXPIRED -> words.get("expiry.cell.expired", day);
        };
    }

    private long daysLeft(Certificate certificate) {
        return Duration.between(clock.instant(), certificate.notAfter()).toDays();
    }
}
