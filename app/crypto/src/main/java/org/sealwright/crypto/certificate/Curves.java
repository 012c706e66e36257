package org.sealwright.crypto.certificate;

import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ECParameters;

/// Names and sizes of elliptic curves.
final class Curves {
    /// @param name as users know it
    /// @param bits of its field
    record Curve(String name, int bits) {}

    /// The usual ones, so that reading a list does not load Bouncy Castle's tables.
    private static final Map<String, Curve> USUAL = Map.of(
            "1.2.840.10045.3.1.1", new Curve("P-192", 192),
            "1.3.132.0.33", new Curve("P-224", 224),
            "1.2.840.10045.3.1.7", new Curve("P-256", 256),
            "1.3.132.0.34", new Curve("P-384", 384),
            "1.3.132.0.35", new Curve("P-521", 521),
            "1.3.132.0.10", new Curve("secp256k1", 256),
            "1.3.36.3.3.2.8.1.1.7", new Curve("brainpoolP256r1", 256),
            "1.3.36.3.3.2.8.1.1.11", new Curve("brainpoolP384r1", 384),
            "1.3.36.3.3.2.8.1.1.13", new Curve("brainpoolP512r1", 512));

    private Curves() {}

    /// A curve by its object identifier; if nobody knows it, the identifier is its name.
    static Curve of(String oid) {
        Curve usual = USUAL.get(oid);
        return usual != null ? usual : rare(oid).orElse(new Curve(oid, 0));
    }

    private static Optional<Curve> rare(String oid) {
        var identifier = ASN1ObjectIdentifier.tryFromID(oid);
        if (identifier == null) {
            return Optional.empty();
        }
        String name = ECNamedCurveTable.getName(identifier);
        X9ECParameters parameters = ECNamedCurveTable.getByOID(identifier);
        return name == null || parameters == null
                ? Optional.empty()
                : Optional.of(new Curve(name, parameters.getCurve().getFieldSize()));
    }
}
