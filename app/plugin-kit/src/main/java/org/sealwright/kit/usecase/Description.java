package org.sealwright.kit.usecase;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sealwright.core.certificate.Chain;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.extension.Extension;
import org.sealwright.core.trust.Trust;
import org.sealwright.core.verdict.Reason;
import org.sealwright.core.verdict.Verdict;
import org.sealwright.kit.description.Section;
import org.sealwright.kit.description.Value.Word;

/// A certificate told in full, in no language yet.
///
/// @param certificate what is described
/// @param here        it is in the database; else it is only looked at
/// @param plain       sentences that need no verdict, the most important first
/// @param trust       what it is itself trusted for; that of the database until it was judged
/// @param moment      when this was told
/// @param chain       from the certificate to its root, as far as the database holds it
/// @param extensions  what it says about itself
/// @param sections    every field
/// @param judgement   whether it may be used for mail; empty until it was judged
/// @param revocation  what the authorities of its chain say, the lowest first; empty until they were asked
public record Description(
        StoredCertificate certificate,
        boolean here,
        List<Word> plain,
        Trust trust,
        Instant moment,
        Chain chain,
        List<Extension> extensions,
        List<Section> sections,
        Optional<Judgement> judgement,
        Optional<List<Checked>> revocation) {
    public Description {
        plain = List.copyOf(plain);
        extensions = List.copyOf(extensions);
        sections = List.copyOf(sections);
        revocation = revocation.map(List::copyOf);
    }

    /// Plain sentences, the most important first: whom it identifies; as soon as it was judged, what it can be used
    /// for and what keeps it from that; then the rest.
    public List<Word> summary() {
        return judgement
                .map(judged -> Stream.of(
                                plain.subList(0, 1), JudgedSentences.of(this, judged), plain.subList(1, plain.size()))
                        .flatMap(List::stream)
                        .toList())
                .orElse(plain);
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

    Description with(Judgement judged, Trust effective) {
        return new Description(
                certificate,
                here,
                plain,
                effective,
                moment,
                chain,
                extensions,
                sections,
                Optional.of(judged),
                Optional.empty());
    }

    /// The same, and what the authorities of its chain said.
    public Description with(Judgement judged, List<Checked> checked) {
        return new Description(
                certificate,
                here,
                plain,
                trust,
                moment,
                chain,
                extensions,
                sections,
                Optional.of(judged),
                Optional.of(checked));
    }
}
