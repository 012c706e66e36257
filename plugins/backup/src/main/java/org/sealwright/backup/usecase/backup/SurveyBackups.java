package org.sealwright.backup.usecase.backup;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sealwright.core.backup.BackupLog;
import org.sealwright.core.backup.LoggedBackup;
import org.sealwright.core.certificate.KeyFingerprint;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.profile.Profile;

/// Lists the private keys of the current profile, each with its last proved backup.
public final class SurveyBackups {
    private final CurrentProfile current;
    private final BackupLog log;

    @Inject
    public SurveyBackups(CurrentProfile current, BackupLog log) {
        this.current = current;
        this.log = log;
    }

    /// @param trouble why it is not known what was backed up; every key counts as not backed up then
    public record Survey(Profile profile, List<PersonalKey> keys, Optional<Problem> trouble) {
        public Survey {
            keys = List.copyOf(keys);
        }

        /// Keys in use that have no proved backup. A request that waits is named too: without its key the
        /// certificate that comes is worth nothing.
        public List<PersonalKey> notBackedUp() {
            return keys.stream().filter(key -> key.backup().isEmpty()).toList();
        }
    }

    public Survey survey() throws Problem {
        var here = current.open();
        Map<KeyFingerprint, LoggedBackup> known = Map.of();
        Optional<Problem> trouble = Optional.empty();
        try {
            known = log.of(here.profile());
        } catch (Problem e) {
            trouble = Optional.of(e);
        }
        return new Survey(here.profile(), PersonalKeys.of(here.database().contents(), known), trouble);
    }
}
