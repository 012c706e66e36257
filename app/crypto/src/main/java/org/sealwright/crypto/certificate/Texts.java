package org.sealwright.crypto.certificate;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.sealwright.crypto.asn1.Element;
import org.sealwright.crypto.asn1.Malformed;
import org.sealwright.crypto.asn1.Tag;

/// Texts of certificates. Many certificates break the rules of their string type; what a reader can still make
/// sense of is shown.
final class Texts {
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");

    private Texts() {}

    /// A DirectoryString or one of the other string types; anything else as `#` and the hexadecimal digits of
    /// its DER (RFC 4514 section 2.4).
    static String of(Element value) {
        return switch (value.tag()) {
            case Tag.UTF8_STRING,
                    Tag.PRINTABLE_STRING,
                    Tag.IA5_STRING,
                    Tag.NUMERIC_STRING,
                    Tag.VISIBLE_STRING,
                    Tag.GENERAL_STRING -> lenient(value);
            case Tag.TELETEX_STRING -> plain(value, StandardCharsets.ISO_8859_1);
            case Tag.BMP_STRING -> plain(value, StandardCharsets.UTF_16BE);
            case Tag.UNIVERSAL_STRING -> plain(value, UTF_32BE);
            default -> "#" + HexFormat.of().formatHex(value.data(), value.start(), value.end());
        };
    }

    /// UTF-8 where it is UTF-8, else Latin-1: both are found in IA5String and PrintableString, where neither
    /// belongs.
    static String lenient(Element value) {
        for (int i = value.contentStart(); i < value.contentEnd(); i++) {
            if (value.data()[i] < 0) {
                return decoded(value);
            }
        }
        return plain(value, StandardCharsets.ISO_8859_1);
    }

    /// The text of an element that has to be one of the string types.
    static String required(Element value) throws Malformed {
        String text = of(value);
        if (text.startsWith("#") && !isString(value.tag())) {
            throw new Malformed("a-text-is-of-another-kind-than-it-should-be");
        }
        return text;
    }

    private static boolean isString(int tag) {
        return switch (tag) {
            case Tag.UTF8_STRING,
                    Tag.PRINTABLE_STRING,
                    Tag.IA5_STRING,
                    Tag.NUMERIC_STRING,
                    Tag.VISIBLE_STRING,
                    Tag.GENERAL_STRING,
                    Tag.TELETEX_STRING,
                    Tag.BMP_STRING,
                    Tag.UNIVERSAL_STRING -> true;
            default -> false;
        };
    }

    private static String decoded(Element value) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(value.data(), value.contentStart(), value.length()))
                    .toString();
        } catch (CharacterCodingException _) {
            return plain(value, StandardCharsets.ISO_8859_1);
        }
    }

    private static String plain(Element value, Charset charset) {
        return new String(value.data(), value.contentStart(), value.length(), charset);
    }
}
