package org.sealwright.certificates.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.RowSorter;
import javax.swing.SortOrder;
import javax.swing.table.TableModel;

/// Tells the presenter of clicks on headings and draws its arrows; the rows come sorted, so nothing is mapped here.
final class HeadingSorter extends RowSorter<TableModel> {
    private final TableModel model;
    private final List<Column> columns;
    private final Consumer<Column> clicked;
    private List<SortKey> keys = List.of();

    HeadingSorter(TableModel model, List<Column> columns, Consumer<Column> clicked) {
        this.model = model;
        this.columns = columns;
        this.clicked = clicked;
    }

    void show(Optional<Sorting> sorting) {
        var next = sorting.map(this::key).map(List::of).orElse(List.of());
        if (!next.equals(keys)) {
            keys = next;
            fireSortOrderChanged();
        }
    }

    private SortKey key(Sorting sorting) {
        int index = columns.indexOf(sorting.column());
        return new SortKey(index, sorting.ascending() ? SortOrder.ASCENDING : SortOrder.DESCENDING);
    }

    @Override
    public void toggleSortOrder(int column) {
        clicked.accept(columns.get(column));
    }

    @Override
    public TableModel getModel() {
        return model;
    }

    @Override
    public int convertRowIndexToModel(int index) {
        return index;
    }

    @Override
    public int convertRowIndexToView(int index) {
        return index;
    }

    @Override
    public void setSortKeys(List<? extends SortKey> next) {
        keys = List.copyOf(next);
    }

    @Override
    public List<? extends SortKey> getSortKeys() {
        return keys;
    }

    @Override
    public int getViewRowCount() {
        return model.getRowCount();
    }

    @Override
    public int getModelRowCount() {
        return model.getRowCount();
    }

    @Override
    public void modelStructureChanged() {}

    @Override
    public void allRowsChanged() {}

    @Override
    public void rowsInserted(int first, int last) {}

    @Override
    public void rowsDeleted(int first, int last) {}

    @Override
    public void rowsUpdated(int first, int last) {}

    @Override
    public void rowsUpdated(int first, int last, int column) {}
}
