package org.sealwright.crypto.key;

import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X962Parameters;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.bouncycastle.util.BigIntegers;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.problem.UnsupportedInput;
import org.sealwright.crypto.asn1.Element;
import org.sealwright.crypto.asn1.Elements;
import org.sealwright.crypto.asn1.Encoding;
import org.sealwright.crypto.asn1.Malformed;
import org.sealwright.crypto.asn1.Tag;
import org.sealwright.crypto.asn1.TooDeep;

/// Keys on elliptic curves (RFC 5915, RFC 5480).
final class EcKeys {
    static final String EC = "1.2.840.10045.2.1";

    private static final int MOST_BITS = 1024;

    private EcKeys() {}

    /// @param inner ECPrivateKey
    static KeyMaterial of(Element algorithm, byte[] inner) throws Malformed, TooDeep, UnsupportedInput {
        Elements fields = algorithm.children();
        fields.next(Tag.OID);
        return material(fields.hasNext() ? fields.next() : null, Element.at(inner, 0, inner.length));
    }

    static KeyMaterial ofSec1(Element key) throws Malformed, UnsupportedInput {
        return material(null, key);
    }

    private static KeyMaterial material(@Nullable Element given, Element key) throws Malformed, UnsupportedInput {
        Elements fields = key.children(Tag.SEQUENCE);
        fields.next(Tag.INTEGER);
        byte[] secret = fields.next().octets();
        @Nullable Element parameters = given;
        byte @Nullable [] point = null;
        while (fields.hasNext()) {
            Element field = fields.next();
            if (field.is(Tag.contextConstructed(0)) && parameters == null) {
                parameters = field.children().next();
            } else if (field.is(Tag.contextConstructed(1))) {
                point = bits(field.children().next(Tag.BIT_STRING));
            }
        }
        if (parameters == null) {
            throw new Malformed("the-private-key-does-not-say-which-curve-it-is-on");
        }
        try {
            return material(parameters, new BigInteger(1, secret), point);
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    private static KeyMaterial material(Element parameters, BigInteger secret, byte @Nullable [] point)
            throws Malformed, UnsupportedInput {
        X9ECParameters curve = curve(parameters);
        byte[] computed = publicPoint(curve, secret);
        if (point != null && !samePoint(curve, point, computed)) {
            throw new Malformed("the-private-key-and-the-public-key-beside-it-do-not-fit-together");
        }
        byte[] algorithm = Encoding.of(Tag.SEQUENCE, Encoding.oid(EC), parameters.encoded());
        byte[] octets = BigIntegers.asUnsignedByteArray((curve.getN().bitLength() + 7) / 8, secret);
        byte[] secretField = Encoding.of(Tag.OCTET_STRING, octets);
        byte[] inner = Encoding.of(
                Tag.SEQUENCE,
                Encoding.small(1),
                secretField,
                Encoding.of(Tag.contextConstructed(1), Encoding.of(Tag.BIT_STRING, new byte[1], computed)));
        try {
            return new KeyMaterial(PrivateKeys.wrapped(algorithm, inner), PrivateKeys.publicInfo(algorithm, computed));
        } finally {
            Arrays.fill(octets, (byte) 0);
            Arrays.fill(secretField, (byte) 0);
            Arrays.fill(inner, (byte) 0);
        }
    }

    /// The uncompressed point `secret * G`.
    private static byte[] publicPoint(X9ECParameters curve, BigInteger secret) throws Malformed {
        if (secret.signum() <= 0 || secret.compareTo(curve.getN()) >= 0) {
            throw new Malformed("the-number-of-the-private-key-is-out-of-range");
        }
        try {
            return new FixedPointCombMultiplier()
                    .multiply(curve.getG(), secret)
                    .normalize()
                    .getEncoded(false);
        } catch (IllegalArgumentException | IllegalStateException | ArithmeticException e) {
            throw new Malformed("the-elliptic-curve-of-a-key-is-broken", e);
        }
    }

    private static boolean samePoint(X9ECParameters curve, byte[] point, byte[] computed) {
        try {
            ECPoint decoded = curve.getCurve().decodePoint(point);
            return Arrays.equals(decoded.getEncoded(false), computed);
        } catch (IllegalArgumentException _) {
            return false; // not a point of this curve
        }
    }

    /// @param parameters ECParameters: a name, or the whole curve
    static X9ECParameters curve(Element parameters) throws Malformed, UnsupportedInput {
        if (parameters.is(Tag.OID)) {
            String oid = parameters.oid();
            var identifier = org.bouncycastle.asn1.ASN1ObjectIdentifier.tryFromID(oid);
            X9ECParameters curve = identifier == null ? null : CustomNamedCurves.getByOID(identifier);
            if (curve == null && identifier != null) {
                curve = ECNamedCurveTable.getByOID(identifier);
            }
            if (curve == null) {
                throw new UnsupportedInput(null, "the elliptic curve " + oid);
            }
            return curve;
        }
        return explicit(parameters);
    }

    private static X9ECParameters explicit(Element parameters) throws Malformed, UnsupportedInput {
        if (!parameters.is(Tag.SEQUENCE) || parameters.length() > MOST_BITS) {
            throw new UnsupportedInput(null, "an elliptic curve without a name");
        }
        try {
            var choice = X962Parameters.getInstance(ASN1Primitive.fromByteArray(parameters.encoded()));
            X9ECParameters curve = X9ECParameters.getInstance(choice.getParameters());
            if (curve.getCurve().getFieldSize() > MOST_BITS || curve.getN().bitLength() > MOST_BITS) {
                throw new UnsupportedInput(null, "an elliptic curve of unusual size");
            }
            // Decoded only when it is asked for, and a broken one has to show here.
            if (!curve.getG().isValid()) {
                throw new Malformed("the-elliptic-curve-of-a-key-is-broken");
            }
            return curve;
        } catch (java.io.IOException | IllegalArgumentException | IllegalStateException | ArithmeticException e) {
            throw new Malformed("the-elliptic-curve-of-a-key-is-broken", e);
        }
    }

    /// The octets of a BIT STRING without unused bits.
    static byte[] bits(Element bitString) throws Malformed {
        if (bitString.length() < 1 || bitString.data()[bitString.contentStart()] != 0) {
            throw new Malformed("a-public-key-is-broken");
        }
        return Arrays.copyOfRange(bitString.data(), bitString.contentStart() + 1, bitString.contentEnd());
    }
}
