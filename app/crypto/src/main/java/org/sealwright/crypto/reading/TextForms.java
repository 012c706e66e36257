package org.sealwright.crypto.reading;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/// Text files as octets in an encoding that extends ASCII, whatever they were saved in. Octets and not a String,
/// because there may be a private key inside that has to be wiped.
final class TextForms {
    private static final int LOOKED_AT = 64;

    private TextForms() {}

    /// A copy of `data` without byte order mark, UTF-16 turned into UTF-8. The caller wipes it.
    static byte[] of(byte[] data) {
        if (startsWith(data, 0xef, 0xbb, 0xbf)) {
            return Arrays.copyOfRange(data, 3, data.length);
        }
        if (startsWith(data, 0xff, 0xfe)) {
            return fromUtf16(data, 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(data, 0xfe, 0xff)) {
            return fromUtf16(data, 2, StandardCharsets.UTF_16BE);
        }
        if (everySecondIsZero(data, 1)) {
            return fromUtf16(data, 0, StandardCharsets.UTF_16LE);
        }
        if (everySecondIsZero(data, 0)) {
            return fromUtf16(data, 0, StandardCharsets.UTF_16BE);
        }
        return data.clone();
    }

    private static byte[] fromUtf16(byte[] data, int start, Charset charset) {
        CharBuffer characters = CharBuffer.allocate((data.length - start) / 2 + 1);
        charset.newDecoder()
                .onMalformedInput(java.nio.charset.CodingErrorAction.REPLACE)
                .decode(ByteBuffer.wrap(data, start, data.length - start), characters, true);
        byte[] text = new byte[characters.position()];
        for (int i = 0; i < text.length; i++) {
            char c = characters.get(i);
            text[i] = c < 0x80 ? (byte) c : (byte) '?';
            characters.put(i, '\0');
        }
        return text;
    }

    private static boolean everySecondIsZero(byte[] data, int first) {
        int end = Math.min(data.length, LOOKED_AT) & ~1;
        if (end < 16) {
            return false;
        }
        for (int i = 0; i < end; i++) {
            if ((data[i] == 0) != (i % 2 == first)) {
                return false;
            }
        }
        return true;
    }

    static boolean startsWith(byte[] data, int... octets) {
        if (data.length < octets.length) {
            return false;
        }
        for (int i = 0; i < octets.length; i++) {
            if ((data[i] & 0xff) != octets[i]) {
                return false;
            }
        }
        return true;
    }

    /// Where `ascii` stands at or after `from`; -1 if nowhere.
    static int indexOf(byte[] text, String ascii, int from) {
        return indexOf(text, ascii, from, text.length);
    }

    /// The same, not looking at `end` or beyond.
    static int indexOf(byte[] text, String ascii, int from, int end) {
        byte[] wanted = ascii.getBytes(StandardCharsets.US_ASCII);
        for (int i = from; i <= end - wanted.length; i++) {
            if (text[i] == wanted[0] && Arrays.equals(text, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        return -1;
    }

    /// The first `most` characters in lower case. Never used on keys.
    static String head(byte[] text, int most) {
        return new String(text, 0, Math.min(most, text.length), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    }
}
