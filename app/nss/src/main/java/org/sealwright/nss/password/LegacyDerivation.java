package org.sealwright.nss.password;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Key and IV of `pbeWithSHA1AndTripleDES-CBC` as NSS alone computes them: 40 bytes, the key first, the IV in the
/// last 8.
final class LegacyDerivation {

    private static final int SALT_LENGTH = 20;

    private LegacyDerivation() {}

    static byte[] derive(PassKey passKey, byte[] salt, int iterations) {
        var digest = Digests.of("SHA-1");
        digest.update(passKey.bytes());
        var hash = digest.digest(salt);
        for (var round = 1; round < iterations; round++) {
            hash = digest.digest(hash);
        }
        var first = salt.length < SALT_LENGTH ? Arrays.copyOf(salt, SALT_LENGTH) : salt;
        var k1 = hmac(hash, first, salt);
        var second = hmac(hash, first);
        var k2 = hmac(hash, second, salt);
        var material = Arrays.copyOf(k1, k1.length + k2.length);
        System.arraycopy(k2, 0, material, k1.length, k2.length);
        Arrays.fill(hash, (byte) 0);
        return material;
    }

    private static byte[] hmac(byte[] key, byte[]... message) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "HmacSHA1"));
            for (var part : message) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime lacks HmacSHA1", e);
        }
    }
}
