package org.sealwright.nss;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.RSAPrivateKey;

/// Looks into PKCS #8 with another library than ours: encodings may differ in optional fields, the private value
/// may not.
final class PrivateKeys {

    private PrivateKeys() {}

    static boolean same(byte[] one, byte[] other) throws IOException {
        return number(one).equals(number(other))
                && PrivateKeyInfo.getInstance(one)
                        .getPrivateKeyAlgorithm()
                        .equals(PrivateKeyInfo.getInstance(other).getPrivateKeyAlgorithm());
    }

    static BigInteger number(byte[] pkcs8) throws IOException {
        return new BigInteger(1, value(pkcs8));
    }

    /// RSA d minimal, EC number and Edwards seed at fixed length.
    static byte[] value(byte[] pkcs8) throws IOException {
        var structure = PrivateKeyInfo.getInstance(pkcs8).parsePrivateKey().toASN1Primitive();
        return switch (structure) {
            case ASN1OctetString seed -> seed.getOctets();
            case ASN1Sequence sequence
            when sequence.size() > 5 ->
                unsigned(RSAPrivateKey.getInstance(sequence).getPrivateExponent());
            case ASN1Sequence sequence ->
                ASN1OctetString.getInstance(sequence.getObjectAt(1)).getOctets();
            default -> throw new IOException("unknown structure");
        };
    }

    private static byte[] unsigned(BigInteger number) {
        var bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }
}
