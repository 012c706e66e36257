package org.sealwright.certificates.usecase;

import java.util.List;
import java.util.Optional;
import org.sealwright.core.certificate.Chain;
import org.sealwright.core.database.StoredCertificate;
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
public record Description(
        StoredCertificate certificate,
        List<Value.Word> summary,
        Chain chain,
        List<Section> sections,
        Optional<Judgement> judgement) {
    public Description {
        summary = List.copyOf(summary);
        sections = List.copyOf(sections);
    }

    Description with(Judgement judged) {
        return new Description(certificate, summary, chain, sections, Optional.of(judged));
    }
}
