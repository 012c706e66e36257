package org.sealwright.core.trust;

/// A server whose certificate the user accepted although it has an error; permanent ones of
/// `cert_override.txt`.
///
/// @param host name or address, IPv6 without brackets; hostile text
/// @param fingerprint SHA-256, upper-case pairs with colons
public record ServerException(String host, int port, String fingerprint) {
    /// Thunderbird keeps one exception for each of these.
    public boolean sameServer(ServerException other) {
        return host.equals(other.host) && port == other.port;
    }

    /// `mail.example.com:993`, `[::1]:443`.
    public String server() {
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }
}
