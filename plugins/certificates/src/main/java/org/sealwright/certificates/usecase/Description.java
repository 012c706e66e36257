package org.sealwright.certificates.usecase;

import java.util.List;
import org.sealwright.core.certificate.Chain;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.kit.description.Section;
import org.sealwright.kit.description.Value;

/// A certificate told in full, in no language yet.
///
/// @param certificate what is described
/// @param summary     plain sentences, the most important first
/// @param chain       from the certificate to its root, as far as the database holds it
/// @param sections    every field
public record Description(
        StoredCertificate certificate, List<Value.Word> summary, Chain chain, List<Section> sections) {
    public Description {
        summary = List.copyOf(summary);
        sections = List.copyOf(sections);
    }
}
