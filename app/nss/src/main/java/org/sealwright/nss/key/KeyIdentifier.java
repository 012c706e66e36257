package org.sealwright.nss.key;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.sealwright.nss.value.DerElement;
import org.sealwright.nss.value.MalformedValue;

/// `CKA_ID`: the SHA-1 of the characteristic public value, the same for certificate, private and public key. Not the
/// subject key identifier of the certificate.
public final class KeyIdentifier {

    /// Values up to this length are used as they are.
    private static final int SHORT = 20;

    /// `rsaEncryption`, `id-RSAES-OAEP` and `id-RSASSA-PSS`: the public key is a SEQUENCE of modulus and exponent.
    private static final List<byte[]> RSA = List.of(
            HexFormat.of().parseHex("2a864886f70d010101"),
            HexFormat.of().parseHex("2a864886f70d010107"),
            HexFormat.of().parseHex("2a864886f70d01010a"));

    /// DSA and Diffie-Hellman: the public key is one INTEGER.
    private static final List<byte[]> ONE_NUMBER =
            List.of(HexFormat.of().parseHex("2a8648ce380401"), HexFormat.of().parseHex("2a8648ce3e0201"));

    private KeyIdentifier() {}

    /// @param value RSA modulus without leading zeros, uncompressed EC point, or raw Edwards key
    public static byte[] of(byte[] value) {
        if (value.length <= SHORT) {
            return value.clone();
        }
        try {
            return MessageDigest.getInstance("SHA-1").digest(value);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java runtime lacks SHA-1", e);
        }
    }

    public static byte[] ofPublicKeyInfo(byte[] publicKeyInfo) throws MalformedValue {
        var fields = DerElement.only(publicKeyInfo).sequence(2);
        var algorithm = fields.getFirst().sequence(1).getFirst();
        var bits = fields.get(1).bits();
        if (RSA.stream().anyMatch(algorithm::isOid)) {
            return of(DerElement.only(bits).sequence(2).getFirst().unsigned());
        }
        if (ONE_NUMBER.stream().anyMatch(algorithm::isOid)) {
            return of(DerElement.only(bits).unsigned());
        }
        return of(bits);
    }
}
