package org.sealwright.overview.report;

import java.util.StringJoiner;
import org.sealwright.core.text.ShownText;

/// A line of a CSV file (RFC 4180): cells with commas between, quoted where they have to be, ended by CR LF. What
/// came from others cannot act in a spreadsheet: control and direction characters stand as their numbers, and a
/// text that would be taken for a formula begins with an apostrophe.
final class CsvLine {
    /// Long enough for a list of findings; a spreadsheet takes no more than 32767 characters into a cell.
    private static final int LONGEST = 8192;

    private static final String FORMULA = "=+-@";

    private final StringJoiner cells = new StringJoiner(",", "", "\r\n");

    /// A text that may come from anywhere.
    CsvLine text(String text) {
        var shown = ShownText.of(text, LONGEST);
        var start = shown.stripLeading();
        boolean formula = !start.isEmpty() && FORMULA.indexOf(start.charAt(0)) >= 0;
        cells.add(quoted(formula ? "'" + shown : shown));
        return this;
    }

    CsvLine number(long number) {
        cells.add(Long.toString(number));
        return this;
    }

    CsvLine empty(int count) {
        for (int i = 0; i < count; i++) {
            cells.add("");
        }
        return this;
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == ';' || c == '\'')
                && text.strip().equals(text);
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    @Override
    public String toString() {
        return cells.toString();
    }
}
