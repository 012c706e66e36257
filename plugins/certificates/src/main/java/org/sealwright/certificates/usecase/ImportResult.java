package org.sealwright.certificates.usecase;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sealwright.core.certificate.PublicKeyFacts;
import org.sealwright.core.database.Added.Action;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.reading.Note;
import org.sealwright.core.reading.Source;

/// What became of each file.
///
/// @param outcomes    one for each source, in their order
/// @param passwordSet a primary password was set on the way
/// @param arrivals    what the user's own certificates among them mean
/// @param escrowed    copies of keys that were written for the organisation
public record ImportResult(List<Outcome> outcomes, boolean passwordSet, Arrivals arrivals, List<Path> escrowed) {
    /// Reason: only authorities were wanted.
    public static final String NOT_AN_AUTHORITY = "not-an-authority";

    public ImportResult {
        outcomes = List.copyOf(outcomes);
        escrowed = List.copyOf(escrowed);
    }

    /// Of one source.
    public sealed interface Outcome {
        Source source();

        List<ImportedCertificate> certificates();

        List<ImportedKey> keys();
    }

    /// @param keys private keys for which neither the file nor the database holds a certificate, and those that
    ///             were skipped
    public record Imported(
            Source source, List<ImportedCertificate> certificates, List<ImportedKey> keys, List<Note> notes)
            implements Outcome {
        public Imported {
            certificates = List.copyOf(certificates);
            keys = List.copyOf(keys);
            notes = List.copyOf(notes);
        }
    }

    public record Failed(Source source, Problem problem) implements Outcome {
        @Override
        public List<ImportedCertificate> certificates() {
            return List.of();
        }

        @Override
        public List<ImportedKey> keys() {
            return List.of();
        }
    }

    /// @param stored   as it is in the database now; for [Action#SKIPPED] as it would have been
    /// @param action   [Action#PAIRED] also when the certificate was there before and now its key came
    /// @param reason   code, why it was skipped; empty otherwise
    /// @param keyAdded its private key was stored with it
    public record ImportedCertificate(StoredCertificate stored, Action action, String reason, boolean keyAdded) {}

    /// @param reason code, why it was skipped; empty otherwise
    public record ImportedKey(PublicKeyFacts key, Action action, String reason) {}

    public Stream<ImportedCertificate> certificates() {
        return outcomes.stream().flatMap(outcome -> outcome.certificates().stream());
    }

    public Stream<ImportedKey> keys() {
        return outcomes.stream().flatMap(outcome -> outcome.keys().stream());
    }

    public List<Failed> failures() {
        return outcomes.stream()
                .filter(Failed.class::isInstance)
                .map(Failed.class::cast)
                .toList();
    }

    public Optional<Failed> firstFailure() {
        return failures().stream().findFirst();
    }
}
