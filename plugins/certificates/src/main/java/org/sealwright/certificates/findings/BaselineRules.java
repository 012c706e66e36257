package org.sealwright.certificates.findings;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sealwright.certificates.words.CertificateWords;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.extension.Extension;
import org.sealwright.core.extension.ExtensionReader;
import org.sealwright.plugin.Finding;
import org.sealwright.plugin.Finding.Urgency;

/// What the S/MIME Baseline Requirements of the CA/Browser Forum say about a certificate that claims to follow
/// them, by one of their policies (7.1.6.1). A private authority is not bound by them. Mail works all the same,
/// so these are details, for those who talk with the authority.
final class BaselineRules {
    static final Set<String> KINDS =
            Set.of("certificates.legacyPolicy", "certificates.validTooLong", "certificates.otherUses");

    /// `2.23.140.1.5.TYPE.GENERATION`.
    private static final String POLICIES = "2.23.140.1.5.";

    /// Authorities must not issue by the generation "legacy" from then on.
    private static final Instant END_OF_LEGACY = Instant.parse("2025-07-15T00:00:00Z");

    /// Longest validity in days (6.3.2), by the last number of the policy: legacy, multipurpose, strict.
    private static final Map<String, Integer> LONGEST = Map.of("1", 1185, "2", 825, "3", 825);

    private static final String LEGACY = "1";

    /// emailProtection and clientAuth: all that authorities may put in from 1 July 2027 on (SMC018).
    private static final Set<String> LASTING_USES = Set.of("1.3.6.1.5.5.7.3.4", "1.3.6.1.5.5.7.3.2");

    private final ExtensionReader extensions;
    private final CertificateWords words;

    BaselineRules(ExtensionReader extensions, CertificateWords words) {
        this.extensions = extensions;
        this.words = words;
    }

    List<Finding> of(StoredCertificate stored, String address) {
        var certificate = stored.certificate();
        return generation(certificate).stream()
                .flatMap(generation -> Stream.of(
                                legacy(generation, certificate),
                                validity(generation, certificate),
                                otherUses(certificate))
                        .flatMap(Optional::stream))
                .map(said -> Finding.of(said.kind(), stored, address, Urgency.DETAIL, said.sentence()))
                .toList();
    }

    private record Said(String kind, String sentence) {}

    private Optional<String> generation(Certificate certificate) {
        return extensions.extensions(certificate).stream()
                .filter(Extension.Policies.class::isInstance)
                .flatMap(extension -> ((Extension.Policies) extension).policies().stream())
                .map(Extension.Policies.Policy::policy)
                .filter(policy -> policy.startsWith(POLICIES))
                .map(policy -> policy.substring(policy.lastIndexOf('.') + 1))
                .filter(LONGEST::containsKey)
                .findFirst();
    }

    private Optional<Said> legacy(String generation, Certificate certificate) {
        return generation.equals(LEGACY) && !certificate.notBefore().isBefore(END_OF_LEGACY)
                ? Optional.of(new Said("certificates.legacyPolicy", words.get("found.legacyPolicy")))
                : Optional.empty();
    }

    /// Both ends count (RFC 5280 section 4.1.2.5), and a day that has begun is one more.
    private Optional<Said> validity(String generation, Certificate certificate) {
        var length = Duration.between(certificate.notBefore(), certificate.notAfter())
                .plusSeconds(1);
        long days = length.plusDays(1).minusSeconds(1).toDays();
        int longest = LONGEST.getOrDefault(generation, Integer.MAX_VALUE);
        return days > longest
                ? Optional.of(new Said("certificates.validTooLong", words.get("found.validTooLong", days, longest)))
                : Optional.empty();
    }

    private Optional<Said> otherUses(Certificate certificate) {
        return certificate.extendedKeyUsage().stream().flatMap(List::stream).allMatch(LASTING_USES::contains)
                ? Optional.empty()
                : Optional.of(new Said("certificates.otherUses", words.get("found.otherUses")));
    }
}
