package org.sealwright.core.transfer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sealwright.core.account.IdentitySettings;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.Fingerprint;
import org.sealwright.core.secret.PrivateKey;
import org.sealwright.core.trust.ServerException;
import org.sealwright.core.trust.Trust;

/// What moves with a profile. Texts come from files: hostile until they went through
/// [org.sealwright.core.text.ShownText]. Closing it wipes the keys.
///
/// @param made         when it was written, whole seconds
/// @param profile      name of the profile it was written from
/// @param certificates all of the database, each once
/// @param keys         all private keys, with or without certificate
/// @param identities   mail addresses and what they use
/// @param exceptions   servers that are believed without authority
public record Transfer(
        Instant made,
        String profile,
        List<OneCertificate> certificates,
        List<OneKey> keys,
        List<OneIdentity> identities,
        List<ServerException> exceptions)
        implements AutoCloseable {
    public Transfer {
        certificates = List.copyOf(certificates);
        keys = List.copyOf(keys);
        identities = List.copyOf(identities);
        exceptions = List.copyOf(exceptions);
    }

    /// @param nickname may be empty
    /// @param trust    what was honoured
    public record OneCertificate(Certificate certificate, String nickname, Trust trust) {}

    /// @param label of a key without certificate; may be empty
    public record OneKey(PrivateKey key, String label) {}

    /// @param address       found again by it, whatever account it belongs to there
    /// @param signing       the certificate it signs with
    /// @param encryption    the certificate for encryption
    /// @param sign          messages are signed by default
    /// @param encrypt       messages are encrypted by default
    /// @param encryptDrafts drafts are kept encrypted
    /// @param technology    what is used when both are possible
    public record OneIdentity(
            String address,
            String fullName,
            Optional<Fingerprint> signing,
            Optional<Fingerprint> encryption,
            boolean sign,
            boolean encrypt,
            boolean encryptDrafts,
            IdentitySettings.Technology technology) {}

    @Override
    public void close() {
        keys.forEach(one -> one.key().close());
    }
}
