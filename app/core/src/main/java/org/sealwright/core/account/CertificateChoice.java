package org.sealwright.core.account;

import java.util.Optional;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.DatabaseKey;
import org.sealwright.core.database.Contents;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.text.ShownText;

/// The certificate an identity was told to use, as its settings name it. Thunderbird's compose window goes by the
/// name being there, sending goes by the key alone (thunderbird-behaviour.md section 8.1), so both are written.
///
/// @param name display name of the certificate when it was chosen; may be empty, or a nickname in settings of old
///             Thunderbirds; text from a file, so hostile until it went through [ShownText]
/// @param key  issuer and serial number; empty in settings of old Thunderbirds
public record CertificateChoice(String name, Optional<DatabaseKey> key) {
    /// The choice of a certificate: its name safe to show, and its key.
    public static CertificateChoice of(Certificate certificate) {
        return new CertificateChoice(ShownText.of(certificate.displayName()), Optional.of(DatabaseKey.of(certificate)));
    }

    /// Does it name this very certificate, by issuer and serial number?
    public boolean names(Certificate certificate) {
        return key.isPresent() && key.get().equals(DatabaseKey.of(certificate));
    }

    /// The certificate it stands for among those of a database; empty if that is not there.
    ///
    /// As Thunderbird does when it sends, the key decides alone. Only a choice without key is looked up by its
    /// name, as the nickname that old Thunderbirds stored: of several certificates of that nickname the one with a
    /// private key that ends last.
    public Optional<StoredCertificate> resolve(Contents contents) {
        if (key.isPresent()) {
            return contents.certificates().stream()
                    .filter(stored -> names(stored.certificate()))
                    .findFirst();
        }
        return contents.certificates().stream()
                .filter(stored -> !name.isEmpty() && stored.nickname().equals(name) && stored.hasPrivateKey())
                .min(Newest.FIRST);
    }
}
