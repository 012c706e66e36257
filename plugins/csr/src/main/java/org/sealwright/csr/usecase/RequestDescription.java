package org.sealwright.csr.usecase;

import java.util.List;
import java.util.Optional;
import org.sealwright.core.request.RequestFacts;
import org.sealwright.csr.usecase.ListRequests.Listed;
import org.sealwright.kit.description.Section;
import org.sealwright.kit.description.Value;

/// A request told in full, in no language yet.
///
/// @param facts    what the CSR says; empty for a key of another program, whose CSR is not known
/// @param listed   how it stands, if it is one of the profile's
/// @param summary  plain sentences, the most important first
/// @param sections every field
public record RequestDescription(
        Optional<RequestFacts> facts, Optional<Listed> listed, List<Value.Word> summary, List<Section> sections) {
    public RequestDescription {
        summary = List.copyOf(summary);
        sections = List.copyOf(sections);
    }
}
