package org.sealwright.certificates.ui;

import java.util.Optional;
import org.sealwright.certificates.usecase.SurveyProfile.Choice;
import org.sealwright.certificates.usecase.SurveyProfile.Decision;
import org.sealwright.core.database.LoneKey;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.trust.ServerException;

/// A row of a list, with the lower-case text that the search looks into.
sealed interface Row {
    /// Says which row it is after the list was read again.
    String id();

    String searchText();

    /// The certificate the row is about, if it is in the database.
    Optional<StoredCertificate> certificate();

    /// @param note remarks of the plugins; empty if there is none
    record OfCertificate(StoredCertificate stored, String note, String searchText) implements Row {
        @Override
        public String id() {
            return stored.certificate().sha256().hex();
        }

        @Override
        public Optional<StoredCertificate> certificate() {
            return Optional.of(stored);
        }
    }

    record OfKey(LoneKey lone, String searchText) implements Row {
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
