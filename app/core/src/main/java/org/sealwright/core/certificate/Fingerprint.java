package org.sealwright.core.certificate;

import java.nio.ByteBuffer;
import org.sealwright.core.text.HexGroups;

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

    /// As [#colons()], in groups: where there is no room for a line, it breaks between them.
    public String groups() {
        return HexGroups.of(colons());
    }

    @Override
    public int compareTo(Fingerprint other) {
        return compare(other);
    }
}
