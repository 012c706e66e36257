package org.sealwright.core.certificate;

import java.util.Arrays;
import java.util.HexFormat;

/// Bytes in DER (ITU-T X.690), immutable and compared by content.
public final class Der {
    private final byte[] bytes;

    private Der(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Takes a copy of `bytes`; what they encode is not checked here.
    public static Der of(byte[] bytes) {
        return new Der(bytes.clone());
    }

    /// A copy of the bytes.
    public byte[] toByteArray() {
        return bytes.clone();
    }

    public int length() {
        return bytes.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Der that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /// Lower-case hexadecimal digits.
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
