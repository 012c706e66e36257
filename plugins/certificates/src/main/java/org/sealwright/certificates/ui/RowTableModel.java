package org.sealwright.certificates.ui;

import java.util.List;
import javax.swing.table.AbstractTableModel;

/// A list of rows as Swing wants it. Texts are made when they are painted.
final class RowTableModel extends AbstractTableModel {
    private final transient List<Column> columns;
    private final transient Cells cells;
    private final List<String> headings;
    private transient List<Row> rows = List.of();

    RowTableModel(List<Column> columns, List<String> headings, Cells cells) {
        this.columns = columns;
        this.headings = headings;
        this.cells = cells;
    }

    /// @return whether these are other rows than before
    boolean show(List<Row> next) {
        if (rows.equals(next)) {
            return false;
        }
        rows = next;
        fireTableDataChanged();
        return true;
    }

    Row row(int index) {
        return rows.get(index);
    }

    Column column(int index) {
        return columns.get(index);
    }

    List<Row> rows() {
        return rows;
    }

    @Override
    public int getRowCount() {
        return rows.size();
    }

    @Override
    public int getColumnCount() {
        return columns.size();
    }

    @Override
    public String getColumnName(int index) {
        return headings.get(index);
    }

    @Override
    public Object getValueAt(int row, int column) {
        return cells.text(columns.get(column), rows.get(row));
    }
}
