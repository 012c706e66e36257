package org.sealwright.certificates.ui;

import java.util.Optional;
import org.sealwright.certificates.ui.Search.Word;
import org.sealwright.certificates.usecase.SurveyProfile.Choice;
import org.sealwright.certificates.usecase.SurveyProfile.Decision;
import org.sealwright.core.database.LoneKey;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.trust.ServerException;

/// A row of a list, with what the search looks into.
sealed interface Row {
    /// Says which row it is after the list was read again.
    String id();

    /// Lower-case texts that a search looks into, too, and that many rows have in common: one object for them all.
    default String common() {
        return "";
    }

    /// Does a word of a search occur in what is this row's alone?
    boolean has(Word word);

    /// The certificate the row is about, if it is in the database.
    Optional<StoredCertificate> certificate();

    /// @param note   remarks of the plugins; empty if there is none
    /// @param own    lower-case texts that are this certificate's alone
    /// @param common those it has in common with all others of its issuer and kind of key, one object for them all
    record OfCertificate(StoredCertificate stored, String note, String own, String common) implements Row {
        @Override
        public String id() {
            return stored.certificate().sha256().hex();
        }

        @Override
        public boolean has(Word word) {
            return own.contains(word.text()) || (word.digits() && hasDigits(word.text()));
        }

        private boolean hasDigits(String digits) {
            return stored.certificate().serial().hex().contains(digits)
                    || stored.certificate().sha256().contains(digits);
        }

        @Override
        public Optional<StoredCertificate> certificate() {
            return Optional.of(stored);
        }
    }

    record OfKey(LoneKey lone, String searchText) implements Row {
        @Override
        public boolean has(Word word) {
            return searchText.contains(word.text());
        }

        @Override
        public String id() {
            return "key " + lone.key().fingerprint().hex();
        }

        @Override
        public Optional<StoredCertificate> certificate() {
            return Optional.empty();
        }
    }

    record OfException(ServerException exception, String searchText) implements Row {
        @Override
        public boolean has(Word word) {
            return searchText.contains(word.text());
        }

        @Override
        public String id() {
            return exception.host() + ":" + exception.port() + " " + exception.fingerprint();
        }

        @Override
        public Optional<StoredCertificate> certificate() {
            return Optional.empty();
        }
    }

    record OfDecision(Decision decision, String searchText) implements Row {
        @Override
        public boolean has(Word word) {
            return searchText.contains(word.text());
        }

        @Override
        public String id() {
            return "decision " + decision.host();
        }

        @Override
        public Optional<StoredCertificate> certificate() {
            return switch (decision.choice()) {
                case Choice.Chosen(var stored) -> Optional.of(stored);
                case Choice.Gone() -> Optional.empty();
                case Choice.NoCertificate() -> Optional.empty();
            };
        }
    }
}
