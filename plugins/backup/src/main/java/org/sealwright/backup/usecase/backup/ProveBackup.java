package org.sealwright.backup.usecase.backup;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.sealwright.core.backup.BackupProof;
import org.sealwright.core.problem.BackupNotProved;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.reading.Found;
import org.sealwright.core.reading.Limits;
import org.sealwright.core.reading.Reader;
import org.sealwright.core.reading.Source;
import org.sealwright.core.secret.NewPassword;
import org.sealwright.core.secret.Passphrase;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.secret.PasswordQuestion;
import org.sealwright.core.secret.ProtectedProfile;
import org.sealwright.core.task.Progress;

/// Opens a backup with its password, as anybody would, and compares.
final class ProveBackup {
    private final Reader reader;

    @Inject
    ProveBackup(Reader reader) {
        this.reader = reader;
    }

    /// @param file only to be named
    /// @throws BackupNotProved something is missing, or it does not open
    void prove(byte[] content, Path file, BackupProof.Asked asked, Passphrase password, Progress progress)
            throws Problem {
        var source = new Source.Bytes(String.valueOf(file.getFileName()), content);
        try (Found found = reader.read(source, new Known(password), Limits.usual(), progress)) {
            var proof = BackupProof.of(found, asked);
            if (!proof.holds()) {
                throw new BackupNotProved(file, String.join(", ", proof.missing()));
            }
        } catch (BackupNotProved e) {
            throw e;
        } catch (Problem e) {
            throw new BackupNotProved(file, String.valueOf(e.getMessage()));
        }
    }

    /// Knows the one password, once.
    private record Known(Passphrase password) implements PasswordPrompt {
        @Override
        public Optional<Passphrase> ask(PasswordQuestion question) {
            return question.attempt() == 1 ? Optional.of(password.copy()) : Optional.empty();
        }

        @Override
        public Optional<Passphrase> choose(NewPassword wanted) {
            return Optional.empty();
        }

        @Override
        public PasswordOffer offerPrimaryPassword(ProtectedProfile profile) {
            return new PasswordOffer.Declined();
        }
    }
}
