package org.sealwright.overview.report;

import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.sealwright.core.text.ShownText;

/// A line of a CSV file (RFC 4180): quoted cells with commas between, ended by CR LF. What came from others cannot
/// act in a spreadsheet: control and direction characters stand as their numbers, and what would be taken for a
/// formula has an apostrophe before it. Where a spreadsheet parts cells at another character (Excel in German does at
/// semicolons), the quotes do not hold: therefore a cell could begin within a text too.
final class CsvLine {
    /// Long enough for a list of findings; a spreadsheet takes no more than 32767 characters into a cell.
    private static final int LONGEST = 8192;

    /// Signs that a formula begins with, in both widths, where a cell begins: at the start or behind what parts
    /// cells somewhere. Spaces and quotes may stand between.
    private static final Pattern FORMULA = Pattern.compile("(^|[;,\\t|])([\\s\\p{Z}\"]*)(?=[=+\\-@＝＋－＠])");

    private final StringJoiner cells = new StringJoiner(",", "", "\r\n");

    /// A text that may come from anywhere.
    CsvLine text(String text) {
        var shown = FORMULA.matcher(ShownText.of(text, LONGEST)).replaceAll("$1$2'");
        return cell(shown.replace("\"", "\"\""));
    }

    CsvLine number(long number) {
        return cell(Long.toString(number));
    }

    CsvLine empty(int count) {
        for (int i = 0; i < count; i++) {
            cell("");
        }
        return this;
    }

    private CsvLine cell(String content) {
        cells.add('"' + content + '"');
        return this;
    }

    @Override
    public String toString() {
        return cells.toString();
    }
}
