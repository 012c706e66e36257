package org.sealwright.core.certificate;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/// Bytes in DER (ITU-T X.690), immutable and compared by content.
public final class Der {
    private final byte[] bytes;
    private final int from;
    private final int to;

    private Der(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
    }

    /// Takes a copy of `bytes`; what they encode is not checked here.
    public static Der of(byte[] bytes) {
        return new Der(bytes.clone(), 0, bytes.length);
    }

    /// Some of these bytes, as a view of them that keeps them all.
    public Der part(int start, int end) {
        Objects.checkFromToIndex(start, end, length());
        return new Der(bytes, from + start, from + end);
    }

    /// A copy of the bytes.
    public byte[] toByteArray() {
        return Arrays.copyOfRange(bytes, from, to);
    }

    public int length() {
        return to - from;
    }

    /// Are these the bytes, without making a copy of them?
    public boolean isOf(byte[] other) {
        return Arrays.equals(bytes, from, to, other, 0, other.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Der that && Arrays.equals(bytes, from, to, that.bytes, that.from, that.to);
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash;
    }

    /// Lower-case hexadecimal digits.
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes, from, to);
    }
}
