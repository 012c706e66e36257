package org.sealwright.crypto.verdict;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.crypto.asn1.Element;
import org.sealwright.crypto.asn1.Elements;
import org.sealwright.crypto.asn1.Malformed;
import org.sealwright.crypto.asn1.Tag;
import org.sealwright.crypto.asn1.TooDeep;
import org.sealwright.crypto.certificate.Layout;
import org.sealwright.crypto.certificate.Layout.RawExtension;

/// What path building needs of a certificate beyond [Certificate], read once.
///
/// @param version         1, 2 or 3
/// @param damaged         an extension that matters is broken, empty or there twice
/// @param unknownCritical object identifier of a critical extension that is not understood
/// @param saysAuthority   empty if basicConstraints is absent
/// @param pathLength      empty if there is no limit
/// @param constraints     DER of nameConstraints
/// @param names           DER of subjectAltName
/// @param ownKey          subjectKeyIdentifier, a hint
/// @param issuerKey       keyIdentifier of authorityKeyIdentifier, a hint
/// @param twoAlgorithms   the algorithm inside the signed part is not the one outside
record Facts(
        Certificate certificate,
        int version,
        boolean damaged,
        Optional<String> unknownCritical,
        Optional<Boolean> saysAuthority,
        OptionalInt pathLength,
        @Nullable Element constraints,
        @Nullable Element names,
        Optional<String> ownKey,
        Optional<String> issuerKey,
        boolean twoAlgorithms) {

    static final String SUBJECT_KEY = "2.5.29.14";
    static final String KEY_USAGE = "2.5.29.15";
    static final String ALTERNATIVE_NAMES = "2.5.29.17";
    static final String BASIC_CONSTRAINTS = "2.5.29.19";
    static final String NAME_CONSTRAINTS = "2.5.29.30";
    static final String AUTHORITY_KEY = "2.5.29.35";
    static final String EXTENDED_KEY_USAGE = "2.5.29.37";

    /// Whose presence is understood: besides those above certificatePolicies, policyConstraints and
    /// inhibitAnyPolicy,
    /// which are ignored, AIA, TLS features, signed timestamps, qcStatements.
    private static final Set<String> UNDERSTOOD = Set.of(
            KEY_USAGE,
            ALTERNATIVE_NAMES,
            BASIC_CONSTRAINTS,
            NAME_CONSTRAINTS,
            "2.5.29.32",
            "2.5.29.36",
            EXTENDED_KEY_USAGE,
            "2.5.29.54",
            "1.3.6.1.5.5.7.1.1",
            "1.3.6.1.5.5.7.1.24",
            "1.3.6.1.4.1.11129.2.4.2",
            "1.3.6.1.5.5.7.1.3");

    /// Understood when critical, and may be empty or doubled.
    private static final String OCSP_NO_CHECK = "1.3.6.1.5.5.7.48.1.5";

    static Facts of(Certificate certificate) {
        try {
            Layout layout = Layout.of(certificate.encoded().toByteArray());
            return new Reading(layout.extensions()).facts(certificate, layout);
        } catch (Malformed | TooDeep e) {
            throw new IllegalArgumentException("not a certificate that a decoder read", e);
        }
    }

    boolean sameAuthority(Facts other) {
        return certificate.key().fingerprint().equals(other.certificate.key().fingerprint())
                && certificate
                        .subject()
                        .encoded()
                        .equals(other.certificate.subject().encoded());
    }

    /// The reading of one list of extensions.
    private static final class Reading {
        private final Set<String> seen = new HashSet<>();
        private boolean damaged;
        private Optional<String> unknownCritical = Optional.empty();
        private Optional<Boolean> saysAuthority = Optional.empty();
        private OptionalInt pathLength = OptionalInt.empty();
        private @Nullable Element constraints;
        private @Nullable Element names;
        private Optional<String> ownKey = Optional.empty();
        private Optional<String> issuerKey = Optional.empty();

        Reading(List<RawExtension> extensions) {
            for (RawExtension extension : extensions) {
                try {
                    read(extension);
                } catch (Malformed | TooDeep _) {
                    damaged |= UNDERSTOOD.contains(extension.oid());
                }
            }
        }

        private void read(RawExtension extension) throws Malformed, TooDeep {
            String oid = extension.oid();
            if (UNDERSTOOD.contains(oid)) {
                damaged |= extension.value().octets().length == 0 || !seen.add(oid);
            } else if (extension.critical() && !oid.equals(OCSP_NO_CHECK)) {
                unknownCritical = Optional.of(oid);
            }
            switch (oid) {
                case BASIC_CONSTRAINTS -> basicConstraints(extension.only().children(Tag.SEQUENCE));
                case NAME_CONSTRAINTS -> constraints = extension.only();
                case ALTERNATIVE_NAMES -> names = extension.only();
                case SUBJECT_KEY -> ownKey = Optional.of(extension.only().hex());
                case AUTHORITY_KEY -> issuerKey = identifier(extension.only().children(Tag.SEQUENCE));
                default -> {
                    // of no matter for the path
                }
            }
        }

        private void basicConstraints(Elements parts) throws Malformed {
            saysAuthority =
                    Optional.of(parts.nextIs(Tag.BOOLEAN) && parts.next().bool());
            if (parts.nextIs(Tag.INTEGER)) {
                pathLength = OptionalInt.of(parts.next().count());
            }
            damaged |= parts.hasNext();
        }

        private static Optional<String> identifier(Elements parts) throws Malformed {
            return parts.nextIs(Tag.context(0)) ? Optional.of(parts.next().hex()) : Optional.empty();
        }

        Facts facts(Certificate certificate, Layout layout) throws Malformed {
            return new Facts(
                    certificate,
                    layout.version(),
                    damaged,
                    unknownCritical,
                    saysAuthority,
                    pathLength,
                    constraints,
                    names,
                    ownKey,
                    issuerKey,
                    !Arrays.equals(
                            inside(layout).encoded(),
                            layout.signatureAlgorithm().encoded()));
        }

        /// The AlgorithmIdentifier after the serial number (RFC 5280 section 4.1.2.3).
        private static Element inside(Layout layout) throws Malformed {
            Elements fields = layout.signed().children();
            if (fields.nextIs(Tag.contextConstructed(0))) {
                fields.next();
            }
            fields.next(Tag.INTEGER);
            return fields.next(Tag.SEQUENCE);
        }
    }
}
