package org.sealwright.crypto.password;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.sealwright.crypto.asn1.Elements;
import org.sealwright.crypto.asn1.Malformed;
import org.sealwright.crypto.asn1.Tag;

/// AES in Galois/Counter Mode (RFC 5084 section 3.2); Bouncy Castle writes such files.
record AesGcm(int keyLength, byte[] nonce, int tagLength) implements Pbes2.SchemeCipher {
    private static final Map<String, Integer> KEY_LENGTHS = Map.of(
            "2.16.840.1.101.3.4.1.6", 16,
            "2.16.840.1.101.3.4.1.26", 24,
            "2.16.840.1.101.3.4.1.46", 32);

    static boolean knows(String oid) {
        return KEY_LENGTHS.containsKey(oid);
    }

    static AesGcm of(String oid, Elements parameters) throws Malformed {
        Elements fields = parameters.next(Tag.SEQUENCE).children();
        byte[] nonce = fields.next(Tag.OCTET_STRING).content();
        int tagLength = fields.nextIs(Tag.INTEGER) ? fields.next().count() : 12;
        if (tagLength < 12 || tagLength > 16 || nonce.length == 0 || nonce.length > 64) {
            throw new Malformed("the-parameters-of-its-encryption-are-broken");
        }
        return new AesGcm(KEY_LENGTHS.getOrDefault(oid, 32), nonce, tagLength);
    }

    @Override
    public String name() {
        return "AES-" + keyLength * 8 + "-GCM";
    }

    @Override
    public boolean weak() {
        return false;
    }

    @Override
    public Optional<byte[]> decrypt(byte[] key, byte[] ciphertext) throws Malformed {
        if (ciphertext.length < tagLength) {
            throw new Malformed("the-length-of-an-encrypted-part-is-wrong");
        }
        var cipher = GCMBlockCipher.newInstance(AESEngine.newInstance());
        cipher.init(false, new AEADParameters(new KeyParameter(key), tagLength * 8, nonce));
        byte[] plain = new byte[cipher.getOutputSize(ciphertext.length)];
        try {
            int length = cipher.processBytes(ciphertext, 0, ciphertext.length, plain, 0);
            length += cipher.doFinal(plain, length);
            return Optional.of(length == plain.length ? plain : Arrays.copyOf(plain, length));
        } catch (InvalidCipherTextException _) {
            Arrays.fill(plain, (byte) 0);
            return Optional.empty();
        }
    }
}
