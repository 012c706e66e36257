package org.sealwright.crypto.verdict;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.KeyUsage;
import org.sealwright.core.trust.TrustLevel;
import org.sealwright.core.verdict.Purpose;
import org.sealwright.core.verdict.Reason;

/// What a certificate has to be by itself, whoever issued it. The order decides which of several faults is named.
final class OwnRules {
    static final String EMAIL_PROTECTION = "1.3.6.1.5.5.7.3.4";
    private static final String OCSP_SIGNING = "1.3.6.1.5.5.7.3.9";
    private static final int SMALLEST_RSA = 1024;
    private static final Set<String> CURVES = Set.of("P-256", "P-384", "P-521");
    private static final Set<KeyUsage> CERTIFY = Set.of(KeyUsage.KEY_CERT_SIGN);

    private final Instant moment;
    private final String purpose;

    /// @param purpose object identifier that every extendedKeyUsage must name
    OwnRules(Instant moment, String purpose) {
        this.moment = moment.truncatedTo(ChronoUnit.SECONDS); // as certificates count
        this.purpose = purpose;
    }

    /// Is something wrong with the certificate the verdict is for?
    Optional<Reason> ofJudged(Facts facts, Purpose use, TrustLevel trust) {
        return switch (use) {
            case SIGN -> ofPerson(facts, Set.of(KeyUsage.DIGITAL_SIGNATURE, KeyUsage.NON_REPUDIATION), trust);
            case ENCRYPT -> ofPerson(facts, Set.of(KeyUsage.KEY_ENCIPHERMENT, KeyUsage.KEY_AGREEMENT), trust);
            case AUTHORITY -> ofAuthority(facts, trust, 0);
        };
    }

    /// Is something wrong with it as issuer?
    ///
    /// @param below how many authorities stand between it and the judged certificate
    Optional<Reason> ofAuthority(Facts facts, TrustLevel trust, int below) {
        return ofAny(facts, trust)
                .or(() -> usage(facts, CERTIFY))
                .or(() -> authority(facts, trust, below))
                .or(() -> purposes(facts, false))
                .or(() -> time(facts));
    }

    private Optional<Reason> ofPerson(Facts facts, Set<KeyUsage> anyOf, TrustLevel trust) {
        return ofAny(facts, trust)
                .or(() -> usage(facts, anyOf))
                .or(() -> facts.saysAuthority().orElse(false)
                        ? Optional.of(new Reason.IsAnAuthority(facts.certificate()))
                        : Optional.empty())
                .or(() -> purposes(facts, true))
                .or(() -> time(facts));
    }

    private static Optional<Reason> ofAny(Facts facts, TrustLevel trust) {
        Certificate certificate = facts.certificate();
        if (trust == TrustLevel.DISTRUSTED) {
            return Optional.of(new Reason.Distrusted(certificate));
        }
        if (facts.damaged() || certificate.issuer().isEmpty() || beforeComputers(certificate)) {
            return Optional.of(new Reason.Damaged(certificate));
        }
        if (facts.unknownCritical().isPresent()) {
            return Optional.of(new Reason.UnknownCriticalExtension(
                    certificate, facts.unknownCritical().get()));
        }
        // nothing hangs on the signature of an anchor
        return (trust == TrustLevel.TRUSTED ? Optional.<Reason>empty() : signature(facts)).or(() -> key(certificate));
    }

    /// Thunderbird reads no date before 1970.
    private static boolean beforeComputers(Certificate certificate) {
        return certificate.notBefore().isBefore(Instant.EPOCH)
                || certificate.notAfter().isBefore(Instant.EPOCH);
    }

    private static Optional<Reason> signature(Facts facts) {
        Certificate certificate = facts.certificate();
        var algorithm = certificate.signatureAlgorithm();
        if (algorithm.startsWith("SHA1") || algorithm.startsWith("MD")) {
            return Optional.of(new Reason.WeakSignature(certificate, algorithm));
        }
        return facts.twoAlgorithms() || !JdkSignatures.knows(algorithm)
                ? Optional.of(new Reason.SignatureUnsupported(certificate, algorithm))
                : Optional.empty();
    }

    private static Optional<Reason> key(Certificate certificate) {
        var key = certificate.key();
        return switch (key.algorithm()) {
            case "RSA" ->
                key.bits() < SMALLEST_RSA
                        ? Optional.of(new Reason.KeyTooSmall(certificate, key.bits()))
                        : Optional.empty();
            case "EC" ->
                CURVES.contains(key.curve().orElse(""))
                        ? Optional.empty()
                        : Optional.of(new Reason.KeyUnsupported(certificate));
            default -> Optional.of(new Reason.KeyUnsupported(certificate));
        };
    }

    /// An absent extension allows everything; a broken one was read as allowing nothing.
    private static Optional<Reason> usage(Facts facts, Set<KeyUsage> anyOf) {
        return facts.certificate()
                .keyUsage()
                .filter(usages -> usages.stream().noneMatch(anyOf::contains))
                .map(_ -> new Reason.KeyUsageUnfit(facts.certificate()));
    }

    private static Optional<Reason> authority(Facts facts, TrustLevel trust, int below) {
        Certificate certificate = facts.certificate();
        boolean oldAnchor = facts.saysAuthority().isEmpty() && facts.version() == 1 && trust == TrustLevel.TRUSTED;
        if (!oldAnchor && !facts.saysAuthority().orElse(false)) {
            return Optional.of(new Reason.NotAnAuthority(certificate));
        }
        return facts.pathLength().isPresent() && below > facts.pathLength().getAsInt()
                ? Optional.of(new Reason.PathTooLong(certificate))
                : Optional.empty();
    }

    /// `anyExtendedKeyUsage` counts for nothing, and who answers for revocation must not write mail.
    private Optional<Reason> purposes(Facts facts, boolean person) {
        Optional<List<String>> purposes = facts.certificate().extendedKeyUsage();
        return purposes.filter(listed -> !listed.contains(purpose) || (person && listed.contains(OCSP_SIGNING)))
                .map(_ -> new Reason.PurposeUnfit(facts.certificate()));
    }

    private Optional<Reason> time(Facts facts) {
        Certificate certificate = facts.certificate();
        if (moment.isBefore(certificate.notBefore())) {
            return Optional.of(new Reason.NotYetValid(certificate));
        }
        return moment.isAfter(certificate.notAfter()) ? Optional.of(new Reason.Expired(certificate)) : Optional.empty();
    }
}
