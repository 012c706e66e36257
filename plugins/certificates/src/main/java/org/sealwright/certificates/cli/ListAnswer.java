package org.sealwright.certificates.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sealwright.certificates.usecase.ListCertificates;
import org.sealwright.certificates.usecase.ListCertificates.BuiltIn;
import org.sealwright.certificates.usecase.ListCertificates.Listed;
import org.sealwright.certificates.usecase.NotesOnCertificates;
import org.sealwright.certificates.words.CertificateWords;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.text.ShownText;
import org.sealwright.kit.cli.CertificateDocument;
import org.sealwright.kit.usecase.JudgeCertificates;
import org.sealwright.kit.words.ExpiryWords;
import org.sealwright.plugin.CertificateNote;
import org.sealwright.plugin.Terminal;

/// Answers `certificates list`.
final class ListAnswer {
    private static final int DIGITS_IN_TABLE = 16;

    private final ListCertificates listCertificates;
    private final NotesOnCertificates notes;
    private final JudgeCertificates judges;
    private final CertificateWords words;
    private final ExpiryWords expiry;
    private final Terminal terminal;

    ListAnswer(
            ListCertificates listCertificates,
            NotesOnCertificates notes,
            JudgeCertificates judges,
            CertificateWords words,
            ExpiryWords expiry,
            Terminal terminal) {
        this.listCertificates = listCertificates;
        this.notes = notes;
        this.judges = judges;
        this.words = words;
        this.expiry = expiry;
        this.terminal = terminal;
    }

    void answer(ListCertificates.Query query, boolean builtin) throws Problem {
        var listed = listCertificates.list(query);
        var builtIn = builtin ? listCertificates.builtIn(query, listed) : BuiltIn.NOT_ASKED;
        var all = Stream.concat(listed.certificates().stream(), builtIn.certificates().stream())
                .toList();
        // Others' remarks take longer than reading, as verdicts do.
        var remarks = terminal.json() ? notes.read() : NotesOnCertificates.Read.NONE;
        var document = new LinkedHashMap<String, Object>();
        document.put(
                "certificates",
                terminal.json()
                        ? judged(all, listed, remarks)
                        : documents(all.stream(), CertificateDocument::of, remarks));
        document.put(
                "lone_keys",
                listed.loneKeys().stream().map(CertificateDocument::of).toList());
        if (terminal.json() || !all.isEmpty()) {
            terminal.answer(document, table(all));
        } else {
            terminal.say(words.get("cli.list.empty"));
        }
        tellTheRest(listed);
        if (!builtIn.found()) {
            terminal.warn(words.get("cli.list.builtin"));
        }
        remarks.troubles().forEach(trouble -> terminal.warn(words.sentence(trouble)));
    }

    /// Only the document tells verdicts: judging takes longer than reading.
    private List<Map<String, @Nullable Object>> judged(
            List<StoredCertificate> all, Listed listed, NotesOnCertificates.Read remarks) {
        var judge = judges.over(listed.among());
        return documents(all.parallelStream(), stored -> CertificateDocument.of(stored, judge), remarks);
    }

    private static List<Map<String, @Nullable Object>> documents(
            Stream<StoredCertificate> certificates,
            Function<StoredCertificate, Map<String, @Nullable Object>> one,
            NotesOnCertificates.Read remarks) {
        return certificates
                .map(stored -> {
                    var document = one.apply(stored);
                    document.put(
                            "notes",
                            remarks.on(stored.certificate().sha256()).stream()
                                    .map(CertificateNote::id)
                                    .toList());
                    return document;
                })
                .toList();
    }

    private Terminal.Table table(List<StoredCertificate> all) {
        return new Terminal.Table(
                List.of(
                        words.get("cli.column.name"),
                        words.get("cli.column.email"),
                        words.get("cli.column.group"),
                        words.get("cli.column.ends"),
                        words.get("cli.column.fingerprint")),
                all.stream().map(this::row).toList());
    }

    private List<String> row(StoredCertificate stored) {
        var certificate = stored.certificate();
        return List.of(
                certificate.displayName(),
                String.join(", ", certificate.emails()),
                stored.group().word(),
                expiry.end(certificate),
                certificate.sha256().hex().substring(0, DIGITS_IN_TABLE));
    }

    private void tellTheRest(Listed listed) {
        if (!listed.loneKeys().isEmpty()) {
            var keys = listed.loneKeys().stream()
                    .map(lone -> lone.key().shortName() + " "
                            + lone.key().fingerprint().hex().substring(0, DIGITS_IN_TABLE))
                    .collect(Collectors.joining(", "));
            terminal.say(words.get("cli.list.loneKeys", listed.loneKeys().size(), ShownText.of(keys, 4096)));
        }
        listed.damages().forEach(damage -> terminal.warn(words.get("cli.list.damage", words.sentence(damage))));
    }
}
