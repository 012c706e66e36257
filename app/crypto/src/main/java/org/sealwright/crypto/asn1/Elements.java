package org.sealwright.crypto.asn1;

/// A place between elements that moves forward. The bytes went through [Shape] before, so an element's contents
/// lie inside its parent.
public final class Elements {
    private final byte[] data;
    private final int end;
    private int at;

    Elements(byte[] data, int start, int end) {
        this.data = data;
        this.at = start;
        this.end = end;
    }

    public boolean hasNext() {
        return at < end;
    }

    /// The next one's tag, or -1 at the end.
    public int peek() {
        return at < end ? data[at] & 0xff : -1;
    }

    /// Is the next one of this kind?
    public boolean nextIs(int tag) {
        return peek() == tag;
    }

    public Element next() throws Malformed {
        if (at >= end) {
            throw new Malformed("a-part-is-missing-inside");
        }
        Header header = Header.read(data, at, end);
        int contentEnd = header.end();
        int elementEnd = contentEnd;
        if (header.indefinite()) {
            contentEnd = endOfContents(header.content());
            elementEnd = contentEnd + 2;
        }
        var element = new Element(data, header.tag(), at, header.content(), contentEnd, elementEnd);
        at = elementEnd;
        return element;
    }

    /// The next one, which has to be of this kind.
    public Element next(int tag) throws Malformed {
        Element element = next();
        if (element.tag() != tag) {
            throw new Malformed("an-element-is-of-another-kind-than-it-should-be");
        }
        return element;
    }

    private int endOfContents(int from) throws Malformed {
        int position = from;
        while (!Shape.endOfContents(data, position, end)) {
            try {
                position = Shape.check(data, position, end, true);
            } catch (TooDeep e) {
                throw new Malformed(String.valueOf(e.getMessage()), e);
            }
        }
        return position;
    }
}
