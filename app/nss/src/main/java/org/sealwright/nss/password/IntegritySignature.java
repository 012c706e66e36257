package org.sealwright.nss.password;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.sealwright.nss.value.Attribute;
import org.sealwright.nss.value.Der;
import org.sealwright.nss.value.DerElement;
import org.sealwright.nss.value.MalformedValue;
import org.sealwright.nss.value.StoredValue;

/// The PBMAC1 structure (RFC 8018) that protects one attribute of one object, kept in `metaData`.
///
/// @param derivation how its key comes from the password
/// @param mac HMAC-SHA-256 over object number, attribute type and value
public record IntegritySignature(KeyDerivation derivation, byte[] mac) {

    /// The object number in the signature of an encrypted attribute, whatever object it belongs to.
    public static final int NUMBER_OF_ENCRYPTED = 0;

    private static final byte[] OID_PBMAC1 = Der.oid("2a864886f70d01050e");

    public static IntegritySignature parse(byte[] stored) throws MalformedValue {
        var fields = DerElement.only(stored).sequence(2);
        var algorithm = fields.getFirst().sequence(2);
        KeyDerivation.requireOid(algorithm.getFirst(), OID_PBMAC1, "PBMAC1");
        var parameters = algorithm.get(1).sequence(2);
        KeyDerivation.requireOid(
                parameters.get(1).sequence(1).getFirst(), KeyDerivation.OID_HMAC_SHA256, "HMAC-SHA-256");
        return new IntegritySignature(
                KeyDerivation.parse(parameters.getFirst()),
                fields.get(1).require(DerElement.OCTET_STRING).content());
    }

    /// Signs one attribute.
    ///
    /// @param number the object's number, or [#NUMBER_OF_ENCRYPTED]
    /// @param value the stored form; of encrypted attributes the plain one
    /// @return the bytes to store
    public static byte[] sign(PassKey passKey, int iterations, int number, Attribute attribute, byte[] value) {
        var derivation = KeyDerivation.fresh(iterations);
        return Der.sequence(
                Der.sequence(
                        OID_PBMAC1, Der.sequence(derivation.encoded(), Der.sequence(KeyDerivation.OID_HMAC_SHA256))),
                Der.octetString(compute(derivation, passKey, number, attribute, value)));
    }

    /// Whether this is the signature of that attribute.
    public boolean matches(PassKey passKey, int number, Attribute attribute, byte[] value) {
        return MessageDigest.isEqual(mac, compute(derivation, passKey, number, attribute, value));
    }

    private static byte[] compute(
            KeyDerivation derivation, PassKey passKey, int number, Attribute attribute, byte[] value) {
        var key = derivation.derive(passKey);
        try {
            var hmac = Mac.getInstance("HmacSHA256");
            hmac.init(new SecretKeySpec(key, "HmacSHA256"));
            hmac.update(StoredValue.ulong(number));
            hmac.update(StoredValue.ulong(attribute.type()));
            return hmac.doFinal(value);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime lacks HmacSHA256", e);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }
}
