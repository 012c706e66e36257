package org.sealwright.kit.usecase;

import java.nio.file.Path;
import java.util.Optional;
import org.sealwright.core.certificate.PublicKeyFacts;
import org.sealwright.core.database.CertificateDatabase;
import org.sealwright.core.problem.KeyUnusable;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.secret.PrivateKey;

/// A copy of a key that is to be written for the organisation.
///
/// @param address whose key it is; empty if nobody knows
record KeyCopy(PublicKeyFacts key, Origin origin, String address) {
    /// Where the key to copy is.
    sealed interface Origin {}

    record Given(PrivateKey key) implements Origin {}

    record Stored(CertificateDatabase database) implements Origin {}

    /// @return the file; empty if the key is damaged
    Optional<Path> write(CopyWriting writing) throws Problem {
        return switch (origin) {
            case Given given -> Optional.of(writing.write(given.key(), address));
            case Stored stored -> {
                try (var found = stored.database().privateKey(key.fingerprint())) {
                    yield Optional.of(writing.write(found, address));
                } catch (KeyUnusable _) {
                    // Nothing that is encrypted to it can ever be opened: there is nothing to keep.
                    yield Optional.empty();
                }
            }
        };
    }
}
