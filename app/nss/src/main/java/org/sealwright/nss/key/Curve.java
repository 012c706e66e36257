package org.sealwright.nss.key;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.sec.SECNamedCurves;
import org.bouncycastle.asn1.teletrust.TeleTrusTNamedCurves;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.sealwright.nss.value.DerElement;
import org.sealwright.nss.value.MalformedValue;

/// A named elliptic curve over a prime field.
///
/// @param oid DER of its OBJECT IDENTIFIER, which is what `CKA_EC_PARAMS` holds
/// @param name SEC name (`secp256r1`) or RFC 5639 name (`brainpoolP256r1`)
/// @param parameters the curve itself
record Curve(byte[] oid, String name, X9ECParameters parameters) {

    /// Finds a curve by the content of `CKA_EC_PARAMS`; explicit parameters and unknown names give nothing.
    static Optional<Curve> of(byte[] encoded) throws MalformedValue {
        var element = DerElement.only(encoded);
        if (element.tag() != DerElement.OBJECT_IDENTIFIER) {
            return Optional.empty();
        }
        var oid = identifier(element);
        var name = SECNamedCurves.getName(oid);
        if (name == null) {
            name = TeleTrusTNamedCurves.getName(oid);
        }
        if (name == null) {
            return Optional.empty();
        }
        var parameters = CustomNamedCurves.getByOID(oid);
        if (parameters == null) {
            parameters =
                    name.startsWith("brainpool") ? TeleTrusTNamedCurves.getByOID(oid) : SECNamedCurves.getByOID(oid);
        }
        return Optional.of(new Curve(encoded, properCase(name), parameters));
    }

    private static ASN1ObjectIdentifier identifier(DerElement element) throws MalformedValue {
        try {
            return ASN1ObjectIdentifier.fromContents(element.content());
        } catch (IllegalArgumentException e) {
            throw new MalformedValue("curve name is damaged", e);
        }
    }

    /// RFC 5639 writes `brainpoolP256r1`; Bouncy Castle's spelling has changed between releases.
    private static String properCase(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("brainpoolp") ? "brainpoolP" + lower.substring(10) : lower;
    }

    int bits() {
        return parameters.getCurve().getFieldSize();
    }

    /// Length in bytes of a coordinate.
    int fieldLength() {
        return (bits() + 7) / 8;
    }

    /// Length in bytes at which NSS stores the private number, leading zeros kept.
    int scalarLength() {
        return (parameters.getN().bitLength() + 7) / 8;
    }

    /// The uncompressed public point of a private number.
    ///
    /// @throws MalformedValue if the number is zero or not below the order of the curve
    byte[] publicPoint(byte[] scalar) throws MalformedValue {
        var number = new BigInteger(1, scalar);
        if (number.signum() == 0 || number.compareTo(parameters.getN()) >= 0) {
            throw new MalformedValue("private number is out of range");
        }
        return new FixedPointCombMultiplier()
                .multiply(parameters.getG(), number)
                .normalize()
                .getEncoded(false);
    }

    boolean isUncompressedPoint(byte[] point) {
        return point.length == 1 + 2 * fieldLength() && point[0] == 4;
    }

    boolean sameAs(Curve other) {
        return Arrays.equals(oid, other.oid);
    }
}
