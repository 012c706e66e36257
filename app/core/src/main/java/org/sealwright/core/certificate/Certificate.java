package org.sealwright.core.certificate;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// An X.509 certificate (RFC 5280) with what lists, searches and rules need of it. Everything else is read on
/// demand through `core.extension.ExtensionReader`.
///
/// @param encoded            the certificate itself
/// @param sha256             its fingerprint
/// @param subject            raw and read; may be empty
/// @param issuer             raw and read
/// @param serial             content octets
/// @param emails             SAN rfc822Name and SmtpUTF8Mailbox in order, then subject emailAddress if it is
///                           another one; as written in the certificate
/// @param notBefore          first moment of validity
/// @param notAfter           last moment of validity
/// @param key                the public key
/// @param signatureAlgorithm for example `SHA256withRSA`, or the object identifier
/// @param authority          it is a CA certificate: basicConstraints cA, or a self-signed version 1 certificate
/// @param keyUsage           empty if the extension is absent (no limit)
/// @param extendedKeyUsage   object identifiers; empty if the extension is absent (no limit)
public record Certificate(
        Der encoded,
        Fingerprint sha256,
        DistinguishedName subject,
        DistinguishedName issuer,
        SerialNumber serial,
        List<String> emails,
        Instant notBefore,
        Instant notAfter,
        PublicKeyFacts key,
        String signatureAlgorithm,
        boolean authority,
        Optional<Set<KeyUsage>> keyUsage,
        Optional<List<String>> extendedKeyUsage) {

    private static final int PEM_COLUMNS = 64;

    public Certificate {
        emails = List.copyOf(emails);
        keyUsage = keyUsage.map(Set::copyOf);
        extendedKeyUsage = extendedKeyUsage.map(List::copyOf);
    }

    /// Thunderbird's "Certificate Name": the first non-empty of CN, OU, O, the whole subject, the
    /// first address, the fingerprint.
    public String displayName() {
        return subject.commonName()
                .filter(text -> !text.isBlank())
                .or(() -> subject.value(DistinguishedName.ORGANIZATIONAL_UNIT).filter(text -> !text.isBlank()))
                .or(() -> subject.organization().filter(text -> !text.isBlank()))
                .or(() -> Optional.of(subject.toString()).filter(text -> !text.isBlank()))
                .or(() -> emails.stream().findFirst())
                .orElse(sha256.colons());
    }

    /// As text, the way programs exchange it (RFC 7468 section 5.1).
    public String pem() {
        var lines = Base64.getMimeEncoder(PEM_COLUMNS, new byte[] {'\n'}).encodeToString(encoded.toByteArray());
        return "-----BEGIN CERTIFICATE-----\n" + lines + "\n-----END CERTIFICATE-----\n";
    }

    public boolean selfIssued() {
        return subject.encoded().equals(issuer.encoded());
    }

    /// Two certificates are the same if their bytes are.
    @Override
    public boolean equals(Object other) {
        return other instanceof Certificate that && sha256.equals(that.sha256);
    }

    @Override
    public int hashCode() {
        return sha256.hashCode();
    }
}
