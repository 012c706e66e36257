package org.sealwright.kit.ui;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.swing.JTable;
import javax.swing.table.TableColumn;
import org.sealwright.kit.ui.RecordColumn.Weight;

/// How columns share the room of a table that has too little of it: those of slight weight give way first, then the
/// widest of the usual ones. Dates and states stay whole ([Weight]).
final class ColumnRoom {
    /// All columns together are shrunk to this part of what they want, and no further.
    private static final double LEAST = 0.9;

    /// A single column is shrunk to this part.
    private static final double LEAST_OF_ONE = 0.65;

    /// What a column wants.
    ///
    /// @param width how wide it wants to be; what it gets may be less
    record Wish(int width, Weight weight) {}

    private final Map<TableColumn, Wish> wishes = new HashMap<>();

    void wish(TableColumn column, Wish wish) {
        wishes.put(column, wish);
    }

    /// Gives each column its width, or lets the table scroll.
    ///
    /// @param arranged the widths are those the user gave them: they stay
    void share(JTable table, int room, boolean arranged) {
        var columns = Collections.list(table.getColumnModel().getColumns());
        var wanted = columns.stream().map(column -> wish(column, arranged)).toList();
        var widths = share(wanted, room);
        table.setAutoResizeMode(widths.isEmpty() ? JTable.AUTO_RESIZE_OFF : JTable.AUTO_RESIZE_SUBSEQUENT_COLUMNS);
        if (!arranged) {
            var given = widths.orElseGet(() -> widths(wanted));
            for (int i = 0; i < given.length; i++) {
                columns.get(i).setPreferredWidth(given[i]);
            }
        }
    }

    private Wish wish(TableColumn column, boolean arranged) {
        var asItStands = new Wish(column.getPreferredWidth(), Weight.USUAL);
        return arranged ? asItStands : wishes.getOrDefault(column, asItStands);
    }

    /// @param wanted by the columns
    /// @param room   for all of them together
    /// @return their widths as they want them; empty if there is too little room, so that the table scrolls
    static Optional<int[]> share(List<Wish> wanted, int room) {
        if (sum(widths(wanted)) <= room) {
            return Optional.of(widths(wanted));
        }
        return shrunk(wanted, room, Set.of(Weight.SLIGHT))
                .or(() -> sum(widths(wanted)) * LEAST > room
                        ? Optional.empty()
                        : shrunk(wanted, room, Set.of(Weight.SLIGHT, Weight.USUAL)));
    }

    private static Optional<int[]> shrunk(List<Wish> wanted, int room, Set<Weight> giving) {
        var yielding = wanted.stream()
                .filter(wish -> giving.contains(wish.weight()))
                .mapToInt(Wish::width)
                .toArray();
        int left = room - (sum(widths(wanted)) - sum(yielding));
        int limit = limit(yielding, left);
        if (yielding.length == 0
                || limit < LEAST_OF_ONE * Arrays.stream(yielding).max().orElseThrow()) {
            return Optional.empty();
        }
        var given = wanted.stream()
                .mapToInt(wish -> giving.contains(wish.weight()) ? Math.min(wish.width(), limit) : wish.width())
                .toArray();
        int rest = room - sum(given);
        for (int i = 0; i < given.length && rest > 0; i++) {
            if (given[i] < wanted.get(i).width()) {
                given[i]++;
                rest--;
            }
        }
        return Optional.of(given);
    }

    private static int[] widths(List<Wish> wishes) {
        return wishes.stream().mapToInt(Wish::width).toArray();
    }

    private static int sum(int[] widths) {
        return Arrays.stream(widths).sum();
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
