package org.sealwright.certificates.ui;

import java.util.List;
import javax.swing.JCheckBoxMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.table.TableColumn;
import javax.swing.table.TableColumnModel;

/// The context menu of the headings: which columns are shown. The first always stays.
final class ColumnChooser extends JPopupMenu {
    /// @param hidden columns that are not shown until they are chosen
    ColumnChooser(String name, String label, RowTable table, List<Column> hidden, RowTableModel model) {
        super(label);
        setName(name);
        var columns = table.getColumnModel();
        var all = java.util.Collections.list(columns.getColumns());
        for (var column : all) {
            var kind = model.column(column.getModelIndex());
            column.setPreferredWidth(TextSize.of(table, kind.width(), 1).width);
            boolean shown = !hidden.contains(kind);
            if (!shown) {
                columns.removeColumn(column);
            }
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
