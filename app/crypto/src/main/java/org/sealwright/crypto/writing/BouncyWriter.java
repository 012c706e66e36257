package org.sealwright.crypto.writing;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.writing.CertificateFormat;
import org.sealwright.core.writing.CertificateWriter;
import org.sealwright.crypto.asn1.Encoding;
import org.sealwright.crypto.asn1.Tag;

/// Writes certificates byte for byte as they came, whatever is odd inside.
public final class BouncyWriter implements CertificateWriter {
    private static final byte[] EMPTY_SET = Encoding.of(Tag.SET);
    private static final byte[] DATA = Encoding.oid("1.2.840.113549.1.7.1");
    private static final byte[] SIGNED_DATA = Encoding.oid("1.2.840.113549.1.7.2");

    @Inject
    public BouncyWriter() {}

    /// @throws IllegalArgumentException `certificates` is empty
    @Override
    public byte[] write(CertificateFormat format, List<Certificate> certificates) {
        if (certificates.isEmpty()) {
            throw new IllegalArgumentException("no certificate to write");
        }
        return switch (format) {
            case PEM -> certificates.getFirst().pem().getBytes(StandardCharsets.US_ASCII);
            case DER -> certificates.getFirst().encoded().toByteArray();
            case PEM_CHAIN ->
                certificates.stream()
                        .map(Certificate::pem)
                        .collect(Collectors.joining())
                        .getBytes(StandardCharsets.US_ASCII);
            case PKCS7 -> certificatesOnly(certificates);
        };
    }

    /// SignedData without signers (RFC 8551 section 3.8, RFC 5652 section 5.1). The set keeps the given order:
    /// Thunderbird takes the first certificate for the user's own, and nothing is signed that DER's order could
    /// break.
    private static byte[] certificatesOnly(List<Certificate> certificates) {
        byte[][] encoded = certificates.stream()
                .map(certificate -> certificate.encoded().toByteArray())
                .toArray(byte[][]::new);
        byte[] signedData = Encoding.of(
                Tag.SEQUENCE,
                Encoding.small(1),
                EMPTY_SET,
                Encoding.of(Tag.SEQUENCE, DATA),
                Encoding.of(Tag.contextConstructed(0), encoded),
                EMPTY_SET);
        return Encoding.of(Tag.SEQUENCE, SIGNED_DATA, Encoding.of(Tag.contextConstructed(0), signedData));
    }
}
