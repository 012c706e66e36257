package org.sealwright.crypto.asn1;

import java.math.BigInteger;

/// OBJECT IDENTIFIERs in dotted form (X.690 section 8.19).
final class ObjectIdentifiers {
    private ObjectIdentifiers() {}

    static String dotted(byte[] data, int start, int end) {
        var text = new StringBuilder(24);
        long arc = 0;
        int arcStart = start;
        for (int i = start; i < end; i++) {
            arc = arc << 7 | (data[i] & 0x7f);
            if ((data[i] & 0x80) == 0) {
                if (i - arcStart >= 8) {
                    append(text, large(data, arcStart, i));
                } else if (text.isEmpty()) {
                    long root = Math.min(arc / 40, 2);
                    text.append(root).append('.').append(arc - root * 40);
                } else {
                    text.append('.').append(arc);
                }
                arc = 0;
                arcStart = i + 1;
            }
        }
        return text.toString();
    }

    /// Arcs of more than 56 bits, as in identifiers made of a UUID (2.25.…).
    private static BigInteger large(byte[] data, int start, int last) {
        BigInteger arc = BigInteger.ZERO;
        for (int i = start; i <= last; i++) {
            arc = arc.shiftLeft(7).or(BigInteger.valueOf(data[i] & 0x7f));
        }
        return arc;
    }

    private static void append(StringBuilder text, BigInteger arc) {
        if (text.isEmpty()) {
            text.append("2.").append(arc.subtract(BigInteger.valueOf(80)));
        } else {
            text.append('.').append(arc);
        }
    }
}
