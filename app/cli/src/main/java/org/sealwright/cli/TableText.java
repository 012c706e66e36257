package org.sealwright.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sealwright.core.text.ShownText;
import org.sealwright.plugin.Terminal;

/// A table as lines: columns padded to their widest cell, two spaces between, nothing cut.
final class TableText {
    private TableText() {}

    static List<String> of(Terminal.Table table) {
        var rows = Stream.concat(
                        table.headings().isEmpty() ? Stream.of() : Stream.of(table.headings()), table.rows().stream())
                .map(row -> row.stream().map(cell -> ShownText.of(cell, 4096)).toList())
                .toList();
        var widths = new ArrayList<Integer>();
        for (var row : rows) {
            for (int i = 0; i < row.size(); i++) {
                int width = width(row.get(i));
                if (i == widths.size()) {
                    widths.add(width);
                } else {
                    widths.set(i, Math.max(widths.get(i), width));
                }
            }
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> row, List<Integer> widths) {
        var line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            line.append(row.get(i));
            if (i < row.size() - 1) {
                line.repeat(' ', widths.get(i) - width(row.get(i)) + 2);
            }
        }
        return line.toString();
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }
}
