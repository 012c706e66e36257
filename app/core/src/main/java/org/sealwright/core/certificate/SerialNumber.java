package org.sealwright.core.certificate;

import java.util.HexFormat;

/// A certificate's serial number: the content octets of the DER INTEGER as they stand in the certificate, leading
/// `00` kept.
/// @param hex lower-case hexadecimal digits, an even number of them
public record SerialNumber(String hex) {
    public SerialNumber {
        HexFormat.of().parseHex(hex);
    }

    public static SerialNumber of(byte[] contentOctets) {
        return new SerialNumber(HexFormat.of().formatHex(contentOctets));
    }

    /// The content octets of its INTEGER.
    public byte[] toByteArray() {
        return HexFormat.of().parseHex(hex);
    }

    /// Upper-case pairs with colons, as Thunderbird shows it.
    public String colons() {
        return HexFormat.ofDelimiter(":")
                .withUpperCase()
                .formatHex(HexFormat.of().parseHex(hex));
    }

    @Override
    public String toString() {
        return hex;
    }
}
