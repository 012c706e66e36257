package org.sealwright.crypto.asn1;

/// Identifier and length octets of one element (X.690 sections 8.1.2 and 8.1.3).
///
/// @param tag     the first identifier octet
/// @param content where the contents begin
/// @param end     where the contents end; equal to `content` if the length is indefinite
record Header(int tag, int content, int end, boolean indefinite) {
    private static final int LONG_TAG = 0x1f;
    private static final int MOST_LENGTH_OCTETS = 4;

    static Header read(byte[] data, int start, int limit) throws Malformed {
        int at = start;
        int tag = octet(data, at++, limit);
        if ((tag & LONG_TAG) == LONG_TAG) {
            int more;
            do {
                more = octet(data, at++, limit);
            } while ((more & 0x80) != 0);
        }
        int first = octet(data, at++, limit);
        if (first == 0x80) {
            if ((tag & 0x20) == 0) {
                throw new Malformed("a-simple-element-has-no-length");
            }
            return new Header(tag, at, at, true);
        }
        long length = first;
        if (first > 0x80) {
            int octets = first & 0x7f;
            length = 0;
            for (int i = 0; i < octets; i++) {
                length = (length << 8) | octet(data, at++, limit);
                if (i >= MOST_LENGTH_OCTETS && length > Integer.MAX_VALUE) {
                    break;
                }
            }
        }
        if (length > limit - at) {
            throw new Malformed("it-ends-in-the-middle-or-a-length-inside-is-wrong");
        }
        return new Header(tag, at, at + (int) length, false);
    }

    private static int octet(byte[] data, int at, int limit) throws Malformed {
        if (at >= limit) {
            throw new Malformed("it-ends-in-the-middle-or-a-length-inside-is-wrong");
        }
        return data[at] & 0xff;
    }
}
