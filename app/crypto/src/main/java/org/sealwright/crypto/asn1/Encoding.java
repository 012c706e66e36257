package org.sealwright.crypto.asn1;

import java.io.ByteArrayOutputStream;

/// Puts DER together from parts that are DER already (X.690 section 8.1), so that foreign bytes inside stay as they
/// are.
public final class Encoding {
    private Encoding() {}

    /// An element of this kind around `parts`.
    public static byte[] of(int tag, byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length = Math.addExact(length, part.length);
        }
        byte[] header = header(tag, length);
        byte[] result = new byte[header.length + length];
        System.arraycopy(header, 0, result, 0, header.length);
        int at = header.length;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, result, at, part.length);
            at += part.length;
        }
        return result;
    }

    /// An INTEGER from 0 to 127.
    public static byte[] small(int number) {
        return new byte[] {Tag.INTEGER, 1, (byte) number};
    }

    /// An OBJECT IDENTIFIER.
    ///
    /// @param dotted at least two arcs
    public static byte[] oid(String dotted) {
        String[] arcs = dotted.split("\\.", -1);
        var contents = new ByteArrayOutputStream();
        append(contents, Long.parseLong(arcs[0]) * 40 + Long.parseLong(arcs[1]));
        for (int i = 2; i < arcs.length; i++) {
            append(contents, Long.parseLong(arcs[i]));
        }
        return of(Tag.OID, contents.toByteArray());
    }

    private static void append(ByteArrayOutputStream contents, long arc) {
        int groups = Math.max(1, (70 - Long.numberOfLeadingZeros(arc)) / 7);
        for (int group = groups - 1; group >= 0; group--) {
            contents.write((int) ((arc >> (7 * group)) & 0x7f) | (group > 0 ? 0x80 : 0));
        }
    }

    private static byte[] header(int tag, int length) {
        if (length < 0x80) {
            return new byte[] {(byte) tag, (byte) length};
        }
        int octets = (39 - Integer.numberOfLeadingZeros(length)) / 8;
        byte[] header = new byte[2 + octets];
        header[0] = (byte) tag;
        header[1] = (byte) (0x80 | octets);
        for (int i = 0; i < octets; i++) {
            header[2 + i] = (byte) (length >> (8 * (octets - 1 - i)));
        }
        return header;
    }
}
