package org.sealwright.crypto.certificate;

import java.util.Map;
import org.sealwright.crypto.asn1.Element;
import org.sealwright.crypto.asn1.Elements;
import org.sealwright.crypto.asn1.Malformed;
import org.sealwright.crypto.asn1.Tag;

/// Names of signature algorithms in the way Java writes them.
public final class SignatureNames {
    private static final String PSS = "1.2.840.113549.1.1.10";

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("1.2.840.113549.1.1.2", "MD2withRSA"),
            Map.entry("1.2.840.113549.1.1.4", "MD5withRSA"),
            Map.entry("1.2.840.113549.1.1.5", "SHA1withRSA"),
            Map.entry("1.3.14.3.2.29", "SHA1withRSA"),
            Map.entry("1.2.840.113549.1.1.14", "SHA224withRSA"),
            Map.entry("1.2.840.113549.1.1.11", "SHA256withRSA"),
            Map.entry("1.2.840.113549.1.1.12", "SHA384withRSA"),
            Map.entry("1.2.840.113549.1.1.13", "SHA512withRSA"),
            Map.entry("2.16.840.1.101.3.4.3.14", "SHA3-256withRSA"),
            Map.entry("2.16.840.1.101.3.4.3.15", "SHA3-384withRSA"),
            Map.entry("2.16.840.1.101.3.4.3.16", "SHA3-512withRSA"),
            Map.entry("1.2.840.10045.4.1", "SHA1withECDSA"),
            Map.entry("1.2.840.10045.4.3.1", "SHA224withECDSA"),
            Map.entry("1.2.840.10045.4.3.2", "SHA256withECDSA"),
            Map.entry("1.2.840.10045.4.3.3", "SHA384withECDSA"),
            Map.entry("1.2.840.10045.4.3.4", "SHA512withECDSA"),
            Map.entry("1.2.840.10040.4.3", "SHA1withDSA"),
            Map.entry("2.16.840.1.101.3.4.3.1", "SHA224withDSA"),
            Map.entry("2.16.840.1.101.3.4.3.2", "SHA256withDSA"),
            Map.entry("1.3.101.112", "Ed25519"),
            Map.entry("1.3.101.113", "Ed448"),
            Map.entry("2.16.840.1.101.3.4.3.17", "ML-DSA-44"),
            Map.entry("2.16.840.1.101.3.4.3.18", "ML-DSA-65"),
            Map.entry("2.16.840.1.101.3.4.3.19", "ML-DSA-87"));

    private static final Map<String, String> DIGESTS = Map.of(
            "1.3.14.3.2.26", "SHA1",
            "2.16.840.1.101.3.4.2.4", "SHA224",
            "2.16.840.1.101.3.4.2.1", "SHA256",
            "2.16.840.1.101.3.4.2.2", "SHA384",
            "2.16.840.1.101.3.4.2.3", "SHA512");

    private SignatureNames() {}

    /// @param algorithm AlgorithmIdentifier (RFC 5280 section 4.1.1.2)
    public static String of(Element algorithm) throws Malformed {
        Elements parts = algorithm.children(Tag.SEQUENCE);
        String oid = parts.next(Tag.OID).oid();
        return oid.equals(PSS) ? pss(parts) : NAMES.getOrDefault(oid, oid);
    }

    /// RFC 4055 section 3.1: SHA-1 if no digest is named.
    private static String pss(Elements parameters) throws Malformed {
        if (parameters.nextIs(Tag.SEQUENCE)) {
            Elements fields = parameters.next().children();
            if (fields.nextIs(Tag.contextConstructed(0))) {
                String digest = fields.next()
                        .children()
                        .next(Tag.SEQUENCE)
                        .children()
                        .next(Tag.OID)
                        .oid();
                return DIGESTS.getOrDefault(digest, digest) + "withRSAandMGF1";
            }
        }
        return "SHA1withRSAandMGF1";
    }
}
