package org.sealwright.nss.password;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
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
        var encoded = utf8(password);
        try {
            var digest = Digests.of(globalSalt.length == LONG_SALT ? "SHA-384" : "SHA-1");
            digest.update(globalSalt);
            digest.update(encoded);
            return new PassKey(digest.digest());
        } finally {
            Arrays.fill(encoded, (byte) 0);
        }
    }

    /// Into an array of our own, as [java.nio.charset.Charset#encode] may leave copies behind when it grows its
    /// buffer.
    private static byte[] utf8(char[] password) {
        var encoder = StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        var room = new byte[(int) (password.length * (double) encoder.maxBytesPerChar())];
        var buffer = ByteBuffer.wrap(room);
        encoder.encode(CharBuffer.wrap(password), buffer, true);
        var encoded = Arrays.copyOf(room, buffer.position());
        Arrays.fill(room, (byte) 0);
        return encoded;
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
