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
import org.sealwright.core.verdict.Judge;
import org.sealwright.kit.cli.CertificateDocument;
import org.sealwright.kit.cli.SectionRows;
import org.sealwright.kit.usecase.FindCertificate;
import org.sealwright.kit.usecase.JudgeCertificates;
import org.sealwright.kit.words.VerdictWords;
import org.sealwright.plugin.Terminal;

/// Answers `certificates show`.
final class ShowAnswer {
    private final FindCertificate find;
    private final DescribeCertificate describe;
    private final JudgeCertificates judges;
    private final CurrentProfile current;
    private final CertificateWords words;
    private final Terminal terminal;

    ShowAnswer(
            FindCertificate find,
            DescribeCertificate describe,
            JudgeCertificates judges,
            CurrentProfile current,
            CertificateWords words,
            Terminal terminal) {
        this.find = find;
        this.describe = describe;
        this.judges = judges;
        this.current = current;
        this.words = words;
        this.terminal = terminal;
    }

    void answer(String reference) throws Problem {
        var stored = find.find(reference);
        var description = describe.judged(describe.describe(stored.certificate().sha256()));
        var contents = current.database().contents();
        var judge = judges.over(contents);
        var document = CertificateDocument.of(stored, judge);
        document.put("signature_algorithm", stored.certificate().signatureAlgorithm());
        document.put("spki_sha256", stored.certificate().key().fingerprint().hex());
        document.put("chain_complete", description.chain().complete());
        document.put(
                "chain",
                description.chain().certificates().stream()
                        .map(certificate -> linkOf(certificate, contents, judge))
                        .toList());
        terminal.answer(Map.of("certificate", document), table(description));
    }

    private static Map<String, @Nullable Object> linkOf(Certificate certificate, Contents contents, Judge judge) {
        return contents.find(certificate.sha256())
                .map(stored -> CertificateDocument.of(stored, judge))
                .orElseThrow(() -> new IllegalStateException("a chain is built of what the database holds"));
    }

    private Terminal.Table table(Description description) {
        var rows = new ArrayList<List<String>>();
        description.summary().forEach(sentence -> rows.add(List.of("", words.say(sentence))));
        var verdicts = new VerdictWords(words);
        description.judgement().ifPresent(judgement -> judgement
                .asked()
                .forEach((purpose, verdict) -> rows.add(List.of(verdicts.purpose(purpose), verdicts.answer(verdict)))));
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
