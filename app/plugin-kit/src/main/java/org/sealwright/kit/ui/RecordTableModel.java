package org.sealwright.kit.ui;

import java.util.List;
import javax.swing.table.AbstractTableModel;

/// A list of records as Swing wants it. Texts are made when they are painted.
public final class RecordTableModel<R> extends AbstractTableModel {
    private final transient List<RecordColumn<R>> columns;
    private transient List<R> rows = List.of();

    public RecordTableModel(List<RecordColumn<R>> columns) {
        this.columns = List.copyOf(columns);
    }

    /// @return whether these are other rows than before
    boolean show(List<R> next) {
        if (rows.equals(next)) {
            return false;
        }
        rows = next;
        fireTableDataChanged();
        return true;
    }

    public R row(int index) {
        return rows.get(index);
    }

    public RecordColumn<R> column(int index) {
        return columns.get(index);
    }

    List<R> rows() {
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
        return columns.get(index).heading();
    }

    @Override
    public Object getValueAt(int row, int column) {
        return columns.get(column).text().apply(rows.get(row));
    }
}
