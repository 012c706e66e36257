package org.sealwright.nss.key;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sealwright.nss.value.Attribute;
import org.sealwright.nss.value.Der;
import org.sealwright.nss.value.DerElement;
import org.sealwright.nss.value.KeyType;
import org.sealwright.nss.value.MalformedValue;
import org.sealwright.nss.value.StoredValue;

/// A private key on a named elliptic curve (RFC 5915).
public final class EcKey implements KeyMaterial {

    static final byte[] OID = Der.oid("2a8648ce3d0201");
    private static final int PUBLIC_KEY = 0xa1;

    private final Curve curve;
    private final byte[] scalar;
    private final byte[] point;

    private EcKey(Curve curve, byte[] number) throws MalformedValue {
        var minimal = StoredValue.withoutLeadingZeros(number);
        if (minimal.length > curve.scalarLength()) {
            throw new MalformedValue("private number is longer than the curve allows");
        }
        this.curve = curve;
        this.scalar = new byte[curve.scalarLength()];
        System.arraycopy(minimal, 0, scalar, scalar.length - minimal.length, minimal.length);
        Arrays.fill(minimal, (byte) 0);
        this.point = curve.publicPoint(scalar);
    }

    /// Reads an ECPrivateKey structure. The public key in it, if any, is not believed but computed.
    static EcKey ofStructure(Curve curve, DerElement structure) throws MalformedValue {
        var fields = structure.sequence(2);
        return new EcKey(curve, fields.get(1).require(DerElement.OCTET_STRING).content());
    }

    /// Takes curve and number out of a row whose encrypted attributes were decrypted.
    static EcKey ofRow(Curve curve, Map<Attribute, byte[]> row) throws MalformedValue {
        var value = row.get(Attribute.VALUE);
        if (value == null) {
            throw new MalformedValue("EC key is incomplete");
        }
        var key = new EcKey(curve, value);
        var stored = row.get(Attribute.NSS_DB);
        if (stored != null && curve.isUncompressedPoint(stored) && !Arrays.equals(stored, key.point)) {
            throw new MalformedValue("EC private number does not belong to the public point");
        }
        return key;
    }

    static PublicPart publicPart(Curve curve, byte[] point) {
        return new PublicPart(
                new KeyAlgorithm(KeyType.EC, curve.bits(), Optional.of(curve.name())),
                KeyIdentifier.of(point),
                Der.sequence(Der.sequence(OID, curve.oid()), Der.bitString(point)));
    }

    @Override
    public PublicPart publicPart() {
        return publicPart(curve, point);
    }

    @Override
    public byte[] pkcs8() {
        var number = Der.octetString(scalar);
        var structure = Der.sequence(Der.integer(1), number, Der.element(PUBLIC_KEY, Der.bitString(point)));
        var wrapped = Der.octetString(structure);
        var pkcs8 = Der.sequence(Der.integer(0), Der.sequence(OID, curve.oid()), wrapped);
        Arrays.fill(number, (byte) 0);
        Arrays.fill(structure, (byte) 0);
        Arrays.fill(wrapped, (byte) 0);
        return pkcs8;
    }

    @Override
    public Map<Attribute, byte[]> privateAttributes() {
        var row = new LinkedHashMap<Attribute, byte[]>();
        KeyMaterial.privateFlags(row, false, false, true);
        row.put(Attribute.VALUE, scalar.clone());
        row.put(Attribute.EC_PARAMS, curve.oid());
        row.put(Attribute.NSS_DB, point.clone());
        return row;
    }

    @Override
    public Map<Attribute, byte[]> publicAttributes() {
        var row = new LinkedHashMap<Attribute, byte[]>();
        KeyMaterial.publicFlags(row, false, false, true);
        row.put(Attribute.EC_PARAMS, curve.oid());
        row.put(Attribute.EC_POINT, Der.octetString(point));
        return row;
    }

    @Override
    public void close() {
        Arrays.fill(scalar, (byte) 0);
    }
}
