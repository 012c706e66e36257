package org.sealwright.core.text;

import java.util.regex.Pattern;

/// Long rows of bytes, such as fingerprints, in groups of eight: read more easily than in one piece, and a line that
/// is too long breaks between groups and not inside a byte.
public final class HexGroups {
    private static final Pattern ROW = Pattern.compile("(?:\\p{XDigit}{2}:){8,}\\p{XDigit}{2}");
    private static final Pattern EIGHT = Pattern.compile("((?:\\p{XDigit}{2}:){7}\\p{XDigit}{2}):");

    private HexGroups() {}

    /// @param text pairs of hexadecimal digits with colons; anything else stays as it is
    /// @return a space in place of each eighth colon
    public static String of(String text) {
        return ROW.matcher(text).matches() ? EIGHT.matcher(text).replaceAll("$1 ") : text;
    }
}
