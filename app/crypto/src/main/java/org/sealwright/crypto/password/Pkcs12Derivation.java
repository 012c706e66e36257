package org.sealwright.crypto.password;

import java.security.DigestException;
import java.security.MessageDigest;
import java.util.Arrays;

/// Key derivation of PKCS #12 (RFC 7292 appendix B.2).
///
/// @param salt may be empty, as some files have it
record Pkcs12Derivation(DigestKind digest, byte[] salt, int iterations) {
    /// What the octets are for (appendix B.3).
    enum Purpose {
        KEY(1),
        VECTOR(2),
        MAC(3);

        private final int id;

        Purpose(int id) {
            this.id = id;
        }
    }

    /// @param password in the form of [PasswordForms#bmp], or no octets at all for the NULL password
    /// @return the caller wipes it
    byte[] derive(byte[] password, Purpose purpose, int length, Work work) {
        work.begin((long) iterations * Math.ceilDiv(length, digest.size()));
        int block = digest.block();
        byte[] diversifier = new byte[block];
        Arrays.fill(diversifier, (byte) purpose.id);
        byte[] input = repeated(salt, password, block);
        byte[] result = new byte[length];
        MessageDigest function = digest.digest();
        byte[] hash = new byte[digest.size()];
        for (int at = 0; at < length; at += hash.length) {
            function.update(diversifier);
            function.update(input);
            finish(function, hash);
            for (int i = 1; i < iterations; i++) {
                work.round(i);
                function.update(hash);
                finish(function, hash);
            }
            System.arraycopy(hash, 0, result, at, Math.min(hash.length, length - at));
            addToEachBlock(input, hash, block);
        }
        Arrays.fill(input, (byte) 0);
        Arrays.fill(hash, (byte) 0);
        return result;
    }

    /// `I = S || P`: salt and password, each repeated up to a multiple of the block.
    private static byte[] repeated(byte[] salt, byte[] password, int block) {
        int saltLength = roundedUp(salt.length, block);
        byte[] input = new byte[saltLength + roundedUp(password.length, block)];
        for (int i = 0; i < saltLength; i++) {
            input[i] = salt[i % salt.length];
        }
        for (int i = saltLength; i < input.length; i++) {
            input[i] = password[(i - saltLength) % password.length];
        }
        return input;
    }

    private static int roundedUp(int length, int block) {
        return (length + block - 1) / block * block;
    }

    /// Each block of `input` becomes itself plus `B` plus 1, where `B` is `hash` repeated.
    private static void addToEachBlock(byte[] input, byte[] hash, int block) {
        for (int start = 0; start < input.length; start += block) {
            int carry = 1;
            for (int i = block - 1; i >= 0; i--) {
                carry += (input[start + i] & 0xff) + (hash[i % hash.length] & 0xff);
                input[start + i] = (byte) carry;
                carry >>= 8;
            }
        }
    }

    private static void finish(MessageDigest function, byte[] target) {
        try {
            function.digest(target, 0, target.length);
        } catch (DigestException e) {
            throw new IllegalStateException("the target has the size of the digest", e);
        }
    }
}
