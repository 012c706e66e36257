package org.sealwright.crypto.password;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;

/// PBKDF2 (RFC 8018 section 5.2).
///
/// @param prf the digest below the HMAC
record Pbkdf2(DigestKind prf, byte[] salt, int iterations) {
    /// The caller wipes the key.
    byte[] derive(byte[] password, int length, Work work) {
        int size = prf.size();
        work.begin((long) iterations * Math.ceilDiv(length, size));
        Mac mac = Hmac.of(prf, password);
        byte[] key = new byte[length];
        byte[] round = new byte[size];
        byte[] sum = new byte[size];
        for (int block = 1, at = 0; at < length; block++, at += size) {
            mac.update(salt);
            mac.update(new byte[] {(byte) (block >> 24), (byte) (block >> 16), (byte) (block >> 8), (byte) block});
            finish(mac, round);
            System.arraycopy(round, 0, sum, 0, size);
            for (int i = 1; i < iterations; i++) {
                work.round(i);
                mac.update(round);
                finish(mac, round);
                for (int j = 0; j < size; j++) {
                    sum[j] ^= round[j];
                }
            }
            System.arraycopy(sum, 0, key, at, Math.min(size, length - at));
        }
        Arrays.fill(round, (byte) 0);
        Arrays.fill(sum, (byte) 0);
        return key;
    }

    private static void finish(Mac mac, byte[] target) {
        try {
            mac.doFinal(target, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the target has the size of the digest", e);
        }
    }
}
