package org.sealwright.certificates.ui;

import java.util.Collections;
import java.util.List;
import javax.swing.JCheckBoxMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.table.TableColumn;
import javax.swing.table.TableColumnModel;
import org.sealwright.kit.ui.RecordTable;

/// The context menu of the headings: which columns are shown. The first always stays.
final class ColumnChooser extends JPopupMenu {
    /// @param all   the columns, shown or not, in the order of the table's model
    /// @param kinds which they are
    ColumnChooser(String name, String label, RecordTable<Row> table, List<TableColumn> all, List<Column> kinds) {
        super(label);
        setName(name);
        var columns = table.getColumnModel();
        for (var column : all) {
            var kind = kinds.get(column.getModelIndex());
            boolean shown = Collections.list(columns.getColumns()).contains(column);
            var item = new JCheckBoxMenuItem(String.valueOf(column.getHeaderValue()), shown);
            item.setName(name + "." + kind.word());
            item.setEnabled(column.getModelIndex() > 0);
            item.addActionListener(_ -> toggle(columns, column, item.isSelected()));
            add(item);
        }
        table.getTableHeader().setComponentPopupMenu(this);
    }

    private static void toggle(TableColumnModel columns, TableColumn column, boolean shown) {
        if (shown) {
            columns.addColumn(column);
        } else {
            columns.removeColumn(column);
        }
    }
}
