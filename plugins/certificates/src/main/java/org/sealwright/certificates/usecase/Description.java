package org.sealwright.certificates.usecase;

import java.util.List;
import java.util.Optional;
import org.sealwright.certificates.usecase.CheckRevocation.Checked;
import org.sealwright.core.certificate.Chain;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.verdict.Reason;
import org.sealwright.core.verdict.Verdict;
import org.sealwright.kit.description.Section;
import org.sealwright.kit.description.Value;
import org.sealwright.kit.usecase.Judgement;

/// A certificate told in full, in no language yet.
///
/// @param certificate what is described
/// @param summary     plain sentences, the most important first
/// @param chain       from the certificate to its root, as far as the database holds it
/// @param sections    every field
/// @param judgement   whether it may be used for mail; empty until it was judged
/// @param revocation  what the authorities of its chain say, the lowest first; empty until they were asked
public record Description(
        StoredCertificate certificate,
        List<Value.Word> summary,
        Chain chain,
        List<Section> sections,
        Optional<Judgement> judgement,
        Optional<List<Checked>> revocation) {
    public Description {
        summary = List.copyOf(summary);
        sections = List.copyOf(sections);
        revocation = revocation.map(List::copyOf);
    }

    /// A certificate whose issuer is missing, and where it is offered; empty if no issuer is missing, or nobody
    /// says where it is.
    public Optional<Reason.IssuerMissing> offer() {
        return judgement
                .flatMap(Judgement::fault)
                .map(Verdict.Bad::reason)
                .filter(Reason.IssuerMissing.class::isInstance)
                .map(Reason.IssuerMissing.class::cast)
                .filter(missing -> !missing.offered().isEmpty());
    }

    /// The chain holds, so that there is somebody whose answer about revocation would count.
    public boolean canBeChecked() {
        return judgement.stream()
                .anyMatch(judged -> judged.asked().values().stream().anyMatch(Verdict::ok)
                        && judged.chain().size() > 1);
    }

    Description with(Judgement judged) {
        return new Description(certificate, summary, chain, sections, Optional.of(judged), Optional.empty());
    }

    Description with(Judgement judged, List<Checked> checked) {
        return new Description(certificate, summary, chain, sections, Optional.of(judged), Optional.of(checked));
    }
}
