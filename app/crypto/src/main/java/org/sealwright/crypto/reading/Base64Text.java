package org.sealwright.crypto.reading;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/// Base64 (RFC 4648 section 4) with white space anywhere and nothing else.
final class Base64Text {
    private static final int SHORTEST = 16;

    private Base64Text() {}

    /// @return empty if it is not base64; the caller wipes it
    static Optional<byte[]> decoded(byte[] text, int start, int end) {
        byte[] dense = new byte[end - start];
        int length = 0;
        for (int i = start; i < end; i++) {
            if (text[i] > ' ') {
                dense[length++] = text[i];
            } else if (text[i] < 0) {
                return Optional.empty();
            }
        }
        byte[] digits = Arrays.copyOf(dense, length);
        try {
            return Optional.of(Base64.getDecoder().decode(digits));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        } finally {
            Arrays.fill(dense, (byte) 0);
            Arrays.fill(digits, (byte) 0);
        }
    }

    /// A whole file of base64 that starts like an encoded structure (a SEQUENCE).
    static Optional<byte[]> wholeFile(byte[] text) {
        return text.length < SHORTEST
                ? Optional.empty()
                : decoded(text, 0, text.length).filter(bytes -> bytes.length > 2 && bytes[0] == 0x30);
    }
}
