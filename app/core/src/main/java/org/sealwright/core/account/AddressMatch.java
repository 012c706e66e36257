package org.sealwright.core.account;

import java.util.Locale;
import java.util.Optional;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.request.MailAddress;

/// Whether a certificate is for a mail address (RFC 5280 section 7.5, RFC 9598 section 5, and what mail programs
/// do: smime-facts.md section 4). Domains compare without regard to case, as A-labels; local parts character by
/// character, without Unicode normalisation.
public enum AddressMatch {
    /// One of its addresses is this one.
    SAME,
    /// One differs only in the case of the local part: a match for every mail program, though not by the standard.
    SAME_BUT_CASE,
    /// It has no address at all. Receivers must accept that (RFC 8550 section 3), but cannot tell whose it is.
    NONE_IN_CERTIFICATE,
    /// It has addresses, and all are other ones.
    OTHER;

    /// The best match of all addresses in the certificate.
    public static AddressMatch of(String address, Certificate certificate) {
        if (certificate.emails().isEmpty()) {
            return NONE_IN_CERTIFICATE;
        }
        return certificate.emails().stream()
                .map(email -> of(address, email))
                .min(Enum::compareTo)
                .orElse(OTHER);
    }

    /// What two addresses have in common if and only if they match, for grouping; empty for what is no address and
    /// matches nothing. Never shown.
    public static Optional<String> key(String address) {
        int at = address.lastIndexOf('@');
        return at < 0
                ? Optional.empty()
                : Optional.of(address.substring(0, at).toLowerCase(Locale.ROOT) + '@' + domain(address, at));
    }

    private static AddressMatch of(String one, String other) {
        int oneAt = one.lastIndexOf('@');
        int otherAt = other.lastIndexOf('@');
        if (oneAt < 0 || otherAt < 0 || !domain(one, oneAt).equals(domain(other, otherAt))) {
            return OTHER;
        }
        var oneLocal = one.substring(0, oneAt);
        var otherLocal = other.substring(0, otherAt);
        if (oneLocal.equals(otherLocal)) {
            return SAME;
        }
        return oneLocal.equalsIgnoreCase(otherLocal) ? SAME_BUT_CASE : OTHER;
    }

    /// Certificates hold A-labels, people and old certificates U-labels.
    private static String domain(String address, int at) {
        var domain = address.substring(at + 1);
        return switch (MailAddress.check("any@" + domain)) {
            case MailAddress.Check.Sound(MailAddress sound) -> sound.domain();
            case MailAddress.Check.Faulty _ -> domain.toLowerCase(Locale.ROOT);
        };
    }
}
