package org.sealwright.crypto.revocation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.KeyUsage;
import org.sealwright.core.revocation.RevocationStatus;
import org.sealwright.core.revocation.RevocationStatus.Means;
import org.sealwright.core.revocation.RevocationStatus.Why;
import org.sealwright.crypto.asn1.Element;
import org.sealwright.crypto.asn1.Elements;
import org.sealwright.crypto.asn1.Malformed;
import org.sealwright.crypto.asn1.Tag;
import org.sealwright.crypto.asn1.TooDeep;
import org.sealwright.crypto.certificate.SignedParts;
import org.sealwright.crypto.certificate.Times;

/// A CertificateList (RFC 5280 section 5.1), read in place: entries are walked over, never held, so that a list of
/// millions costs no more memory than its bytes.
final class RevocationList {
    private static final String ISSUING_DISTRIBUTION_POINT = "2.5.29.28";
    private static final String REASON = "2.5.29.21";

    /// Extensions of an entry that change nothing: reason and date of invalidity.
    private static final Set<String> HARMLESS = Set.of(REASON, "2.5.29.24");

    /// In the order of their numbers (RFC 5280 section 5.3.1); 7 is not used.
    private static final List<String> REASONS = List.of(
            "unspecified",
            "keyCompromise",
            "cACompromise",
            "affiliationChanged",
            "superseded",
            "cessationOfOperation",
            "certificateHold",
            "",
            "removeFromCRL",
            "privilegeWithdrawn",
            "aACompromise");

    private final SignedParts parts;
    private final Element issuer;
    private final Instant thisUpdate;
    private final @Nullable Instant nextUpdate;
    private final @Nullable Element entries;
    private final Optional<ListScope> scope;
    private final boolean notUnderstood;

    private record Listed(Instant since, Optional<String> why) {}

    private RevocationList(byte[] bytes) throws Malformed, TooDeep {
        Elements whole = Element.only(bytes).children(Tag.SEQUENCE);
        Element signed = whole.next(Tag.SEQUENCE);
        Element algorithm = whole.next(Tag.SEQUENCE);
        Element signature = whole.next(Tag.BIT_STRING);
        if (whole.hasNext() || signature.length() < 1) {
            throw new Malformed("not-a-revocation-list");
        }
        parts = new SignedParts(
                signed.encoded(),
                algorithm.encoded(),
                Arrays.copyOfRange(signature.data(), signature.contentStart() + 1, signature.contentEnd()));
        Elements fields = signed.children();
        if (fields.nextIs(Tag.INTEGER)) {
            fields.next();
        }
        fields.next(Tag.SEQUENCE);
        issuer = fields.next(Tag.SEQUENCE);
        thisUpdate = Times.of(fields.next());
        nextUpdate =
                fields.nextIs(Tag.UTC_TIME) || fields.nextIs(Tag.GENERALIZED_TIME) ? Times.of(fields.next()) : null;
        entries = fields.nextIs(Tag.SEQUENCE) ? fields.next() : null;
        var unknown = new ArrayList<String>();
        var limits = Optional.<ListScope>empty();
        if (fields.nextIs(Tag.contextConstructed(0))) {
            for (Elements list = fields.next().children().next(Tag.SEQUENCE).children(); list.hasNext(); ) {
                var extension = Extension.of(list.next(Tag.SEQUENCE));
                if (extension.oid().equals(ISSUING_DISTRIBUTION_POINT)) {
                    limits = Optional.of(ListScope.of(extension.value()));
                } else if (extension.critical()) {
                    unknown.add(extension.oid()); // a delta list, among others
                }
            }
        }
        scope = limits;
        notUnderstood = !unknown.isEmpty();
    }

    private record Extension(String oid, boolean critical, Element value) {
        static Extension of(Element sequence) throws Malformed, TooDeep {
            Elements parts = sequence.children();
            String oid = parts.next(Tag.OID).oid();
            boolean critical = parts.nextIs(Tag.BOOLEAN) && parts.next().bool();
            return new Extension(
                    oid, critical, Element.only(parts.next(Tag.OCTET_STRING).octets()));
        }
    }

    static RevocationList read(byte[] bytes) throws Rejected {
        try {
            return new RevocationList(bytes);
        } catch (Malformed | TooDeep e) {
            throw new Rejected(Why.DAMAGED, e);
        }
    }

    /// When to ask again; empty if it does not say.
    Optional<Instant> nextUpdate() {
        return Optional.ofNullable(nextUpdate);
    }

    /// @param issuer    of the certificate; the list has to be its own
    /// @param locations where the certificate says its list is
    RevocationStatus status(Certificate certificate, Certificate issuer, List<String> locations, Instant now)
            throws Rejected {
        if (!Arrays.equals(this.issuer.encoded(), issuer.subject().encoded().toByteArray())) {
            throw new Rejected(Why.OTHER_CERTIFICATE);
        }
        if (issuer.keyUsage().map(usages -> !usages.contains(KeyUsage.CRL_SIGN)).orElse(false)) {
            throw new Rejected(Why.NOT_AUTHENTIC);
        }
        SignedBy.check(issuer, parts);
        if (nextUpdate == null || !Clocks.within(thisUpdate, nextUpdate, now)) {
            throw new Rejected(Why.OUT_OF_DATE);
        }
        if (notUnderstood
                || !scope.map(limits -> limits.covers(certificate, locations)).orElse(true)) {
            throw new Rejected(notUnderstood ? Why.DAMAGED : Why.OTHER_CERTIFICATE);
        }
        try {
            Optional<Listed> listed = find(certificate.serial().toByteArray());
            return listed.<RevocationStatus>map(
                            entry -> new RevocationStatus.Revoked(Means.CRL, entry.since(), entry.why()))
                    .orElse(new RevocationStatus.Good(Means.CRL, thisUpdate, nextUpdate));
        } catch (Malformed | TooDeep e) {
            throw new Rejected(Why.DAMAGED, e);
        }
    }

    private Optional<Listed> find(byte[] serial) throws Malformed, TooDeep {
        if (entries == null) {
            return Optional.empty();
        }
        var found = Optional.<Listed>empty();
        for (Elements list = entries.children(); list.hasNext(); ) {
            Elements entry = list.next(Tag.SEQUENCE).children();
            Element number = entry.next(Tag.INTEGER);
            boolean wanted =
                    Arrays.equals(number.data(), number.contentStart(), number.contentEnd(), serial, 0, serial.length);
            Element since = entry.next();
            var why = entry.hasNext() ? reason(entry.next(Tag.SEQUENCE), wanted) : Optional.<String>empty();
            if (wanted) {
                found = Optional.of(new Listed(Times.of(since), why));
            }
        }
        return found;
    }

    /// An entry with something critical that is not understood makes the list worthless, except for what it says about
    /// this certificate: listed is listed (RFC 5280 section 5.3).
    private static Optional<String> reason(Element extensions, boolean wanted) throws Malformed, TooDeep {
        var why = Optional.<String>empty();
        for (Elements list = extensions.children(); list.hasNext(); ) {
            var extension = Extension.of(list.next(Tag.SEQUENCE));
            if (extension.critical() && !wanted && !HARMLESS.contains(extension.oid())) {
                throw new Malformed("an-entry-has-a-part-that-must-be-understood");
            }
            if (extension.oid().equals(REASON) && extension.value().length() == 1) {
                why = word(extension.value().content()[0]);
            }
        }
        return why;
    }

    /// The word for a CRLReason; none for "unspecified".
    static Optional<String> word(int reason) {
        return reason > 0 && reason < REASONS.size() && !REASONS.get(reason).isEmpty()
                ? Optional.of(REASONS.get(reason))
                : Optional.empty();
    }
}
