package org.sealwright.nss.key;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.sealwright.nss.value.Attribute;
import org.sealwright.nss.value.DerElement;
import org.sealwright.nss.value.KeyType;
import org.sealwright.nss.value.MalformedValue;
import org.sealwright.nss.value.ObjectRow;
import org.sealwright.nss.value.Part;
import org.sealwright.nss.value.StoredValue;

/// Reads keys out of rows.
public final class KeyRow {

    private KeyRow() {}

    /// The stored key type, if it is one we know.
    public static Optional<KeyType> type(ObjectRow row) {
        var code = StoredValue.ulong(row.bytes(Attribute.KEY_TYPE));
        return code.isPresent() ? KeyType.ofCode(code.getAsInt()) : Optional.empty();
    }

    /// What a private or public key row tells without decrypting anything; nothing if it is incomplete, damaged, or
    /// of an unknown kind.
    public static Optional<PublicPart> publicPart(ObjectRow row) {
        try {
            var type = type(row);
            return type.isPresent() ? publicPart(row, type.get()) : Optional.empty();
        } catch (MalformedValue e) {
            // The integrity check names the damaged row; whoever only lists keys sees one that does not tell its public
            // key.
            return Optional.empty();
        }
    }

    private static Optional<PublicPart> publicPart(ObjectRow row, KeyType type) throws MalformedValue {
        return switch (type) {
            case RSA -> rsa(row);
            case EC -> ec(curve(row), ecPoint(row));
            case ED25519 -> ed25519(row.bytes(row.id().part() == Part.KEYS ? Attribute.NSS_DB : Attribute.EC_POINT));
        };
    }

    private static Optional<PublicPart> rsa(ObjectRow row) throws MalformedValue {
        var modulus = row.bytes(Attribute.MODULUS);
        var exponent = row.bytes(Attribute.PUBLIC_EXPONENT);
        return modulus.length == 0 || exponent.length == 0
                ? Optional.empty()
                : Optional.of(RsaKey.publicPart(modulus, exponent, row.bytes(Attribute.PUBLIC_KEY_INFO)));
    }

    private static Optional<PublicPart> ec(Optional<Curve> curve, byte[] point) {
        return curve.filter(known -> known.isUncompressedPoint(point)).map(known -> EcKey.publicPart(known, point));
    }

    private static Optional<PublicPart> ed25519(byte[] point) {
        return point.length == Ed25519.PUBLIC_KEY_SIZE ? Optional.of(Ed25519Key.publicPart(point)) : Optional.empty();
    }

    private static Optional<Curve> curve(ObjectRow row) throws MalformedValue {
        var parameters = row.bytes(Attribute.EC_PARAMS);
        return parameters.length == 0 ? Optional.empty() : Curve.of(parameters);
    }

    /// Private rows hold the point as it is, public rows wrap it into an OCTET STRING.
    private static byte[] ecPoint(ObjectRow row) throws MalformedValue {
        if (row.id().part() == Part.KEYS) {
            return row.bytes(Attribute.NSS_DB);
        }
        var wrapped = row.bytes(Attribute.EC_POINT);
        return wrapped.length == 0
                ? wrapped
                : DerElement.only(wrapped).require(DerElement.OCTET_STRING).content();
    }

    /// Puts a private key together from its row and its decrypted values.
    ///
    /// @throws MalformedValue if it is incomplete or its parts do not fit together
    public static KeyMaterial material(ObjectRow row, KeyType type, Map<Attribute, byte[]> decrypted)
            throws MalformedValue {
        var all = new LinkedHashMap<Attribute, byte[]>();
        row.values().forEach((attribute, value) -> all.put(attribute, StoredValue.plain(value)));
        all.putAll(decrypted);
        return switch (type) {
            case RSA -> RsaKey.ofRow(all);
            case EC ->
                EcKey.ofRow(curve(row).orElseThrow(() -> new MalformedValue("elliptic curve is not known")), all);
            case ED25519 -> Ed25519Key.ofRow(all);
        };
    }
}
