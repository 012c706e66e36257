package org.sealwright.crypto.certificate;

import java.util.Map;
import java.util.Optional;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.KeyFingerprint;
import org.sealwright.core.certificate.PublicKeyFacts;
import org.sealwright.crypto.asn1.Element;
import org.sealwright.crypto.asn1.Elements;
import org.sealwright.crypto.asn1.Malformed;
import org.sealwright.crypto.asn1.Tag;
import org.sealwright.crypto.asn1.TooDeep;

/// What a SubjectPublicKeyInfo (RFC 5280 section 4.1.2.7) says about the key. A key of unknown kind, or a broken
/// one, keeps its place: only its size stays unknown.
public final class PublicKeys {
    private static final String EC = "1.2.840.10045.2.1";

    private record Kind(String name, int bits) {}

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("1.2.840.113549.1.1.1", new Kind("RSA", 0)),
            Map.entry("1.2.840.113549.1.1.7", new Kind("RSAES-OAEP", 0)),
            Map.entry("1.2.840.113549.1.1.10", new Kind("RSASSA-PSS", 0)),
            Map.entry(EC, new Kind("EC", 0)),
            Map.entry("1.2.840.10040.4.1", new Kind("DSA", 0)),
            Map.entry("1.2.840.113549.1.3.1", new Kind("DH", 0)),
            Map.entry("1.2.840.10046.2.1", new Kind("DH", 0)),
            Map.entry("1.3.101.110", new Kind("X25519", 255)),
            Map.entry("1.3.101.111", new Kind("X448", 448)),
            Map.entry("1.3.101.112", new Kind("Ed25519", 255)),
            Map.entry("1.3.101.113", new Kind("Ed448", 448)),
            Map.entry("2.16.840.1.101.3.4.3.17", new Kind("ML-DSA-44", 0)),
            Map.entry("2.16.840.1.101.3.4.3.18", new Kind("ML-DSA-65", 0)),
            Map.entry("2.16.840.1.101.3.4.3.19", new Kind("ML-DSA-87", 0)),
            Map.entry("2.16.840.1.101.3.4.4.1", new Kind("ML-KEM-512", 0)),
            Map.entry("2.16.840.1.101.3.4.4.2", new Kind("ML-KEM-768", 0)),
            Map.entry("2.16.840.1.101.3.4.4.3", new Kind("ML-KEM-1024", 0)));

    private PublicKeys() {}

    /// @param subjectPublicKeyInfo DER
    public static PublicKeyFacts of(byte[] subjectPublicKeyInfo) throws Malformed, TooDeep {
        return of(Element.only(subjectPublicKeyInfo));
    }

    /// The DER SubjectPublicKeyInfo of a certificate, exactly as it stands there.
    public static byte[] infoOf(Certificate certificate) {
        try {
            return Layout.of(certificate.encoded().toByteArray()).publicKey().encoded();
        } catch (Malformed | TooDeep e) {
            throw new IllegalArgumentException("not a certificate that a decoder read", e);
        }
    }

    /// @param info SubjectPublicKeyInfo
    public static PublicKeyFacts of(Element info) throws Malformed {
        Elements parts = info.children(Tag.SEQUENCE);
        Elements algorithm = parts.next(Tag.SEQUENCE).children();
        Element key = parts.next(Tag.BIT_STRING);
        String oid = algorithm.next(Tag.OID).oid();
        var kind = KINDS.getOrDefault(oid, new Kind(oid, 0));
        var fingerprint = KeyFingerprint.of(info.encoded());
        if (oid.equals(EC)) {
            var curve = curve(algorithm);
            return new PublicKeyFacts(kind.name(), curve.bits(), Optional.of(curve.name()), fingerprint);
        }
        int bits = kind.bits() == 0 ? sizeOf(kind, algorithm, key) : kind.bits();
        return new PublicKeyFacts(kind.name(), bits, Optional.empty(), fingerprint);
    }

    private static int sizeOf(Kind kind, Elements algorithm, Element key) {
        try {
            return switch (kind.name()) {
                case "RSA", "RSASSA-PSS", "RSAES-OAEP" -> modulus(key);
                case "DSA", "DH" ->
                    algorithm.hasNext()
                            ? bitLength(algorithm.next(Tag.SEQUENCE).children().next(Tag.INTEGER))
                            : 0;
                default -> 0;
            };
        } catch (Malformed | TooDeep _) {
            return 0; // a broken key in a readable certificate: shown with its size unknown
        }
    }

    /// RSAPublicKey (RFC 8017 appendix A.1.1) inside the BIT STRING.
    private static int modulus(Element bitString) throws Malformed, TooDeep {
        if (bitString.length() < 1) {
            throw new Malformed("the-public-key-is-empty");
        }
        var key = Element.at(bitString.data(), bitString.contentStart() + 1, bitString.contentEnd());
        return bitLength(key.children(Tag.SEQUENCE).next(Tag.INTEGER));
    }

    private static int bitLength(Element number) {
        int at = number.contentStart();
        while (at < number.contentEnd() && number.data()[at] == 0) {
            at++;
        }
        return at == number.contentEnd()
                ? 0
                : (number.contentEnd() - at) * 8 - Integer.numberOfLeadingZeros(number.data()[at] & 0xff) + 24;
    }

    /// RFC 5480 section 2.1.1; parameters in full, as old programs wrote them, are named `explicit`.
    private static Curves.Curve curve(Elements algorithm) throws Malformed {
        if (algorithm.nextIs(Tag.OID)) {
            return Curves.of(algorithm.next().oid());
        }
        try {
            Elements parameters = algorithm.next(Tag.SEQUENCE).children();
            parameters.next(Tag.INTEGER);
            Elements field = parameters.next(Tag.SEQUENCE).children();
            field.next(Tag.OID);
            return new Curves.Curve("explicit", bitLength(field.next(Tag.INTEGER)));
        } catch (Malformed _) {
            return new Curves.Curve("explicit", 0);
        }
    }
}
