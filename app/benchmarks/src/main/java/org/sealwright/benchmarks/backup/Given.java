package org.sealwright.benchmarks.backup;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sealwright.core.backup.BackupEntry;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.reading.Found;
import org.sealwright.core.reading.Limits;
import org.sealwright.core.reading.Source;
import org.sealwright.core.secret.NewPassword;
import org.sealwright.core.secret.Passphrase;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.secret.PasswordQuestion;
import org.sealwright.core.secret.ProtectedProfile;
import org.sealwright.core.task.Progress;
import org.sealwright.crypto.certificate.BouncyDecoder;
import org.sealwright.crypto.reading.BouncyReader;

/// Files to begin with: unencrypted PEM, or PKCS #12 with a password.
final class Given {
    private static final BouncyReader READER = new BouncyReader(new BouncyDecoder());

    private Given() {}

    /// All keys of a PEM file with their certificates; what has no key is everybody's chain.
    static List<BackupEntry> entries(Path pem) throws Problem {
        Found found = read(pem, "");
        List<Certificate> all = found.certificates().stream()
                .map(Found.FoundCertificate::certificate)
                .toList();
        List<Certificate> chain =
                all.stream().filter(certificate -> !found.hasKeyOf(certificate)).toList();
        return found.keys().stream()
                .map(key -> new BackupEntry(
                        key.key(),
                        all.stream()
                                .filter(certificate -> certificate
                                        .key()
                                        .fingerprint()
                                        .equals(key.key().publicKey().fingerprint()))
                                .toList(),
                        chain,
                        "entry"))
                .toList();
    }

    static Found read(Path file, String password) throws Problem {
        return READER.read(new Source.File(file), new Known(password), Limits.usual(), Progress.none());
    }

    static Passphrase passphrase(String password) {
        return Passphrase.owning(password.toCharArray());
    }

    static byte[] utf8(String password) {
        return password.getBytes(StandardCharsets.UTF_8);
    }

    private record Known(String password) implements PasswordPrompt {
        @Override
        public Optional<Passphrase> ask(PasswordQuestion question) {
            return question.attempt() == 1 ? Optional.of(passphrase(password)) : Optional.empty();
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
