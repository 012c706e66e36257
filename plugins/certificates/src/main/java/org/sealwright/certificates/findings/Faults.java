package org.sealwright.certificates.findings;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sealwright.certificates.words.CertificateWords;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.network.NetworkRules;
import org.sealwright.core.settings.Settings;
import org.sealwright.core.text.ShownText;
import org.sealwright.core.verdict.Judge;
import org.sealwright.core.verdict.Reason;
import org.sealwright.core.verdict.Remark;
import org.sealwright.core.verdict.Verdict;
import org.sealwright.kit.usecase.Judgement;
import org.sealwright.kit.words.VerdictWords;
import org.sealwright.plugin.Finding;
import org.sealwright.plugin.Finding.Urgency;

/// What is wrong with a certificate that has not ended, for one address.
final class Faults {
    static final Set<String> KINDS = Set.of(
            "certificates.issuerMissing", "certificates.issuerOffered", "certificates.weakKey", "certificates.unfit");

    private final StoredCertificate stored;
    private final String address;
    private final Settings settings;
    private final CertificateWords words;
    private final VerdictWords verdicts;

    Faults(StoredCertificate stored, String address, Settings settings, CertificateWords words) {
        this.stored = stored;
        this.address = address;
        this.settings = settings;
        this.words = words;
        this.verdicts = new VerdictWords(words);
    }

    List<Finding> of(Judge judge) {
        var judgement = Judgement.of(stored.certificate(), judge);
        var asked = judgement.asked().values();
        boolean works = asked.stream().anyMatch(Verdict::ok);
        return Stream.concat(
                        // One that only signs, or only decrypts, is no fault while the other works.
                        works
                                ? Stream.empty()
                                : judgement.fault().stream().flatMap(bad -> fault(bad.reason()).stream()),
                        asked.stream()
                                .filter(Verdict.Good.class::isInstance)
                                .flatMap(verdict -> ((Verdict.Good) verdict).remarks().stream())
                                .filter(remark -> remark.certificate().equals(stored.certificate()))
                                .map(this::remark))
                .distinct()
                .toList();
    }

    private Optional<Finding> fault(Reason reason) {
        return switch (reason) {
            // Who is trusted is not this plugin's subject.
            case Reason.AuthorityNotTrusted _, Reason.Distrusted _ -> Optional.empty();
            case Reason.IssuerMissing missing ->
                Optional.of(
                        missing.offered().isEmpty() || !settings.value(NetworkRules.ALLOWED)
                                ? finding(
                                        "certificates.issuerMissing", words.get("found.issuerMissing", issuer(missing)))
                                : finding(
                                        "certificates.issuerOffered",
                                        words.get("found.issuerOffered", issuer(missing))));
            case Reason.KeyTooSmall small -> Optional.of(finding("certificates.weakKey", verdicts.sentence(small)));
            case Reason other -> Optional.of(finding("certificates.unfit", verdicts.sentence(other)));
        };
    }

    private String issuer(Reason.IssuerMissing missing) {
        var issuer = missing.certificate().issuer();
        return ShownText.of(issuer.commonName().or(issuer::organization).orElse(issuer.toString()));
    }

    private Finding remark(Remark remark) {
        return switch (remark) {
            case Remark.KeyShort(var _, var bits) ->
                Finding.of("certificates.weakKey", stored, address, Urgency.SOON, words.get("found.weakKey", bits));
        };
    }

    private Finding finding(String kind, String sentence) {
        return Finding.of(kind, stored, address, Urgency.BLOCKED, sentence);
    }
}
