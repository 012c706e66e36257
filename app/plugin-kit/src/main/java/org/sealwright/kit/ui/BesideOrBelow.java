package org.sealwright.kit.ui;

import java.awt.Dimension;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleSupplier;
import javax.swing.JComponent;
import javax.swing.JSplitPane;

/// A list, and beside it what is selected in it; below it where both have no room beside each other, with large text
/// or in a small window. The user moves the line between them, which stays until they change places.
public final class BesideOrBelow extends JSplitPane {
    /// Wide letters that both need to stand side by side.
    private static final int LEAST_COLUMNS = 76;

    /// Of the height, where they stand one below the other: there is more to read than to choose from.
    private static final double SHARE_ABOVE = 0.45;

    /// Of a small height: else hardly a row of the list would be seen.
    private static final double MOST_ABOVE = 0.62;

    /// Of text, which the list has above the details if it can: a heading and some rows.
    private static final int LINES_ABOVE = 11;

    private final transient DoubleSupplier share;
    private final transient Dimension before = new Dimension();
    private boolean shared;
    private boolean moved;
    private boolean laying;

    /// @param share of the list, from 0 to 1
    public BesideOrBelow(String name, JComponent list, double share) {
        this(name, list, () -> share);
    }

    /// @param share of the list, from 0 to 1; asked when the two are first shown, and whenever they change places
    public BesideOrBelow(String name, JComponent list, DoubleSupplier share) {
        super(HORIZONTAL_SPLIT, list, null);
        this.share = share;
        setName(name);
        setBorder(null);
        setResizeWeight(share.getAsDouble());
        addPropertyChangeListener(DIVIDER_LOCATION_PROPERTY, _ -> moved |= !laying && shared && isShowing());
        Shortcuts.leaveF6(this);
        // The line can be moved to where the list wants to be wider.
        list.setMinimumSize(new Dimension(0, 0));
    }

    /// Tells the share of the list, from 0 to 1, when the line between the two was moved while they stand side by side.
    public void whenMoved(DoubleConsumer listener) {
        addPropertyChangeListener(DIVIDER_LOCATION_PROPERTY, _ -> {
            if (!laying && shared && isShowing() && orientation == HORIZONTAL_SPLIT && getRightComponent() != null) {
                listener.accept((double) getDividerLocation() / getWidth());
            }
        });
    }

    /// Takes the details, which stand in one place at a time, with the line where it was in the last.
    public void host(JComponent details) {
        if (isAncestorOf(details)) {
            return;
        }
        var last = details.getParent() instanceof BesideOrBelow before ? before : this;
        setRightComponent(details);
        shared = last.shared && last.orientation == orientation;
        if (shared) {
            moved = last.moved;
            divide(last.getDividerLocation());
        }
        revalidate();
    }

    @Override
    public void doLayout() {
        int fitting = getWidth() < TextSize.of(this, LEAST_COLUMNS, 1).width ? VERTICAL_SPLIT : HORIZONTAL_SPLIT;
        if (fitting != getOrientation()) {
            setOrientation(fitting);
            shared = false;
            moved = false;
        }
        // It has no size before it is shown, and not its last one while the page is being filled.
        if (getWidth() > 0 && getHeight() > 0 && !moved && !getSize().equals(before)) {
            divide(fitting == VERTICAL_SPLIT ? above() : (int) (getWidth() * share.getAsDouble()));
            before.setSize(getSize());
            shared = true;
        }
        laying = true;
        super.doLayout();
        laying = false;
    }

    private int above() {
        int lines = TextSize.of(this, 1, LINES_ABOVE).height;
        return (int) Math.max(getHeight() * SHARE_ABOVE, Math.min(lines, getHeight() * MOST_ABOVE));
    }

    private void divide(int location) {
        laying = true;
        setDividerLocation(location);
        laying = false;
    }
}
