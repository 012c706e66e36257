package org.sealwright.core.writing;

/// How certificates are written.
public enum CertificateFormat {
    /// One certificate, RFC 7468.
    PEM("pem", "crt"),
    /// One certificate, binary.
    DER("der", "der"),
    /// Certificates-only CMS SignedData (RFC 8551 section 3.2.2), binary, with the chain.
    PKCS7("p7b", "p7b"),
    /// The certificate and its chain, RFC 7468.
    PEM_CHAIN("pem-chain", "pem");

    private final String word;
    private final String extension;

    CertificateFormat(String word, String extension) {
        this.word = word;
        this.extension = extension;
    }

    /// The word of the command line.
    public String word() {
        return word;
    }

    /// Usual extension of a file, without the dot.
    public String extension() {
        return extension;
    }
}
