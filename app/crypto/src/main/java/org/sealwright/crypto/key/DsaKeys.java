package org.sealwright.crypto.key;

import java.math.BigInteger;
import org.sealwright.crypto.asn1.Element;
import org.sealwright.crypto.asn1.Elements;
import org.sealwright.crypto.asn1.Encoding;
import org.sealwright.crypto.asn1.Malformed;
import org.sealwright.crypto.asn1.Tag;
import org.sealwright.crypto.asn1.TooDeep;

/// DSA keys (RFC 3279 section 2.3.2), which only old certificates have.
final class DsaKeys {
    static final String DSA = "1.2.840.10040.4.1";

    private static final int MOST_BITS = 4096;

    private DsaKeys() {}

    /// @param inner INTEGER x
    static KeyMaterial of(Element algorithm, byte[] inner) throws Malformed, TooDeep {
        Elements fields = algorithm.children();
        fields.next(Tag.OID);
        Elements domain = fields.next(Tag.SEQUENCE).children();
        BigInteger p = PrivateKeys.positive(domain.next());
        BigInteger q = PrivateKeys.positive(domain.next());
        BigInteger g = PrivateKeys.positive(domain.next());
        return material(p, q, g, PrivateKeys.positive(Element.at(inner, 0, inner.length)));
    }

    /// OpenSSL's own form: version, p, q, g, y, x.
    static KeyMaterial ofOpenssl(Element key) throws Malformed {
        Elements numbers = key.children();
        numbers.next();
        BigInteger p = PrivateKeys.positive(numbers.next());
        BigInteger q = PrivateKeys.positive(numbers.next());
        BigInteger g = PrivateKeys.positive(numbers.next());
        numbers.next();
        return material(p, q, g, PrivateKeys.positive(numbers.next()));
    }

    private static KeyMaterial material(BigInteger p, BigInteger q, BigInteger g, BigInteger x) throws Malformed {
        if (p.bitLength() > MOST_BITS || x.compareTo(q) >= 0 || q.compareTo(p) >= 0 || g.compareTo(p) >= 0) {
            throw new Malformed("the-numbers-of-the-private-key-are-out-of-range");
        }
        byte[] algorithm = Encoding.of(
                Tag.SEQUENCE,
                Encoding.oid(DSA),
                Encoding.of(Tag.SEQUENCE, PrivateKeys.integer(p), PrivateKeys.integer(q), PrivateKeys.integer(g)));
        return new KeyMaterial(
                PrivateKeys.wrapped(algorithm, PrivateKeys.integer(x)),
                PrivateKeys.publicInfo(algorithm, PrivateKeys.integer(g.modPow(x, p))));
    }
}
