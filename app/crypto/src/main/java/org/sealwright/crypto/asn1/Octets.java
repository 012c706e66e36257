package org.sealwright.crypto.asn1;

import java.util.Arrays;

/// The octets of an OCTET STRING. BER may cut it into segments that are OCTET STRINGs themselves.
final class Octets {
    private Octets() {}

    static byte[] of(Element element) throws Malformed {
        int number = element.tag() & ~Tag.CONSTRUCTED;
        if (number != Tag.OCTET_STRING && (number & 0xc0) != 0x80) {
            throw new Malformed("an-element-is-of-another-kind-than-it-should-be");
        }
        if (!element.isConstructed()) {
            return element.content();
        }
        var target = new byte[element.length()];
        int length = append(element, target, 0);
        return length == target.length ? target : shortened(target, length);
    }

    /// The copy that is thrown away may hold a key.
    private static byte[] shortened(byte[] bytes, int length) {
        byte[] result = Arrays.copyOf(bytes, length);
        Arrays.fill(bytes, (byte) 0);
        return result;
    }

    /// Recursion is bounded by [Shape#MAXIMUM_DEPTH].
    private static int append(Element segments, byte[] target, int at) throws Malformed {
        int position = at;
        for (Elements children = segments.children(); children.hasNext(); ) {
            Element child = children.next();
            if (child.is(Tag.OCTET_STRING)) {
                System.arraycopy(child.data(), child.contentStart(), target, position, child.length());
                position += child.length();
            } else if (child.is(Tag.OCTET_STRING | Tag.CONSTRUCTED)) {
                position = append(child, target, position);
            } else {
                throw new Malformed("a-segment-of-a-string-is-of-another-kind");
            }
        }
        return position;
    }
}
