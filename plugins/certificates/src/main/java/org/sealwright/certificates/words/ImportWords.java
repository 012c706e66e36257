package org.sealwright.certificates.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sealwright.certificates.usecase.Arrival;
import org.sealwright.certificates.usecase.ImportResult;
import org.sealwright.certificates.usecase.ImportResult.Failed;
import org.sealwright.certificates.usecase.ImportResult.Imported;
import org.sealwright.certificates.usecase.ImportResult.ImportedCertificate;
import org.sealwright.certificates.usecase.ImportResult.ImportedKey;
import org.sealwright.certificates.usecase.ImportResult.Outcome;
import org.sealwright.core.certificate.Fingerprint;
import org.sealwright.core.certificate.Validity;
import org.sealwright.core.database.Added.Action;
import org.sealwright.core.text.ShownText;
import org.sealwright.kit.words.ExpiryWords;

/// What became of an import, in sentences: per certificate what went where, when it ends, and why something was
/// left out.
public final class ImportWords {
    private final CertificateWords words;
    private final ExpiryWords expiry;
    private final ArrivalWords arrivalWords;

    public ImportWords(CertificateWords words, ExpiryWords expiry) {
        this.words = words;
        this.expiry = expiry;
        this.arrivalWords = new ArrivalWords(words);
    }

    /// A source and what is to be said about it.
    ///
    /// @param failed  nothing of it was stored
    public record Told(String source, boolean failed, List<String> sentences) {
        public Told {
            sentences = List.copyOf(sentences);
        }
    }

    public List<Told> tell(ImportResult result) {
        Map<Fingerprint, Arrival> arrivals = result.arrivals().own().stream()
                .collect(Collectors.toMap(
                        arrival -> arrival.certificate().certificate().sha256(), arrival -> arrival, (one, _) -> one));
        return result.outcomes().stream()
                .map(outcome -> tell(outcome, arrivals))
                .toList();
    }

    /// What the user's own certificates mean for requests, one sentence each.
    public List<String> arrivals(ImportResult result) {
        return result.arrivals().own().stream()
                .flatMap(arrival -> arrivalWords.sentences(arrival).stream())
                .toList();
    }

    /// Why the list of requests could not be kept; empty if it could.
    public Optional<String> trouble(ImportResult result) {
        return result.arrivals().trouble().map(problem -> words.get("import.requestsTrouble", words.sentence(problem)));
    }

    /// The first thing to read: how it went as a whole.
    public String headline(ImportResult result) {
        int failed = result.failures().size();
        var whole = headlineOfWhatCameIn(result);
        return failed == 0 || failed == result.outcomes().size()
                ? whole
                : whole + " " + words.get("import.headline.someFailed", failed);
    }

    private String headlineOfWhatCameIn(ImportResult result) {
        var stored = result.certificates().filter(ImportWords::isNew).toList();
        var own = stored.stream().filter(one -> one.stored().hasPrivateKey()).toList();
        if (own.size() == 1) {
            var certificate = own.getFirst().stored().certificate();
            boolean expired = expiry.validity(certificate) == Validity.EXPIRED;
            return words.get(
                    expired ? "import.headline.own.expired" : "import.headline.own",
                    ShownText.of(certificate.displayName()),
                    words.day(certificate.notAfter()));
        }
        if (!stored.isEmpty()) {
            return words.get("import.headline.some", stored.size());
        }
        if (result.failures().size() == result.outcomes().size()) {
            return words.get("import.headline.failed");
        }
        return words.get(
                result.keys().anyMatch(key -> key.action() == Action.ADDED)
                        ? "import.headline.key"
                        : "import.headline.nothing");
    }

    private static boolean isNew(ImportedCertificate one) {
        return one.action() == Action.ADDED || one.action() == Action.PAIRED;
    }

    private Told tell(Outcome outcome, Map<Fingerprint, Arrival> arrivals) {
        var name = ShownText.of(outcome.source().name());
        return switch (outcome) {
            case Failed failed ->
                new Told(name, true, withoutEmpty(words.sentence(failed.problem()), words.advice(failed.problem())));
            case Imported imported -> new Told(name, false, sentences(imported, arrivals));
        };
    }

    private List<String> sentences(Imported imported, Map<Fingerprint, Arrival> arrivals) {
        var sentences = new ArrayList<String>();
        for (var one : imported.certificates()) {
            sentences.add(sentence(one));
            if (isNew(one)) {
                Optional.ofNullable(arrivals.get(one.stored().certificate().sha256()))
                        .ifPresent(arrival -> sentences.addAll(arrivalWords.sentences(arrival)));
            }
        }
        imported.keys().forEach(key -> sentences.add(sentence(key)));
        imported.notes().forEach(note -> sentences.add(words.sentence(note)));
        return sentences;
    }

    /// `Anna Berg: stored in Your Certificates, with its private key. Ends on …`
    public String sentence(ImportedCertificate one) {
        var certificate = one.stored().certificate();
        var name = ShownText.of(certificate.displayName());
        var end = expiry.end(certificate);
        var tab = words.get("group." + one.stored().group().word());
        return switch (one.action()) {
            case ADDED -> words.get(one.keyAdded() ? "import.addedWithKey" : "import.added", name, tab, end);
            case PAIRED -> words.get(one.keyAdded() ? "import.keyCame" : "import.paired", name, tab, end);
            case ALREADY_PRESENT -> words.get("import.alreadyPresent", name, tab, end);
            case SKIPPED -> words.get("import.skipped", name, reason(one.reason()));
        };
    }

    public String sentence(ImportedKey one) {
        var key = ShownText.of(one.key().shortName());
        return switch (one.action()) {
            case ADDED, PAIRED -> words.get("import.key.added", key);
            case ALREADY_PRESENT -> words.get("import.key.alreadyPresent", key);
            case SKIPPED -> words.get("import.key.skipped", key, reason(one.reason()));
        };
    }

    /// The plain words of a reason's code.
    public String reason(String code) {
        var key = "import.reason." + code;
        return words.texts().has(key) ? words.get(key) : ShownText.of(code);
    }

    private static List<String> withoutEmpty(String... sentences) {
        return List.of(sentences).stream().filter(text -> !text.isEmpty()).toList();
    }
}
