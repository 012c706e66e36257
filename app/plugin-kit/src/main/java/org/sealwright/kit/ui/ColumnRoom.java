package org.sealwright.kit.ui;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.swing.JTable;
import javax.swing.table.TableColumn;

/// How columns share the room of a table that has too little of it: the widest, names and paths, give way first, so
/// that dates and single words stay whole.
final class ColumnRoom {
    /// All columns together are shrunk to this part of what they want, and no further.
    private static final double LEAST = 0.9;

    /// A single column is shrunk to this part.
    private static final double LEAST_OF_ONE = 0.65;

    private final Map<TableColumn, Integer> wishes = new HashMap<>();

    /// @param width how wide it wants to be; what it gets may be less
    void wish(TableColumn column, int width) {
        wishes.put(column, width);
    }

    /// Gives each column its width, or lets the table scroll.
    ///
    /// @param arranged the widths are those the user gave them: they stay
    void share(JTable table, int room, boolean arranged) {
        var columns = Collections.list(table.getColumnModel().getColumns());
        var wanted = columns.stream()
                .mapToInt(column ->
                        arranged ? column.getPreferredWidth() : wishes.getOrDefault(column, column.getPreferredWidth()))
                .toArray();
        boolean enough = Arrays.stream(wanted).sum() <= room;
        var widths = enough ? Optional.of(wanted) : share(wanted, room);
        table.setAutoResizeMode(widths.isEmpty() ? JTable.AUTO_RESIZE_OFF : JTable.AUTO_RESIZE_SUBSEQUENT_COLUMNS);
        if (!arranged) {
            var given = widths.orElse(wanted);
            for (int i = 0; i < given.length; i++) {
                columns.get(i).setPreferredWidth(given[i]);
            }
        }
    }

    /// @param wanted widths of the columns
    /// @param room   for all of them together, less than they want
    /// @return their widths, together as wide as the room; empty if it is too little: then the table shall scroll
    static Optional<int[]> share(int[] wanted, int room) {
        if (Arrays.stream(wanted).sum() * LEAST > room) {
            return Optional.empty();
        }
        int limit = limit(wanted, room);
        var widths = Arrays.stream(wanted).map(each -> Math.min(each, limit)).toArray();
        for (int i = 0, left = room - Arrays.stream(widths).sum(); i < widths.length && left > 0; i++) {
            if (widths[i] < wanted[i]) {
                widths[i]++;
                left--;
            }
        }
        int widest = Arrays.stream(wanted).max().orElse(0);
        return limit < LEAST_OF_ONE * widest ? Optional.empty() : Optional.of(widths);
    }

    /// The width that no column is to exceed.
    private static int limit(int[] wanted, int room) {
        var sorted = Arrays.stream(wanted).sorted().toArray();
        int left = room;
        for (int i = 0; i < sorted.length; i++) {
            int fair = left / (sorted.length - i);
            if (sorted[i] > fair) {
                return fair;
            }
            left -= sorted[i];
        }
        return Integer.MAX_VALUE;
    }
}
