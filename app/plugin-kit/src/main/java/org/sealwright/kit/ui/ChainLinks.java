package org.sealwright.kit.ui;

import java.util.ArrayList;
import java.util.List;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.Validity;
import org.sealwright.core.text.ShownText;
import org.sealwright.core.verdict.Reason;
import org.sealwright.core.verdict.Verdict;
import org.sealwright.kit.usecase.Description;
import org.sealwright.kit.usecase.Judgement;
import org.sealwright.kit.words.ExpiryWords;
import org.sealwright.kit.words.PlainWords;

/// The links of a chain in words, the highest first: each certificate with what is to be minded of it, whose trust
/// makes the chain good, where it breaks, and who is missing above.
final class ChainLinks {
    /// @param text safe to show
    record Link(String text, Validity validity) {
        @Override
        public String toString() {
            return text;
        }
    }

    private final PlainWords words;
    private final ExpiryWords expiry;

    private ChainLinks(PlainWords words, ExpiryWords expiry) {
        this.words = words;
        this.expiry = expiry;
    }

    static List<Link> of(Description description, PlainWords words, ExpiryWords expiry) {
        return new ChainLinks(words, expiry).links(description);
    }

    private List<Link> links(Description description) {
        var links = new ArrayList<Link>();
        var judgement = description.judgement();
        judgement.flatMap(Judgement::fault).map(Verdict.Bad::reason).ifPresent(reason -> {
            if (reason instanceof Reason.IssuerMissing missing) {
                var issuer = missing.certificate().issuer();
                var name = issuer.commonName().or(issuer::organization).orElse(issuer.toString());
                links.add(new Link(words.get("verdict.link.missing", ShownText.of(name)), Validity.EXPIRED));
            }
        });
        chain(description).reversed().forEach(each -> links.add(link(each, description)));
        return List.copyOf(links);
    }

    /// The way that was judged; before that, any way to a root.
    private static List<Certificate> chain(Description description) {
        var built = description.chain().certificates();
        return description
                .judgement()
                .map(Judgement::chain)
                .filter(judged -> judged.size() > 1 || built.size() == 1)
                .orElse(built);
    }

    private Link link(Certificate certificate, Description description) {
        var validity = expiry.validity(certificate);
        var name = ShownText.of(certificate.displayName());
        var text = validity == Validity.VALID ? name : name + ", " + expiry.end(certificate);
        return description
                .judgement()
                .map(judgement -> new Link(noted(text, certificate, judgement), validity))
                .orElse(new Link(text, validity));
    }

    private String noted(String text, Certificate certificate, Judgement judgement) {
        var fault = judgement.fault().map(Verdict.Bad::reason);
        if (fault.isPresent() && fault.get().certificate().equals(certificate)) {
            return fault.get() instanceof Reason.IssuerMissing ? text : words.get("verdict.link.fault", text);
        }
        boolean anchor = judgement.asked().values().stream()
                .anyMatch(verdict ->
                        verdict instanceof Verdict.Good good && good.anchor().equals(certificate));
        if (anchor) {
            return words.get("verdict.link.anchor", text);
        }
        return fault.isEmpty() ? words.get("verdict.link.good", text) : text;
    }
}
