package org.sealwright.nss;

import java.util.Optional;
import org.sealwright.nss.value.ObjectId;

/// A certificate row. The bytes are as stored; nothing guarantees that they parse.
///
/// @param id the row in `cert9.db`
/// @param der the certificate
/// @param nickname the stored label; empty if it has none
/// @param keyId ties the certificate to its private key; computed from the public key where the row has none
/// @param email the one lower-case address NSS stores; the certificate may hold more
/// @param issuer DER name of the issuer
/// @param serial DER of the serial number, with its INTEGER header
/// @param subject DER name of the subject
public record NssCertificate(
        ObjectId id,
        byte[] der,
        String nickname,
        byte[] keyId,
        Optional<String> email,
        byte[] issuer,
        byte[] serial,
        byte[] subject) {

    @Override
    public String toString() {
        return "certificate \"" + nickname + "\" (" + id + ")";
    }
}
