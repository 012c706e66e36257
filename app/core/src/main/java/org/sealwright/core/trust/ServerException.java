package org.sealwright.core.trust;

/// A server whose certificate the user accepted although it has an error; permanent ones of
/// `cert_override.txt`.
///
/// @param host name or address, IPv6 without brackets; hostile text
/// @param fingerprint SHA-256, upper-case pairs with colons
public record ServerException(String host, int port, String fingerprint) {}
