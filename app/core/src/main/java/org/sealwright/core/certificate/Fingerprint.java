package org.sealwright.core.certificate;

import java.nio.ByteBuffer;

/// SHA-256 of a DER certificate: its identity everywhere in the suite.
public final class Fingerprint extends Sha256 implements Comparable<Fingerprint> {
    /// @param hex 64 lower-case hexadecimal digits
    public Fingerprint(String hex) {
        this(read(hex));
    }

    private Fingerprint(ByteBuffer digest) {
        super(digest);
    }

    /// The fingerprint of these bytes.
    public static Fingerprint of(byte[] der) {
        return new Fingerprint(digest(der));
    }

    /// As [#colons()], with a space in the middle: where there is no room for a line, it breaks there and not inside a
    /// byte.
    public String halves() {
        var colons = colons();
        int middle = colons.length() / 2;
        return colons.substring(0, middle) + " " + colons.substring(middle + 1);
    }

    @Override
    public int compareTo(Fingerprint other) {
        return compare(other);
    }
}
