package org.sealwright.kit.words;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.Validity;
import org.sealwright.core.settings.CommonSettings;
import org.sealwright.core.settings.Settings;

/// The end of a certificate's validity in words: the date, and what it means now, so that a colour is never needed
/// to understand it.
public final class ExpiryWords {
    private final PlainWords words;
    private final Clock clock;
    private final Supplier<Duration> renewalWindow;

    public ExpiryWords(PlainWords words, Clock clock) {
        this(words, clock, () -> Validity.RENEWAL_WINDOW);
    }

    /// With the renewal window that user and organisation want.
    public ExpiryWords(PlainWords words, Clock clock, Settings settings) {
        this(words, clock, () -> CommonSettings.renewalWindow(settings));
    }

    private ExpiryWords(PlainWords words, Clock clock, Supplier<Duration> renewalWindow) {
        this.words = words;
        this.clock = clock;
        this.renewalWindow = renewalWindow;
    }

    public Validity validity(Certificate certificate) {
        return Validity.of(certificate, clock, renewalWindow.get());
    }

    /// `November 22, 2027`, and unless it is simply valid, what to mind: `(expired)`, `(in 12 days)`.
    public String end(Certificate certificate) {
        var day = words.day(certificate.notAfter());
        return switch (validity(certificate)) {
            case VALID -> day;
            case NOT_YET_VALID -> words.get("expiry.notYet", day, words.day(certificate.notBefore()));
            case ENDS_SOON -> words.get("expiry.endsSoon", day, Validity.daysLeft(certificate, clock));
            case EXPIRED -> words.get("expiry.expired", day);
        };
    }

    /// For a narrow cell: what to mind comes first, `Expired November 22, 2027`.
    public String cell(Certificate certificate) {
        var day = words.day(certificate.notAfter());
        return switch (validity(certificate)) {
            case VALID -> day;
            case NOT_YET_VALID -> words.get("expiry.cell.notYet", words.day(certificate.notBefore()));
            case ENDS_SOON -> words.get("expiry.cell.endsSoon", day, Validity.daysLeft(certificate, clock));
            case EXPIRED -> words.get("expiry.cell.expired", day);
        };
    }
}
