package org.sealwright.accounts.usecase;

import java.nio.charset.StandardCharsets;

/// Content lines of RFC 5545 section 3.1: no longer than 75 octets, continued on the next line after a space, and
/// ended
/// by CRLF.
final class CalendarLines {
    private static final int LONGEST = 75;

    private final StringBuilder lines = new StringBuilder();

    /// A value that needs no escapes.
    void plain(String name, String value) {
        fold(name + ":" + value);
    }

    /// A value of type TEXT (section 3.3.11).
    void text(String name, String value) {
        plain(
                name,
                value.replace("\\", "\\\\")
                        .replace(";", "\\;")
                        .replace(",", "\\,")
                        .replace("\r\n", "\\n")
                        .replace("\n", "\\n"));
    }

    /// No character is cut in two.
    private void fold(String line) {
        int room = LONGEST;
        for (int at = 0; at < line.length(); ) {
            int codePoint = line.codePointAt(at);
            int octets = Character.toString(codePoint).getBytes(StandardCharsets.UTF_8).length;
            if (octets > room) {
                lines.append("\r\n ");
                room = LONGEST - 1;
            }
            lines.appendCodePoint(codePoint);
            room -= octets;
            at += Character.charCount(codePoint);
        }
        lines.append("\r\n");
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
