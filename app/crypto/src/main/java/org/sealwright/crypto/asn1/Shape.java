package org.sealwright.crypto.asn1;

/// Checks tags, lengths and nesting of a whole element before anybody looks into it. One pass, no recursion.
public final class Shape {
    /// Design.md section 5.7.
    public static final int MAXIMUM_DEPTH = 64;

    private static final int CONSTRUCTED = 0x20;

    /// Marks a level that ends with end-of-contents octets in place of a known position.
    private static final int OPEN = -1;

    private Shape() {}

    /// Where the element that starts at `start` ends.
    ///
    /// @param end  bytes from here on do not belong to the input
    /// @param ber  indefinite lengths are allowed (X.690 section 8.1.3.6)
    /// @throws Malformed it reaches beyond `end`, or is no ASN.1
    public static int check(byte[] data, int start, int end, boolean ber) throws Malformed, TooDeep {
        var levels = new int[MAXIMUM_DEPTH];
        int depth = 0;
        int at = start;
        do {
            if (depth > 0 && levels[depth - 1] == OPEN && endOfContents(data, at, end)) {
                at += 2;
                depth--;
            } else {
                Header header = Header.read(data, at, depth == 0 ? end : innermost(levels, depth, end));
                if (header.indefinite() && !ber) {
                    throw new Malformed("it-has-an-element-of-indefinite-length");
                }
                at = header.content();
                if ((header.tag() & CONSTRUCTED) == 0) {
                    at = header.end();
                } else if (depth == MAXIMUM_DEPTH) {
                    throw new TooDeep();
                } else {
                    levels[depth++] = header.indefinite() ? OPEN : header.end();
                }
            }
            while (depth > 0 && levels[depth - 1] == at) {
                depth--;
            }
        } while (depth > 0);
        return at;
    }

    private static int innermost(int[] levels, int depth, int end) {
        for (int i = depth - 1; i >= 0; i--) {
            if (levels[i] != OPEN) {
                return levels[i];
            }
        }
        return end;
    }

    static boolean endOfContents(byte[] data, int at, int end) {
        return at + 2 <= end && data[at] == 0 && data[at + 1] == 0;
    }
}
