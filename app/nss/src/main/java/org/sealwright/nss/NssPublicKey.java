package org.sealwright.nss;

import java.util.Optional;
import org.sealwright.nss.key.KeyAlgorithm;
import org.sealwright.nss.value.ObjectId;

/// A public key row. While the database is locked, NSS takes a certificate for a user's own if such a row has its key
/// id.
///
/// @param id the row in `cert9.db`
/// @param keyId equals the key id of the private key
/// @param algorithm kind and size; empty for kinds this library does not know
/// @param publicKeyInfo DER SubjectPublicKeyInfo, when the row is complete
public record NssPublicKey(
        ObjectId id, byte[] keyId, Optional<KeyAlgorithm> algorithm, Optional<byte[]> publicKeyInfo) {}
