package org.sealwright.core.certificate;

import java.nio.ByteBuffer;
import java.util.HexFormat;

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

    /// Upper-case pairs with colons, as Thunderbird shows it.
    public String colons() {
        return HexFormat.ofDelimiter(":")
                .withUpperCase()
                .formatHex(HexFormat.of().parseHex(hex()));
    }

    @Override
    public int compareTo(Fingerprint other) {
        return compare(other);
    }
}
