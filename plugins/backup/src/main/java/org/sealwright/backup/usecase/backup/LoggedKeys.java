package org.sealwright.backup.usecase.backup;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.sealwright.core.certificate.KeyFingerprint;
import org.sealwright.core.problem.Problem;

/// The private keys of the current profile that are in use, with what is known of their backups.
public final class LoggedKeys {
    private final SurveyBackups survey;

    @Inject
    public LoggedKeys(SurveyBackups survey) {
        this.survey = survey;
    }

    /// Those with certificates.
    public List<PersonalKey> keys() throws Problem {
        return survey.survey().keys().stream().filter(key -> !key.waits()).toList();
    }

    public Optional<PersonalKey> key(KeyFingerprint wanted) throws Problem {
        return keys().stream()
                .filter(key -> key.key().fingerprint().equals(wanted))
                .findFirst();
    }
}
