package org.sealwright.nss.key;

/// What everybody may know of a key.
///
/// @param keyId the `CKA_ID` it must have
/// @param publicKeyInfo DER SubjectPublicKeyInfo
public record PublicPart(KeyAlgorithm algorithm, byte[] keyId, byte[] publicKeyInfo) {}
