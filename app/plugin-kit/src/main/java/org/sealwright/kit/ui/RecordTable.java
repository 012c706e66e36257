package org.sealwright.kit.ui;

import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.awt.Point;
import java.awt.event.ActionEvent;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.ComponentListener;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.swing.AbstractAction;
import javax.swing.JLabel;
import javax.swing.JPopupMenu;
import javax.swing.JTable;
import javax.swing.JToolTip;
import javax.swing.JViewport;
import javax.swing.KeyStroke;
import javax.swing.ListSelectionModel;
import javax.swing.SwingConstants;
import javax.swing.event.ChangeEvent;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.TableColumn;
import org.jspecify.annotations.Nullable;

/// A table of records, each known by an id. Keeps the selection when the rows change, and reports what the user
/// selects.
///
/// Its columns are as wide as their headings and what stands in the first rows, until the user moves them. Where
/// there is too little room, names and paths give way a little, [ColumnRoom]; where that would cut them short, with
/// large text or in a small window, the table scrolls sideways.
public final class RecordTable<R> extends JTable {
    /// So many rows tell how wide a column is.
    private static final int MEASURED_ROWS = 40;
    /// Wide letters; a column that says that it is wider may be.
    private static final int WIDEST = 26;

    private final transient RecordTableModel<R> model;
    private final transient Function<R, String> id;
    private final transient ComponentListener resized = new ComponentAdapter() {
        @Override
        public void componentResized(ComponentEvent event) {
            giveWayOrScroll();
        }
    };
    private final transient ColumnRoom room = new ColumnRoom();

    private boolean rendering;
    private boolean arranged;

    /// @param name  of the component
    /// @param label for screen readers
    /// @param id    says which record it is after the list was read again
    public RecordTable(String name, String label, RecordTableModel<R> model, Function<R, String> id) {
        super(model);
        this.model = model;
        this.id = id;
        setName(name);
        getAccessibleContext().setAccessibleName(label);
        setSelectionMode(ListSelectionModel.MULTIPLE_INTERVAL_SELECTION);
        setDefaultRenderer(Object.class, new CellRenderer());
        setFillsViewportHeight(true);
        setAutoCreateColumnsFromModel(false);
        setShowVerticalLines(false);
        if (getTableHeader().getDefaultRenderer() instanceof JLabel heading) {
            // Where the text below it begins.
            heading.setHorizontalAlignment(SwingConstants.LEADING);
        }
        for (var column : Collections.list(getColumnModel().getColumns())) {
            int width = TextSize.of(this, model.column(column.getModelIndex()).width(), 1).width;
            column.setPreferredWidth(width);
            wish(column, width);
        }
        // Enter opens what is selected, or presses the dialog's button; it does not just go to the next row.
        getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(Shortcuts.plain(KeyEvent.VK_ENTER), "none");
        // Tab leaves the table; cells are not edited.
        setFocusTraversalKeys(KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, null);
        setFocusTraversalKeys(KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS, null);
        onKey(KeyStroke.getKeyStroke(KeyEvent.VK_CONTEXT_MENU, 0), "kit.menu", this::openMenu);
        onKey(KeyStroke.getKeyStroke(KeyEvent.VK_F10, InputEvent.SHIFT_DOWN_MASK), "kit.menu", this::openMenu);
    }

    /// Its columns stand, from now on and at the next start, in the order and width the user gives them.
    public RecordTable<R> rememberedBy(ViewMemory memory) {
        TableMemory.arrange(this, model, memory, _ -> true);
        return this;
    }

    /// @param listener gets the ids of the rows that the user selected
    public void whenSelected(Consumer<Set<String>> listener) {
        getSelectionModel().addListSelectionListener(event -> {
            if (!event.getValueIsAdjusting() && !rendering) {
                listener.accept(selectedIds());
            }
        });
    }

    public void whenOpened(Runnable open) {
        onKey(Shortcuts.plain(KeyEvent.VK_ENTER), "kit.open", open);
        addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent event) {
                if (event.getClickCount() == 2 && event.getButton() == MouseEvent.BUTTON1) {
                    open.run();
                }
            }
        });
    }

    public void onKey(KeyStroke key, String action, Runnable run) {
        getInputMap(WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(key, action);
        getActionMap().put(action, new AbstractAction() {
            @Override
            public void actionPerformed(ActionEvent event) {
                run.run();
            }
        });
    }

    /// Shows these rows, of them `selected` as selected.
    public void render(List<R> rows, Set<String> selected) {
        rendering = true;
        try {
            boolean empty = model.getRowCount() == 0;
            boolean other = model.show(rows);
            if (empty && other) {
                fit();
            }
            if (other || !selected.equals(selectedIds())) {
                select(selected);
            }
        } finally {
            rendering = false;
        }
    }

    /// The widths are those the user chose: they stay.
    void keepWidths() {
        arranged = true;
    }

    private void fit() {
        if (!arranged) {
            for (int i = 0; i < getColumnCount(); i++) {
                wish(getColumnModel().getColumn(i), fitting(i));
            }
        }
        giveWayOrScroll();
    }

    private void wish(TableColumn column, int width) {
        room.wish(
                column,
                new ColumnRoom.Wish(width, model.column(column.getModelIndex()).weight()));
    }

    private int fitting(int index) {
        var column = getColumnModel().getColumn(index);
        int heading = getTableHeader()
                .getDefaultRenderer()
                .getTableCellRendererComponent(this, column.getHeaderValue(), false, false, -1, index)
                .getPreferredSize()
                .width;
        int content = 0;
        for (int row = 0; row < Math.min(MEASURED_ROWS, getRowCount()); row++) {
            content = Math.max(
                    content,
                    prepareRenderer(getCellRenderer(row, index), row, index).getPreferredSize().width);
        }
        int declared = model.column(column.getModelIndex()).width();
        int widest = TextSize.of(this, Math.max(WIDEST, declared), 1).width;
        boolean whole = model.column(column.getModelIndex()).weight() == RecordColumn.Weight.WHOLE;
        return Math.max(heading, whole ? content : Math.min(content, widest))
                + 2 * getColumnModel().getColumnMargin();
    }

    private void giveWayOrScroll() {
        if (getParent() instanceof JViewport viewport && viewport.getWidth() > 0) {
            room.share(this, viewport.getWidth(), arranged);
        }
    }

    @Override
    public void columnMarginChanged(ChangeEvent event) {
        // Also called while the table is being made, without a header.
        if (getTableHeader() != null && getTableHeader().getResizingColumn() != null) {
            arranged = true;
        }
        super.columnMarginChanged(event);
    }

    @Override
    public void addNotify() {
        super.addNotify();
        Optional.ofNullable(getParent()).ifPresent(parent -> parent.addComponentListener(resized));
        giveWayOrScroll();
    }

    @Override
    public void removeNotify() {
        Optional.ofNullable(getParent()).ifPresent(parent -> parent.removeComponentListener(resized));
        super.removeNotify();
    }

    private void select(Set<String> ids) {
        clearSelection();
        var missing = new HashSet<>(ids);
        int first = -1;
        var rows = model.rows();
        for (int i = 0; i < rows.size() && !missing.isEmpty(); i++) {
            if (missing.remove(id.apply(rows.get(i)))) {
                addRowSelectionInterval(i, i);
                first = first < 0 ? i : first;
            }
        }
        if (first >= 0) {
            scrollRectToVisible(getCellRect(first, 0, true));
        }
    }

    private Set<String> selectedIds() {
        return Arrays.stream(getSelectedRows()).mapToObj(model::row).map(id).collect(Collectors.toSet());
    }

    /// The selected rows as the columns show them, tabs between: what Copy takes.
    public String selectedText() {
        return Arrays.stream(getSelectedRows())
                .mapToObj(row -> columns(row).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
    }

    private Stream<String> columns(int row) {
        return List.copyOf(Collections.list(getColumnModel().getColumns())).stream()
                .map(column -> String.valueOf(model.getValueAt(row, column.getModelIndex())));
    }

    /// The whole text of a cell that is too narrow for it.
    @Override
    public @Nullable String getToolTipText(MouseEvent event) {
        int row = rowAtPoint(event.getPoint());
        int column = columnAtPoint(event.getPoint());
        if (row < 0 || column < 0) {
            return null;
        }
        var cell = prepareRenderer(getCellRenderer(row, column), row, column);
        boolean narrow = cell.getPreferredSize().width > getCellRect(row, column, false).width;
        return narrow ? String.valueOf(getValueAt(row, column)) : null;
    }

    @Override
    public JToolTip createToolTip() {
        var tip = super.createToolTip();
        tip.putClientProperty("html.disable", true);
        return tip;
    }

    /// The row under the pointer is meant by its context menu, even if it was not selected before.
    @Override
    public @Nullable Point getPopupLocation(@Nullable MouseEvent event) {
        if (event != null) {
            int row = rowAtPoint(event.getPoint());
            if (row >= 0 && !isRowSelected(row)) {
                setRowSelectionInterval(row, row);
            }
        }
        return super.getPopupLocation(event);
    }

    private void openMenu() {
        JPopupMenu menu = getComponentPopupMenu();
        if (menu != null && getSelectedRow() >= 0) {
            var cell = getCellRect(getSelectedRow(), 0, true);
            menu.show(this, cell.x, cell.y + cell.height);
        }
    }

    private final class CellRenderer extends DefaultTableCellRenderer {
        CellRenderer() {
            putClientProperty("html.disable", true);
        }

        @Override
        public Component getTableCellRendererComponent(
                JTable table, Object value, boolean selected, boolean focused, int row, int column) {
            setForeground(null);
            super.getTableCellRendererComponent(table, value, selected, focused, row, column);
            if (!selected) {
                var colour =
                        model.column(table.convertColumnIndexToModel(column)).colour();
                colour.apply(model.row(row)).ifPresent(this::setForeground);
            }
            return this;
        }
    }
}
