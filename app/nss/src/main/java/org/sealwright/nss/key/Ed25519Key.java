package org.sealwright.nss.key;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.sealwright.nss.value.Attribute;
import org.sealwright.nss.value.Der;
import org.sealwright.nss.value.DerElement;
import org.sealwright.nss.value.KeyType;
import org.sealwright.nss.value.MalformedValue;

/// An Ed25519 private key (RFC 8032, RFC 8410). Thunderbird 153 can store but not sign mail with it.
public final class Ed25519Key implements KeyMaterial {

    static final byte[] OID = Der.oid("2b6570");

    private final byte[] seed;
    private final byte[] point;

    private Ed25519Key(byte[] seed) throws MalformedValue {
        if (seed.length != Ed25519.SECRET_KEY_SIZE) {
            throw new MalformedValue("Ed25519 key has the wrong length");
        }
        this.seed = seed;
        this.point = new byte[Ed25519.PUBLIC_KEY_SIZE];
        Ed25519.generatePublicKey(seed, 0, point, 0);
    }

    /// Reads a CurvePrivateKey structure: an OCTET STRING.
    static Ed25519Key ofStructure(DerElement structure) throws MalformedValue {
        return new Ed25519Key(structure.require(DerElement.OCTET_STRING).content());
    }

    /// Takes the seed out of a row whose encrypted attributes were decrypted.
    static Ed25519Key ofRow(Map<Attribute, byte[]> row) throws MalformedValue {
        var value = row.get(Attribute.VALUE);
        if (value == null) {
            throw new MalformedValue("Ed25519 key is incomplete");
        }
        var key = new Ed25519Key(value.clone());
        var stored = row.get(Attribute.NSS_DB);
        if (stored != null && stored.length == key.point.length && !Arrays.equals(stored, key.point)) {
            throw new MalformedValue("Ed25519 private key does not belong to the public one");
        }
        return key;
    }

    static PublicPart publicPart(byte[] point) {
        return new PublicPart(
                new KeyAlgorithm(KeyType.ED25519, 256, Optional.empty()),
                KeyIdentifier.of(point),
                Der.sequence(Der.sequence(OID), Der.bitString(point)));
    }

    @Override
    public PublicPart publicPart() {
        return publicPart(point);
    }

    @Override
    public byte[] pkcs8() {
        var inner = Der.octetString(seed);
        var wrapped = Der.octetString(inner);
        var pkcs8 = Der.sequence(Der.integer(0), Der.sequence(OID), wrapped);
        Arrays.fill(inner, (byte) 0);
        Arrays.fill(wrapped, (byte) 0);
        return pkcs8;
    }

    @Override
    public Map<Attribute, byte[]> privateAttributes() {
        var row = new LinkedHashMap<Attribute, byte[]>();
        KeyMaterial.privateFlags(row, false, false, false);
        row.put(Attribute.VALUE, seed.clone());
        row.put(Attribute.EC_PARAMS, OID);
        row.put(Attribute.NSS_DB, point.clone());
        return row;
    }

    @Override
    public Map<Attribute, byte[]> publicAttributes() {
        var row = new LinkedHashMap<Attribute, byte[]>();
        KeyMaterial.publicFlags(row, false, false, false);
        row.put(Attribute.EC_PARAMS, OID);
        row.put(Attribute.EC_POINT, point.clone());
        return row;
    }

    @Override
    public void close() {
        Arrays.fill(seed, (byte) 0);
    }
}
