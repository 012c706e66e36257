package org.sealwright.store.policy;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sealwright.store.policy.PropertyList.NotUnderstood;

/// The binary form of property lists, as Apple's CoreFoundation writes it (CFBinaryPList.c): `bplist00`, objects, a
/// table of their offsets, and a trailer of 32 bytes. Every offset and count is checked against the file; an object
/// that holds itself ends at the depth that is allowed.
final class BinaryPropertyList {
    private static final int TRAILER = 32;
    /// Objects in one file; a policy has some hundred.
    private static final int MOST_OBJECTS = 50_000;

    /// Bytes of all texts together; one may be pointed to more than once.
    private static final int MOST_TEXT = 4 << 20;

    private final ByteBuffer bytes;
    private final int offsetSize;
    private final int referenceSize;
    private final int objects;
    private final int top;
    private final int table;
    private int visited;
    private int texts;

    BinaryPropertyList(byte[] file) throws NotUnderstood {
        bytes = ByteBuffer.wrap(file);
        if (file.length < 8 + TRAILER) {
            throw new NotUnderstood("too short");
        }
        int trailer = file.length - TRAILER;
        offsetSize = file[trailer + 6];
        referenceSize = file[trailer + 7];
        objects = inFile(bytes.getLong(trailer + 8));
        top = inFile(bytes.getLong(trailer + 16));
        table = inFile(bytes.getLong(trailer + 24));
        boolean fits = offsetSize >= 1
                && offsetSize <= 4
                && referenceSize >= 1
                && referenceSize <= 4
                && (long) table + (long) objects * offsetSize <= trailer;
        if (!fits) {
            throw new NotUnderstood("a trailer that does not fit");
        }
    }

    private int inFile(long value) throws NotUnderstood {
        if (value < 0 || value > bytes.capacity()) {
            throw new NotUnderstood("it points outside itself");
        }
        return (int) value;
    }

    Object root() throws NotUnderstood {
        try {
            return object(top, 0);
        } catch (IndexOutOfBoundsException | BufferUnderflowException e) {
            throw new NotUnderstood(e);
        }
    }

    private Object object(int index, int depth) throws NotUnderstood {
        if (index >= objects || depth > PropertyList.DEEPEST || ++visited > MOST_OBJECTS) {
            throw new NotUnderstood("nested too deep, or pointing nowhere");
        }
        int at = inFile(unsigned(table + index * offsetSize, offsetSize));
        int marker = bytes.get(at) & 0xFF;
        return switch (marker >> 4) {
            case 0x0 -> flag(marker);
            case 0x1 -> integer(at, marker);
            case 0x4 -> "data";
            case 0x5 -> text(at, 1, StandardCharsets.US_ASCII);
            case 0x6 -> text(at, 2, StandardCharsets.UTF_16BE);
            case 0xA -> array(at, depth);
            case 0xD -> dictionary(at, depth);
            default -> throw new NotUnderstood("an object of a kind no policy has");
        };
    }

    private static Boolean flag(int marker) throws NotUnderstood {
        return switch (marker) {
            case 0x08 -> false;
            case 0x09 -> true;
            default -> throw new NotUnderstood("an empty value");
        };
    }

    private Long integer(int at, int marker) throws NotUnderstood {
        int size = 1 << (marker & 0xF);
        return switch (size) {
            case 1, 2, 4 -> unsigned(at + 1, size);
            case 8 -> bytes.getLong(at + 1);
            default -> throw new NotUnderstood("a number too large");
        };
    }

    /// Where an object's content begins, and how many things it has.
    private record Extent(int begin, int count) {}

    private Extent extent(int at, int width) throws NotUnderstood {
        int low = bytes.get(at) & 0xF;
        var extent = new Extent(at + 1, low);
        if (low == 0xF) {
            int marker = bytes.get(at + 1) & 0xFF;
            if (marker >> 4 != 1) {
                throw new NotUnderstood("a length that is no number");
            }
            int size = 1 << (marker & 0xF);
            extent = new Extent(at + 2 + size, inFile(integer(at + 1, marker)));
        }
        inFile((long) extent.begin() + (long) extent.count() * width);
        return extent;
    }

    private String text(int at, int width, Charset charset) throws NotUnderstood {
        var extent = extent(at, width);
        texts += extent.count() * width;
        if (texts > MOST_TEXT) {
            throw new NotUnderstood("too much text");
        }
        return new String(bytes.array(), extent.begin(), extent.count() * width, charset);
    }

    private List<Object> array(int at, int depth) throws NotUnderstood {
        var extent = extent(at, referenceSize);
        var list = new ArrayList<Object>();
        for (int i = 0; i < extent.count(); i++) {
            list.add(object(reference(extent.begin(), i), depth + 1));
        }
        return list;
    }

    private Map<String, Object> dictionary(int at, int depth) throws NotUnderstood {
        var extent = extent(at, 2 * referenceSize);
        var dictionary = new LinkedHashMap<String, Object>();
        for (int i = 0; i < extent.count(); i++) {
            if (!(object(reference(extent.begin(), i), depth + 1) instanceof String key)) {
                throw new NotUnderstood("a key that is no text");
            }
            if (dictionary.put(key, object(reference(extent.begin(), extent.count() + i), depth + 1)) != null) {
                throw new NotUnderstood("a key stands twice");
            }
        }
        return dictionary;
    }

    private int reference(int begin, int index) throws NotUnderstood {
        return inFile(unsigned(begin + index * referenceSize, referenceSize));
    }

    private long unsigned(int at, int size) {
        long value = 0;
        for (int i = 0; i < size; i++) {
            value = (value << 8) | (bytes.get(at + i) & 0xFF);
        }
        return value;
    }
}
