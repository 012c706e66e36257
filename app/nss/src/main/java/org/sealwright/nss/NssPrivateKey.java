package org.sealwright.nss;

import java.util.Optional;
import org.sealwright.nss.key.KeyAlgorithm;
import org.sealwright.nss.key.KeySource;
import org.sealwright.nss.value.ObjectId;

/// The public side of a private key row, readable without the password.
///
/// @param id the row in `key4.db`
/// @param keyId equals the key id of the key's certificates
/// @param label the stored label; NSS shows the nickname of the certificate instead
/// @param algorithm kind and size; empty for kinds this library does not know
/// @param publicKeyInfo DER SubjectPublicKeyInfo, when the stored rows tell it
/// @param source whether it was made in the database
public record NssPrivateKey(
        ObjectId id,
        byte[] keyId,
        String label,
        Optional<KeyAlgorithm> algorithm,
        Optional<byte[]> publicKeyInfo,
        KeySource source) {

    @Override
    public String toString() {
        return "private key \"" + label + "\" (" + id + ")";
    }
}
