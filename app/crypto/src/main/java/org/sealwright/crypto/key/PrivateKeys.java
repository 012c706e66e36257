package org.sealwright.crypto.key;

import java.math.BigInteger;
import java.util.Arrays;
import org.sealwright.core.problem.UnsupportedInput;
import org.sealwright.crypto.asn1.Element;
import org.sealwright.crypto.asn1.Elements;
import org.sealwright.crypto.asn1.Encoding;
import org.sealwright.crypto.asn1.Malformed;
import org.sealwright.crypto.asn1.Tag;
import org.sealwright.crypto.asn1.TooDeep;

/// Reads a private key in whatever form it comes, checks that its parts belong together, and finds its public key.
public final class PrivateKeys {
    private static final int LONGEST = 1 << 18;

    private PrivateKeys() {}

    /// @param der PrivateKeyInfo (RFC 5958), RSAPrivateKey (RFC 8017 appendix A.1.2), ECPrivateKey (RFC 5915) or
    ///            the DSA form of OpenSSL; the caller wipes it
    /// @return the caller closes it
    /// @throws Malformed        it is no private key, or its parts contradict each other
    /// @throws UnsupportedInput a key of a kind not known; it is named
    public static KeyMaterial of(byte[] der) throws Malformed, TooDeep, UnsupportedInput {
        if (der.length > LONGEST) {
            throw new Malformed("a-private-key-is-far-too-long");
        }
        return material(Element.at(der, 0, der.length));
    }

    private static KeyMaterial material(Element key) throws Malformed, TooDeep, UnsupportedInput {
        Elements parts = key.children(Tag.SEQUENCE);
        parts.next(Tag.INTEGER);
        if (parts.nextIs(Tag.SEQUENCE)) {
            return pkcs8(parts);
        }
        if (parts.nextIs(Tag.OCTET_STRING) || parts.nextIs(Tag.OCTET_STRING | Tag.CONSTRUCTED)) {
            return EcKeys.ofSec1(key);
        }
        return isDsa(key) ? DsaKeys.ofOpenssl(key) : RsaKeys.ofPkcs1(key);
    }

    /// Six numbers are DSA: version, p, q, g, y, x. RSA has at least nine.
    private static boolean isDsa(Element key) throws Malformed {
        int count = 0;
        for (Elements numbers = key.children(); numbers.hasNext(); count++) {
            numbers.next(Tag.INTEGER);
        }
        return count == 6;
    }

    /// RFC 5958 section 2, after the version.
    private static KeyMaterial pkcs8(Elements parts) throws Malformed, TooDeep, UnsupportedInput {
        Element algorithm = parts.next(Tag.SEQUENCE);
        byte[] inner = parts.next().octets();
        try {
            Elements fields = algorithm.children();
            String oid = fields.next(Tag.OID).oid();
            return switch (oid) {
                case RsaKeys.RSA, RsaKeys.PSS, RsaKeys.OAEP -> RsaKeys.of(algorithm, inner);
                case EcKeys.EC -> EcKeys.of(algorithm, inner);
                case DsaKeys.DSA -> DsaKeys.of(algorithm, inner);
                default -> OtherKeys.of(oid, algorithm, inner);
            };
        } finally {
            Arrays.fill(inner, (byte) 0);
        }
    }

    /// PrivateKeyInfo of version 0 around `inner`.
    static byte[] wrapped(byte[] algorithm, byte[] inner) {
        byte[] octets = Encoding.of(Tag.OCTET_STRING, inner);
        byte[] info = Encoding.of(Tag.SEQUENCE, Encoding.small(0), algorithm, octets);
        Arrays.fill(octets, (byte) 0);
        return info;
    }

    /// SubjectPublicKeyInfo around `key`.
    static byte[] publicInfo(byte[] algorithm, byte[] key) {
        return Encoding.of(Tag.SEQUENCE, algorithm, Encoding.of(Tag.BIT_STRING, new byte[1], key));
    }

    /// An INTEGER that has to be positive.
    static BigInteger positive(Element number) throws Malformed {
        if (!number.is(Tag.INTEGER) || number.length() == 0 || number.length() > 4096) {
            throw new Malformed("a-number-of-the-private-key-is-broken");
        }
        var value = new BigInteger(number.content());
        if (value.signum() <= 0) {
            throw new Malformed("a-number-of-the-private-key-is-not-positive");
        }
        return value;
    }

    static byte[] integer(BigInteger number) {
        return Encoding.of(Tag.INTEGER, number.toByteArray());
    }
}
