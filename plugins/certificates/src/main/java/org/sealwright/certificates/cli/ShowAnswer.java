package org.sealwright.certificates.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sealwright.certificates.usecase.CheckRevocation;
import org.sealwright.certificates.usecase.FetchIssuer;
import org.sealwright.certificates.words.CertificateWords;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.database.Contents;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.task.Progress;
import org.sealwright.core.text.ShownText;
import org.sealwright.core.verdict.Judge;
import org.sealwright.kit.cli.CertificateDocument;
import org.sealwright.kit.cli.SectionRows;
import org.sealwright.kit.cli.VerdictDocument;
import org.sealwright.kit.usecase.Checked;
import org.sealwright.kit.usecase.DescribeCertificate;
import org.sealwright.kit.usecase.Description;
import org.sealwright.kit.usecase.FindCertificate;
import org.sealwright.kit.usecase.JudgeCertificates;
import org.sealwright.kit.usecase.Judgement;
import org.sealwright.kit.words.RevocationWords;
import org.sealwright.kit.words.VerdictWords;
import org.sealwright.plugin.Terminal;

/// Answers `certificates show`.
final class ShowAnswer {
    private final FindCertificate find;
    private final DescribeCertificate describe;
    private final JudgeCertificates judges;
    private final CheckRevocation revocation;
    private final FetchIssuer fetch;
    private final CurrentProfile current;
    private final CertificateWords words;
    private final Terminal terminal;

    ShowAnswer(
            FindCertificate find,
            DescribeCertificate describe,
            JudgeCertificates judges,
            CheckRevocation revocation,
            FetchIssuer fetch,
            CurrentProfile current,
            CertificateWords words,
            Terminal terminal) {
        this.find = find;
        this.describe = describe;
        this.judges = judges;
        this.revocation = revocation;
        this.fetch = fetch;
        this.current = current;
        this.words = words;
        this.terminal = terminal;
    }

    /// @param fetchIssuer   the user wants a missing issuer to be fetched first
    /// @param askRevocation the user wants the authorities asked
    void answer(String reference, boolean fetchIssuer, boolean askRevocation) throws Problem {
        var stored = find.find(reference);
        if (fetchIssuer) {
            tellFetched(fetch.fetch(stored.certificate(), Progress.none()));
        }
        var description = describe.judged(describe.describe(stored.certificate().sha256()));
        var contents = current.database().contents();
        var judge = judges.over(contents);
        var judgement = Judgement.of(stored.certificate(), judge);
        boolean asked = askRevocation || revocation.unasked(stored);
        var checked = asked ? revocation.check(judgement, Progress.none()) : List.<Checked>of();
        judgement = CheckRevocation.with(checked, judgement);
        description = description.with(judgement, checked);
        var document = CertificateDocument.of(stored);
        document.put("verdicts", VerdictDocument.of(judgement));
        document.put("signature_algorithm", stored.certificate().signatureAlgorithm());
        document.put("spki_sha256", stored.certificate().key().fingerprint().hex());
        document.put("chain_complete", description.chain().complete());
        document.put(
                "chain",
                description.chain().certificates().stream()
                        .map(certificate -> linkOf(certificate, contents, judge))
                        .toList());
        document.put(
                "revocation",
                asked ? checked.stream().map(RevocationDocument::of).toList() : null);
        terminal.answer(Map.of("certificate", document), table(description, judgement, revocationRows(asked, checked)));
    }

    private void tellFetched(List<Certificate> fetched) {
        if (fetched.isEmpty()) {
            terminal.warn(words.get("cli.show.nothingToFetch"));
        }
        fetched.forEach(each -> terminal.warn(words.get("cli.show.fetched", ShownText.of(each.displayName()))));
    }

    private List<List<String>> revocationRows(boolean asked, List<Checked> checked) {
        var title = words.get("revocation.title");
        if (asked && checked.isEmpty()) {
            return List.of(List.of(title, words.get("revocation.noChain")));
        }
        var sentences = new RevocationWords(words);
        return checked.stream()
                .map(one -> List.of(title, sentences.sentence(one.certificate(), one.status())))
                .toList();
    }

    private static Map<String, @Nullable Object> linkOf(Certificate certificate, Contents contents, Judge judge) {
        return contents.find(certificate.sha256())
                .map(stored -> CertificateDocument.of(stored, judge))
                .orElseThrow(() -> new IllegalStateException("a chain is built of what the database holds"));
    }

    private Terminal.Table table(Description description, Judgement judgement, List<List<String>> revocation) {
        var rows = new ArrayList<List<String>>();
        description
                .summary()
                .forEach(sentence -> rows.add(List.of("", words.say(sentence).strip())));
        var verdicts = new VerdictWords(words);
        judgement
                .asked()
                .forEach((purpose, verdict) -> rows.add(List.of(verdicts.purpose(purpose), verdicts.answer(verdict))));
        rows.addAll(revocation);
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
