package org.sealwright.nss.trust;

/// What a certificate may be trusted for.
public enum Purpose {
    /// Websites (TLS server).
    SERVER,
    /// TLS client certificates.
    CLIENT,
    /// E-mail.
    EMAIL,
    /// Software (code signing).
    CODE
}
