package org.sealwright.crypto.certificate;

import java.util.Arrays;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.crypto.asn1.Element;
import org.sealwright.crypto.asn1.Malformed;
import org.sealwright.crypto.asn1.TooDeep;

/// What a certificate's signature is about, byte for byte (RFC 5280 section 4.1.1).
///
/// @param signed    TBSCertificate
/// @param algorithm AlgorithmIdentifier
/// @param signature octets of the signature
public record SignedParts(byte[] signed, byte[] algorithm, byte[] signature) {
    public static SignedParts of(Certificate certificate) {
        try {
            Layout layout = Layout.of(certificate.encoded().toByteArray());
            Element bits = layout.signature();
            int start = Math.min(bits.contentStart() + 1, bits.contentEnd());
            return new SignedParts(
                    layout.signed().encoded(),
                    layout.signatureAlgorithm().encoded(),
                    Arrays.copyOfRange(bits.data(), start, bits.contentEnd()));
        } catch (Malformed | TooDeep e) {
            throw new IllegalArgumentException("not a certificate that a decoder read", e);
        }
    }
}
