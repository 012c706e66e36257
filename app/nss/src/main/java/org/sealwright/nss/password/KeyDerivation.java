package org.sealwright.nss.password;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import org.sealwright.nss.value.Der;
import org.sealwright.nss.value.DerElement;
import org.sealwright.nss.value.MalformedValue;

/// PBKDF2 with HMAC-SHA-256 and 32 bytes of output, as every encrypted value and every signature names it (RFC 8018).
///
/// The password of this PBKDF2 is the binary [PassKey]; the JDK's `PBEKeySpec` takes characters only and would give
/// another key.
///
/// @param salt 32 bytes when NSS or this library wrote it
/// @param iterations 1 to [#MAX_ITERATIONS]
record KeyDerivation(byte[] salt, int iterations) {

    /// Guards against files made to keep us busy for hours.
    static final int MAX_ITERATIONS = 10_000_000;

    private static final int KEY_LENGTH = 32;
    private static final int BLOCK = 64;
    private static final byte[] OID_PBKDF2 = Der.oid("2a864886f70d01050c");
    static final byte[] OID_HMAC_SHA256 = Der.oid("2a864886f70d0209");

    private static final SecureRandom RANDOM = new SecureRandom();

    KeyDerivation {
        if (iterations < 1 || iterations > MAX_ITERATIONS) {
            throw new IllegalArgumentException("iterations: " + iterations);
        }
    }

    static KeyDerivation fresh(int iterations) {
        return new KeyDerivation(random(KEY_LENGTH), iterations);
    }

    static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /// Reads the AlgorithmIdentifier of PBKDF2.
    static KeyDerivation parse(DerElement identifier) throws MalformedValue {
        var fields = identifier.sequence(2);
        requireOid(fields.getFirst(), OID_PBKDF2, "PBKDF2");
        var parameters = fields.get(1).sequence(3);
        var salt = parameters.getFirst().require(DerElement.OCTET_STRING).content();
        var iterations = checked(parameters.get(1).smallNumber());
        if (parameters.get(2).tag() == DerElement.INTEGER && parameters.get(2).smallNumber() != KEY_LENGTH) {
            throw new MalformedValue("derived key is not 32 bytes long");
        }
        requireOid(parameters.getLast().sequence(1).getFirst(), OID_HMAC_SHA256, "HMAC-SHA-256");
        return new KeyDerivation(salt, iterations);
    }

    static int checked(int iterations) throws MalformedValue {
        if (iterations < 1 || iterations > MAX_ITERATIONS) {
            throw new MalformedValue("iteration count is not between 1 and " + MAX_ITERATIONS);
        }
        return iterations;
    }

    static void requireOid(DerElement element, byte[] oid, String name) throws MalformedValue {
        if (!Arrays.equals(element.encoded(), oid)) {
            throw new MalformedValue("algorithm is not " + name);
        }
    }

    byte[] encoded() {
        return Der.sequence(
                OID_PBKDF2,
                Der.sequence(
                        Der.octetString(salt),
                        Der.integer(iterations),
                        Der.integer(KEY_LENGTH),
                        Der.sequence(OID_HMAC_SHA256)));
    }

    /// One block of PBKDF2. Cloning the two digests after their first block halves the work of [javax.crypto.Mac],
    /// and this loop is nearly all the time a password change takes.
    byte[] derive(PassKey passKey) {
        var inner = padded(passKey.bytes(), (byte) 0x36);
        var outer = padded(passKey.bytes(), (byte) 0x5c);
        var block = hmac(inner, outer, List.of(salt, new byte[] {0, 0, 0, 1}));
        var key = block.clone();
        for (var round = 1; round < iterations; round++) {
            block = hmac(inner, outer, List.of(block));
            for (var i = 0; i < KEY_LENGTH; i++) {
                key[i] ^= block[i];
            }
        }
        Arrays.fill(block, (byte) 0);
        return key;
    }

    private static byte[] hmac(MessageDigest inner, MessageDigest outer, List<byte[]> message) {
        var first = copy(inner);
        message.forEach(first::update);
        return copy(outer).digest(first.digest());
    }

    private static MessageDigest padded(byte[] key, byte pad) {
        var digest = Digests.of("SHA-256");
        var block = Arrays.copyOf(key, BLOCK);
        for (var i = 0; i < BLOCK; i++) {
            block[i] ^= pad;
        }
        digest.update(block);
        Arrays.fill(block, (byte) 0);
        return digest;
    }

    private static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("SHA-256 of this Java runtime cannot be cloned", e);
        }
    }
}
