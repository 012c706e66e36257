package org.sealwright.nss.key;

import java.util.Arrays;
import java.util.List;
import org.sealwright.nss.value.DerElement;
import org.sealwright.nss.value.MalformedValue;

/// Reads a PKCS #8 PrivateKeyInfo (RFC 5208, RFC 5958).
public final class Pkcs8 {

    private Pkcs8() {}

    /// @throws MalformedValue if it is damaged, or of a kind the database has no row for; the message says which
    public static KeyMaterial read(byte[] pkcs8) throws MalformedValue {
        var fields = DerElement.only(pkcs8).sequence(3);
        var algorithm = fields.get(1).sequence(1);
        var oid = algorithm.getFirst().encoded();
        byte[] structure = fields.get(2).require(DerElement.OCTET_STRING).content();
        try {
            return read(fields.get(1), algorithm, oid, DerElement.only(structure));
        } finally {
            // What the key keeps of it is copied.
            Arrays.fill(structure, (byte) 0);
        }
    }

    private static KeyMaterial read(DerElement identifier, List<DerElement> algorithm, byte[] oid, DerElement structure)
            throws MalformedValue {
        if (Arrays.equals(oid, RsaKey.OID) || Arrays.equals(oid, RsaKey.OID_PSS)) {
            return RsaKey.ofStructure(identifier.encoded(), structure);
        }
        if (Arrays.equals(oid, EcKey.OID)) {
            if (algorithm.size() < 2) {
                throw new MalformedValue("EC key without curve");
            }
            var curve = Curve.of(algorithm.get(1).encoded())
                    .orElseThrow(() -> new MalformedValue("elliptic curve is not a known named one"));
            return EcKey.ofStructure(curve, structure);
        }
        if (Arrays.equals(oid, Ed25519Key.OID)) {
            return Ed25519Key.ofStructure(structure);
        }
        throw new MalformedValue("key algorithm is neither RSA, EC nor Ed25519");
    }
}
