package org.sealwright.nss.password;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/// What NSS makes of the password and the global salt; every other key is derived from it. Wiped when closed.
public final class PassKey implements AutoCloseable {

    /// The salt length that means SHA-384; with any other length it is SHA-1. NSS writes 48 bytes since 3.118.
    public static final int LONG_SALT = 48;

    /// The salt length every version of NSS understands.
    public static final int SHORT_SALT = 20;

    private final byte[] bytes;

    private PassKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /// @param password used as UTF-8, without normalisation or terminator; the caller wipes it
    public static PassKey derive(byte[] globalSalt, char[] password) {
        var encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
        try {
            var digest = Digests.of(globalSalt.length == LONG_SALT ? "SHA-384" : "SHA-1");
            digest.update(globalSalt);
            digest.update(encoded);
            return new PassKey(digest.digest());
        } finally {
            Arrays.fill(encoded.array(), (byte) 0);
        }
    }

    byte[] bytes() {
        return bytes;
    }

    public boolean sameAs(PassKey other) {
        return MessageDigest.isEqual(bytes, other.bytes);
    }

    @Override
    public void close() {
        Arrays.fill(bytes, (byte) 0);
    }

    @Override
    public String toString() {
        return "PassKey";
    }
}
