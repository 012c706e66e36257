package org.sealwright.nss.value;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;

/// Writes the few DER structures of the format.
public final class Der {

    private Der() {}

    /// Any element: tag, length, and the parts one after the other.
    public static byte[] element(int tag, byte[]... parts) {
        var length = 0;
        for (var part : parts) {
            length += part.length;
        }
        var header = header(tag, length);
        var encoded = Arrays.copyOf(header, header.length + length);
        var at = header.length;
        for (var part : parts) {
            System.arraycopy(part, 0, encoded, at, part.length);
            at += part.length;
        }
        return encoded;
    }

    public static byte[] sequence(byte[]... parts) {
        return element(DerElement.SEQUENCE, parts);
    }

    public static byte[] octetString(byte[] content) {
        return element(DerElement.OCTET_STRING, content);
    }

    public static byte[] bitString(byte[] content) {
        return element(DerElement.BIT_STRING, new byte[] {0}, content);
    }

    /// An INTEGER from unsigned big-endian bytes; a sign byte is put in front where needed.
    public static byte[] unsigned(byte[] value) {
        var minimal = StoredValue.withoutLeadingZeros(value);
        try {
            return minimal.length == 0 || minimal[0] < 0
                    ? element(DerElement.INTEGER, new byte[] {0}, minimal)
                    : element(DerElement.INTEGER, minimal);
        } finally {
            Arrays.fill(minimal, (byte) 0);
        }
    }

    public static byte[] integer(int value) {
        return unsigned(StoredValue.ulong(value));
    }

    /// An OBJECT IDENTIFIER from its content in hex, as the format description gives them.
    public static byte[] oid(String hexContent) {
        return element(DerElement.OBJECT_IDENTIFIER, HexFormat.of().parseHex(hexContent));
    }

    private static byte[] header(int tag, int length) {
        var header = new ByteArrayOutputStream(6);
        header.write(tag);
        if (length < 0x80) {
            header.write(length);
        } else {
            var octets = (Integer.SIZE - Integer.numberOfLeadingZeros(length) + 7) / 8;
            header.write(0x80 | octets);
            for (var shift = 8 * (octets - 1); shift >= 0; shift -= 8) {
                header.write(length >> shift);
            }
        }
        return header.toByteArray();
    }
}
