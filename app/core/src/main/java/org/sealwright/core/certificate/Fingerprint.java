package org.sealwright.core.certificate;

import java.util.HexFormat;
import java.util.regex.Pattern;

/// SHA-256 of a DER certificate: its identity everywhere in the suite.
///
/// @param hex 64 lower-case hexadecimal digits
public record Fingerprint(String hex) implements Comparable<Fingerprint> {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public Fingerprint {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("not a SHA-256 fingerprint: " + hex);
        }
    }

    /// The fingerprint of these bytes.
    public static Fingerprint of(byte[] der) {
        return new Fingerprint(Digests.sha256(der));
    }

    /// Upper-case pairs with colons, as Thunderbird shows it.
    public String colons() {
        return HexFormat.ofDelimiter(":")
                .withUpperCase()
                .formatHex(HexFormat.of().parseHex(hex));
    }

    @Override
    public int compareTo(Fingerprint other) {
        return hex.compareTo(other.hex);
    }

    @Override
    public String toString() {
        return hex;
    }
}
