package org.sealwright.nss.trust;

/// The trust in one certificate, purpose by purpose.
public record TrustSettings(TrustLevel server, TrustLevel client, TrustLevel email, TrustLevel code) {

    /// Neither trusted nor distrusted for anything: what a certificate without trust object has.
    public static final TrustSettings NONE = all(TrustLevel.MUST_VERIFY);

    /// The same level for every purpose.
    public static TrustSettings all(TrustLevel level) {
        return new TrustSettings(level, level, level, level);
    }

    /// Reads the three comma-separated fields of `certutil -t`: SSL, e-mail, object signing.
    ///
    /// @throws IllegalArgumentException if there are not three fields or a letter is unknown
    public static TrustSettings parse(String flags) {
        return CertutilFlags.parse(flags);
    }

    public TrustLevel of(Purpose purpose) {
        return switch (purpose) {
            case SERVER -> server;
            case CLIENT -> client;
            case EMAIL -> email;
            case CODE -> code;
        };
    }

    public TrustSettings with(Purpose purpose, TrustLevel level) {
        return switch (purpose) {
            case SERVER -> new TrustSettings(level, client, email, code);
            case CLIENT -> new TrustSettings(server, level, email, code);
            case EMAIL -> new TrustSettings(server, client, level, code);
            case CODE -> new TrustSettings(server, client, email, level);
        };
    }

    /// The three fields as `certutil -L` prints them.
    ///
    /// @param hasPrivateKey whether to show `u`: a private key with the certificate's key id exists
    public String certutilFlags(boolean hasPrivateKey) {
        return CertutilFlags.format(this, hasPrivateKey);
    }
}
