package org.sealwright.nss.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One element of a DER encoding, as a slice of the bytes it came from.
///
/// NSS looks rows up by the raw bytes of names and serial numbers, and uses the header of an OCTET STRING as part
/// of an IV. A library that decodes and encodes again would lose such details; this one never re-encodes what it
/// read.
public final class DerElement {

    public static final int INTEGER = 0x02;
    public static final int BIT_STRING = 0x03;
    public static final int OCTET_STRING = 0x04;
    public static final int OBJECT_IDENTIFIER = 0x06;
    public static final int SEQUENCE = 0x30;
    public static final int SET = 0x31;

    private final byte[] source;
    private final int start;
    private final int contentStart;
    private final int end;

    private DerElement(byte[] source, int start, int contentStart, int end) {
        this.source = source;
        this.start = start;
        this.contentStart = contentStart;
        this.end = end;
    }

    /// Reads bytes that are exactly one element.
    public static DerElement only(byte[] bytes) throws MalformedValue {
        var element = at(bytes, 0, bytes.length);
        if (element.end != bytes.length) {
            throw new MalformedValue("bytes after the end of the structure");
        }
        return element;
    }

    private static DerElement at(byte[] source, int start, int limit) throws MalformedValue {
        if (limit - start < 2) {
            throw new MalformedValue("structure ends too early");
        }
        if ((source[start] & 0x1f) == 0x1f) {
            throw new MalformedValue("unexpected tag");
        }
        var length = source[start + 1] & 0xff;
        var contentStart = start + 2;
        if (length > 0x7f) {
            var octets = length & 0x7f;
            if (octets == 0 || octets > 4 || limit - contentStart < octets) {
                throw new MalformedValue("length is not DER");
            }
            long value = 0;
            for (var i = 0; i < octets; i++) {
                value = value << 8 | (source[contentStart++] & 0xff);
            }
            if (value > Integer.MAX_VALUE) {
                throw new MalformedValue("length is too large");
            }
            length = (int) value;
        }
        if (length > limit - contentStart) {
            throw new MalformedValue("structure ends too early");
        }
        return new DerElement(source, start, contentStart, contentStart + length);
    }

    /// The identifier octet: class, constructed bit and number.
    public int tag() {
        return source[start] & 0xff;
    }

    /// Header and content, as they came.
    public byte[] encoded() {
        return Arrays.copyOfRange(source, start, end);
    }

    public byte[] content() {
        return Arrays.copyOfRange(source, contentStart, end);
    }

    public int length() {
        return end - contentStart;
    }

    public DerElement require(int tag) throws MalformedValue {
        if (tag() != tag) {
            throw new MalformedValue("unexpected element: tag " + tag() + " instead of " + tag);
        }
        return this;
    }

    /// The elements inside this one.
    public List<DerElement> children() throws MalformedValue {
        var children = new ArrayList<DerElement>();
        for (var at = contentStart; at < end; ) {
            var child = at(source, at, end);
            children.add(child);
            at = child.end;
        }
        return children;
    }

    /// The elements inside a SEQUENCE that must have at least so many.
    public List<DerElement> sequence(int atLeast) throws MalformedValue {
        var children = require(SEQUENCE).children();
        if (children.size() < atLeast) {
            throw new MalformedValue("structure is incomplete");
        }
        return children;
    }

    /// Whether this is the OBJECT IDENTIFIER with that content.
    public boolean isOid(byte[] content) {
        return tag() == OBJECT_IDENTIFIER && Arrays.equals(source, contentStart, end, content, 0, content.length);
    }

    /// A non-negative INTEGER as its unsigned big-endian bytes without leading zeros.
    public byte[] unsigned() throws MalformedValue {
        require(INTEGER);
        if (length() == 0 || source[contentStart] < 0) {
            throw new MalformedValue("number is negative or empty");
        }
        int start = contentStart;
        while (start < end && source[start] == 0) {
            start++;
        }
        // One copy only: the number may be a private key's, and nobody could wipe another.
        return Arrays.copyOfRange(source, start, end);
    }

    /// A non-negative INTEGER that fits into an `int`; larger ones become [Integer#MAX_VALUE], to run into the
    /// caller's limit.
    public int smallNumber() throws MalformedValue {
        var bytes = unsigned();
        if (bytes.length > 4 || (bytes.length == 4 && bytes[0] < 0)) {
            return Integer.MAX_VALUE;
        }
        var value = 0;
        for (var each : bytes) {
            value = value << 8 | (each & 0xff);
        }
        return value;
    }

    /// The bytes of a BIT STRING without unused bits.
    public byte[] bits() throws MalformedValue {
        require(BIT_STRING);
        if (length() == 0 || source[contentStart] != 0) {
            throw new MalformedValue("bit string is not made of whole bytes");
        }
        return Arrays.copyOfRange(source, contentStart + 1, end);
    }
}
