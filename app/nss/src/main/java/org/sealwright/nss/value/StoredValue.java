package org.sealwright.nss.value;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalInt;

/// How plain values look in a column: big-endian 4-byte numbers, 1-byte flags, and a marker for values that are
/// present but empty.
public final class StoredValue {

    private static final byte[] EMPTY = {(byte) 0xa5, 0x00, 0x5a};
    private static final byte[] TRUE = {1};
    private static final byte[] FALSE = {0};

    private StoredValue() {}

    /// `CK_ULONG`: four bytes on every platform.
    public static byte[] ulong(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    /// The number in a stored `CK_ULONG`, or nothing if it has another length.
    public static OptionalInt ulong(byte[] stored) {
        return stored.length == 4 ? OptionalInt.of(ByteBuffer.wrap(stored).getInt()) : OptionalInt.empty();
    }

    /// `CK_BBOOL`.
    public static byte[] flag(boolean value) {
        return value ? TRUE.clone() : FALSE.clone();
    }

    /// Bytes of any length; none becomes the marker, as SQL NULL would mean "absent".
    public static byte[] bytes(byte[] value) {
        return value.length == 0 ? EMPTY.clone() : value;
    }

    public static byte[] empty() {
        return EMPTY.clone();
    }

    public static byte[] text(String value) {
        return bytes(value.getBytes(StandardCharsets.UTF_8));
    }

    /// The other way round: the marker becomes no bytes.
    public static byte[] plain(byte[] stored) {
        return Arrays.equals(stored, EMPTY) ? new byte[0] : stored;
    }

    /// Big integers are stored unsigned and minimal. Always a new array.
    public static byte[] withoutLeadingZeros(byte[] value) {
        var start = 0;
        while (start < value.length && value[start] == 0) {
            start++;
        }
        return Arrays.copyOfRange(value, start, value.length);
    }
}
