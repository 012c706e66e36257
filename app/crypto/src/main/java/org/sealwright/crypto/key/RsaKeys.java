package org.sealwright.crypto.key;

import java.math.BigInteger;
import org.sealwright.crypto.asn1.Element;
import org.sealwright.crypto.asn1.Elements;
import org.sealwright.crypto.asn1.Encoding;
import org.sealwright.crypto.asn1.Malformed;
import org.sealwright.crypto.asn1.Tag;
import org.sealwright.crypto.asn1.TooDeep;

/// RSA keys (RFC 8017), also those bound to PSS or OAEP by their algorithm.
final class RsaKeys {
    static final String RSA = "1.2.840.113549.1.1.1";
    static final String OAEP = "1.2.840.113549.1.1.7";
    static final String PSS = "1.2.840.113549.1.1.10";

    private static final int MOST_BITS = 16_384;
    private static final byte[] PLAIN = Encoding.of(Tag.SEQUENCE, Encoding.oid(RSA), Encoding.of(0x05));

    private RsaKeys() {}

    static KeyMaterial ofPkcs1(Element key) throws Malformed {
        return material(PLAIN, key);
    }

    /// @param inner RSAPrivateKey
    static KeyMaterial of(Element algorithm, byte[] inner) throws Malformed, TooDeep {
        boolean plain = algorithm.children().next().isOid(RSA);
        return material(plain ? PLAIN : algorithm.encoded(), Element.at(inner, 0, inner.length));
    }

    private static KeyMaterial material(byte[] algorithm, Element key) throws Malformed {
        Elements numbers = key.children(Tag.SEQUENCE);
        numbers.next(Tag.INTEGER);
        BigInteger modulus = PrivateKeys.positive(numbers.next());
        BigInteger exponent = PrivateKeys.positive(numbers.next());
        if (modulus.bitLength() > MOST_BITS || exponent.bitLength() > modulus.bitLength()) {
            throw new Malformed("the-rsa-key-is-far-too-long");
        }
        check(numbers, modulus, exponent);
        byte[] publicKey = Encoding.of(Tag.SEQUENCE, PrivateKeys.integer(modulus), PrivateKeys.integer(exponent));
        return new KeyMaterial(
                PrivateKeys.wrapped(algorithm, key.encoded()), PrivateKeys.publicInfo(algorithm, publicKey));
    }

    /// RFC 8017 section 3.2. The prime factors may be missing (zero or one) in keys from smart cards and old
    /// Java; then one exponentiation has to do.
    private static void check(Elements numbers, BigInteger modulus, BigInteger exponent) throws Malformed {
        BigInteger secret = PrivateKeys.positive(numbers.next());
        var p = new BigInteger(numbers.next(Tag.INTEGER).content());
        var q = new BigInteger(numbers.next(Tag.INTEGER).content());
        BigInteger one = BigInteger.ONE;
        boolean sound;
        if (p.compareTo(one) > 0 && q.compareTo(one) > 0 && p.multiply(q).equals(modulus)) {
            BigInteger product = exponent.multiply(secret);
            sound = product.mod(p.subtract(one)).equals(one)
                    && product.mod(q.subtract(one)).equals(one);
        } else if (p.compareTo(one) > 0 && !modulus.mod(p).equals(BigInteger.ZERO)) {
            sound = false;
        } else {
            BigInteger sample = BigInteger.valueOf(0x5EA1);
            sound = secret.bitLength() <= modulus.bitLength()
                    && modulus.testBit(0)
                    && sample.modPow(exponent, modulus).modPow(secret, modulus).equals(sample);
        }
        if (!sound) {
            throw new Malformed("the-parts-of-the-private-key-do-not-fit-together");
        }
    }
}
