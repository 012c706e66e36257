package org.sealwright.kit.ui;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.swing.event.ChangeEvent;
import javax.swing.event.ListSelectionEvent;
import javax.swing.event.TableColumnModelEvent;
import javax.swing.event.TableColumnModelListener;
import javax.swing.table.TableColumn;
import org.sealwright.core.settings.Setting;

/// Remembers which columns of a list the user wants to see, in which order, and how wide: `name=210 expires=160`. Only
/// what the user does is written, not what the window's size does to the widths.
public final class TableMemory {
    private static final Pattern COLUMN = Pattern.compile("(\\w+)=(\\d{1,4})");
    private static final int LEAST_WIDTH = 15;

    private final RecordTable<?> table;
    private final RecordTableModel<?> model;
    private final ViewMemory memory;
    private final Setting<String> setting;

    private TableMemory(RecordTable<?> table, RecordTableModel<?> model, ViewMemory memory) {
        this.table = table;
        this.model = model;
        this.memory = memory;
        this.setting = Setting.internal("window.list." + table.getName(), "", text -> text, text -> text);
    }

    /// Arranges the columns of a new table as they were, and from now on remembers how the user arranges them.
    ///
    /// @param usual whether a column is shown before the user has arranged any; by its word
    /// @return all columns, shown or not, in the order of the model
    public static List<TableColumn> arrange(
            RecordTable<?> table, RecordTableModel<?> model, ViewMemory memory, Predicate<String> usual) {
        var all = List.copyOf(Collections.list(table.getColumnModel().getColumns()));
        var remembering = new TableMemory(table, model, memory);
        remembering.restore(all, usual);
        remembering.follow();
        return all;
    }

    private void restore(List<TableColumn> all, Predicate<String> usual) {
        var widths = widths(memory.value(setting));
        var shown = table.getColumnModel();
        all.forEach(shown::removeColumn);
        var wanted = new ArrayList<TableColumn>();
        if (widths.isEmpty()) {
            all.stream().filter(column -> usual.test(word(column))).forEach(wanted::add);
        } else {
            table.keepWidths();
            for (var word : widths.keySet()) {
                all.stream().filter(column -> word(column).equals(word)).forEach(wanted::add);
            }
            // The first always stays: it says what a row is about.
            if (!wanted.contains(all.getFirst())) {
                wanted.addFirst(all.getFirst());
            }
        }
        for (var column : wanted) {
            shown.addColumn(column);
            var width = widths.get(word(column));
            if (width != null) {
                column.setPreferredWidth(Math.max(LEAST_WIDTH, width));
            }
        }
    }

    /// What is no such text arranges nothing.
    private static Map<String, Integer> widths(String text) {
        return COLUMN.matcher(text)
                .results()
                .collect(Collectors.toMap(
                        found -> found.group(1),
                        found -> Integer.valueOf(found.group(2)),
                        (one, _) -> one,
                        LinkedHashMap::new));
    }

    private String word(TableColumn column) {
        return model.column(column.getModelIndex()).word();
    }

    private void keep() {
        var text = Collections.list(table.getColumnModel().getColumns()).stream()
                .map(column -> word(column) + "=" + column.getWidth())
                .collect(Collectors.joining(" "));
        memory.keep(setting, text);
    }

    private void follow() {
        table.getColumnModel().addColumnModelListener(new TableColumnModelListener() {
            @Override
            public void columnAdded(TableColumnModelEvent event) {
                keep();
            }

            @Override
            public void columnRemoved(TableColumnModelEvent event) {
                keep();
            }

            @Override
            public void columnMoved(TableColumnModelEvent event) {
                if (event.getFromIndex() != event.getToIndex()) {
                    keep();
                }
            }

            @Override
            public void columnMarginChanged(ChangeEvent event) {
                if (table.getTableHeader().getResizingColumn() != null) {
                    keep();
                }
            }

            @Override
            public void columnSelectionChanged(ListSelectionEvent event) {}
        });
    }
}
