package org.sealwright.certificates.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sealwright.certificates.usecase.DescribeCertificate;
import org.sealwright.certificates.usecase.Description;
import org.sealwright.certificates.words.CertificateWords;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.database.Contents;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.text.ShownText;
import org.sealwright.kit.cli.CertificateDocument;
import org.sealwright.kit.cli.SectionRows;
import org.sealwright.kit.usecase.FindCertificate;
import org.sealwright.plugin.Terminal;

/// Answers `certificates show`.
final class ShowAnswer {
    private final FindCertificate find;
    private final DescribeCertificate describe;
    private final CurrentProfile current;
    private final CertificateWords words;
    private final Terminal terminal;

    ShowAnswer(
            FindCertificate find,
            DescribeCertificate describe,
            CurrentProfile current,
            CertificateWords words,
            Terminal terminal) {
        this.find = find;
        this.describe = describe;
        this.current = current;
        this.words = words;
        this.terminal = terminal;
    }

    void answer(String reference) throws Problem {
        var stored = find.find(reference);
        var description = describe.describe(stored.certificate().sha256());
        var contents = current.database().contents();
        var document = CertificateDocument.of(stored);
        document.put("signature_algorithm", stored.certificate().signatureAlgorithm());
        document.put("spki_sha256", stored.certificate().key().fingerprint().hex());
        document.put("chain_complete", description.chain().complete());
        document.put(
                "chain",
                description.chain().certificates().stream()
                        .map(certificate -> linkOf(certificate, contents))
                        .toList());
        terminal.answer(Map.of("certificate", document), table(description));
    }

    private static Map<String, @Nullable Object> linkOf(Certificate certificate, Contents contents) {
        return contents.find(certificate.sha256())
                .map(CertificateDocument::of)
                .orElseThrow(() -> new IllegalStateException("a chain is built of what the database holds"));
    }

    private Terminal.Table table(Description description) {
        var rows = new ArrayList<List<String>>();
        description.summary().forEach(sentence -> rows.add(List.of("", words.say(sentence))));
        var chain = description.chain().certificates();
        for (int i = 0; i < chain.size(); i++) {
            rows.add(List.of(
                    i == 0 ? words.get("cli.show.chain") : "",
                    "  ".repeat(i) + ShownText.of(chain.get(i).displayName())));
        }
        rows.addAll(SectionRows.of(description.sections(), words));
        return new Terminal.Table(List.of(), rows);
    }
}
