package org.sealwright.crypto.certificate;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.sealwright.crypto.asn1.Element;
import org.sealwright.crypto.asn1.Malformed;
import org.sealwright.crypto.asn1.Tag;

/// UTCTime and GeneralizedTime (RFC 5280 section 4.1.2.5), also in the forms of BER that old certificates have:
/// without seconds, with a fraction, with an offset in place of `Z`.
public final class Times {
    private final Element value;
    private int at;

    private Times(Element value) {
        this.value = value;
        this.at = value.contentStart();
    }

    /// UTCTime or GeneralizedTime.
    public static Instant of(Element value) throws Malformed {
        return switch (value.tag()) {
            case Tag.UTC_TIME -> {
                var time = new Times(value);
                int year = time.number(2);
                yield time.from(year < 50 ? 2000 + year : 1900 + year);
            }
            case Tag.GENERALIZED_TIME -> {
                var time = new Times(value);
                yield time.from(time.number(4));
            }
            default -> throw new Malformed("a-date-is-of-another-kind-than-it-should-be");
        };
    }

    private Instant from(int year) throws Malformed {
        try {
            int month = number(2);
            int day = number(2);
            int hour = number(2);
            int minute = number(2);
            int second = digitNext() ? number(2) : 0;
            skipFraction();
            var local = LocalDateTime.of(year, month, day, hour, minute, Math.min(second, 59));
            return local.toInstant(offset());
        } catch (DateTimeException e) {
            throw new Malformed("a-date-is-not-in-the-calendar", e);
        }
    }

    private void skipFraction() {
        if (at < value.contentEnd() && (value.data()[at] == '.' || value.data()[at] == ',')) {
            do {
                at++;
            } while (digitNext());
        }
    }

    private ZoneOffset offset() throws Malformed {
        if (at == value.contentEnd()) {
            return ZoneOffset.UTC; // local time by X.680; nobody could know which, and all mean UTC
        }
        int sign = value.data()[at++];
        if (sign == 'Z' && at == value.contentEnd()) {
            return ZoneOffset.UTC;
        }
        if (sign != '+' && sign != '-') {
            throw new Malformed("a-date-is-broken");
        }
        int minutes = number(2) * 60;
        minutes += digitNext() ? number(2) : 0;
        return ZoneOffset.ofTotalSeconds((sign == '-' ? -minutes : minutes) * 60);
    }

    private boolean digitNext() {
        return at < value.contentEnd() && value.data()[at] >= '0' && value.data()[at] <= '9';
    }

    private int number(int digits) throws Malformed {
        int number = 0;
        for (int i = 0; i < digits; i++) {
            if (!digitNext()) {
                throw new Malformed("a-date-is-broken");
            }
            number = number * 10 + value.data()[at++] - '0';
        }
        return number;
    }
}
