package org.sealwright.crypto.asn1;

import java.util.Arrays;
import java.util.HexFormat;

/// One element inside an array of bytes: a view, nothing is copied until asked for.
///
/// @param data         the bytes around it; not to be changed
/// @param tag          the first identifier octet, see [Tag]
/// @param start        where it begins
/// @param contentStart where its contents begin
/// @param contentEnd   where its contents end
/// @param end          where it ends; differs from `contentEnd` for indefinite lengths
public record Element(byte[] data, int tag, int start, int contentStart, int contentEnd, int end) {
    /// The only element in `der`: a whole value in DER, without anything after it.
    ///
    /// @throws TooDeep nested beyond [Shape#MAXIMUM_DEPTH]
    public static Element only(byte[] der) throws Malformed, TooDeep {
        int end = Shape.check(der, 0, der.length, false);
        if (end != der.length) {
            throw new Malformed("there-is-something-after-its-end");
        }
        return new Elements(der, 0, end).next();
    }

    /// The element at `start`, in DER or BER.
    public static Element at(byte[] data, int start, int limit) throws Malformed, TooDeep {
        int end = Shape.check(data, start, limit, true);
        return new Elements(data, start, end).next();
    }

    public boolean is(int wanted) {
        return tag == wanted;
    }

    public boolean isConstructed() {
        return (tag & Tag.CONSTRUCTED) != 0;
    }

    public int length() {
        return contentEnd - contentStart;
    }

    /// What is inside, in order.
    public Elements children() {
        return new Elements(data, contentStart, contentEnd);
    }

    /// What is inside, if this is what it should be.
    public Elements children(int wanted) throws Malformed {
        if (tag != wanted) {
            throw new Malformed("an-element-is-of-another-kind-than-it-should-be");
        }
        return children();
    }

    /// A copy of the whole element, header included, exactly as it stands there.
    public byte[] encoded() {
        return Arrays.copyOfRange(data, start, end);
    }

    /// A copy of its contents.
    public byte[] content() {
        return Arrays.copyOfRange(data, contentStart, contentEnd);
    }

    /// Dotted form of an OBJECT IDENTIFIER (X.690 section 8.19).
    public String oid() throws Malformed {
        if (tag != Tag.OID || length() == 0 || (data[contentEnd - 1] & 0x80) != 0 || length() > 128) {
            throw new Malformed("an-object-identifier-is-broken");
        }
        return ObjectIdentifiers.dotted(data, contentStart, contentEnd);
    }

    /// Is it the OBJECT IDENTIFIER with this dotted form?
    public boolean isOid(String dotted) throws Malformed {
        return tag == Tag.OID && oid().equals(dotted);
    }

    /// BOOLEAN; anything but zero is true, as BER has it.
    public boolean bool() throws Malformed {
        if (tag != Tag.BOOLEAN || length() != 1) {
            throw new Malformed("a-truth-value-is-broken");
        }
        return data[contentStart] != 0;
    }

    /// A small INTEGER that is not negative; [Integer#MAX_VALUE] stands for everything above.
    public int count() throws Malformed {
        if (tag != Tag.INTEGER || length() == 0 || data[contentStart] < 0) {
            throw new Malformed("a-number-is-broken");
        }
        long value = 0;
        for (int i = contentStart; i < contentEnd && value <= Integer.MAX_VALUE; i++) {
            value = value << 8 | (data[i] & 0xff);
        }
        return (int) Math.min(value, Integer.MAX_VALUE);
    }

    /// Lower-case hexadecimal digits of the contents.
    public String hex() {
        return HexFormat.of().formatHex(data, contentStart, contentEnd);
    }

    /// The octets of an OCTET STRING, also if it comes in segments (X.690 section 8.7.3).
    public byte[] octets() throws Malformed {
        return Octets.of(this);
    }
}
