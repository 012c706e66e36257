package org.sealwright.core.text;

import java.util.Locale;

/// Makes text from certificates and files safe to show: control, format and bidirectional characters, lone
/// surrogates and private or unassigned characters appear as their number (backslash, `u{202E}`), and long texts
/// are cut. Never use the result as a key or a file name.
public final class ShownText {
    /// Names longer than this are cut (design.md section 5.7); counted in code points.
    public static final int MAXIMUM = 256;

    private ShownText() {}

    /// `text` on one line, at most [#MAXIMUM] characters.
    public static String of(String text) {
        return of(text, MAXIMUM);
    }

    /// @param maximum code points of `text` kept before the ellipsis
    public static String of(String text, int maximum) {
        var shown = new StringBuilder(Math.min(text.length(), maximum) + 8);
        int count = 0;
        for (int i = 0; i < text.length(); count++) {
            if (count == maximum) {
                return shown.append('…').toString();
            }
            int c = text.codePointAt(i);
            if (harmless(c)) {
                shown.appendCodePoint(c);
            } else {
                shown.append("\\u{")
                        .append(Integer.toHexString(c).toUpperCase(Locale.ROOT))
                        .append('}');
            }
            i += Character.charCount(c);
        }
        return shown.toString();
    }

    /// Whether a character shows as itself and changes nothing around it.
    ///
    /// @param c a code point
    public static boolean harmless(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
