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
    private static final int LEAST_COLUMNS = 62;

    private final transient DoubleSupplier share;
    private boolean shared;

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
        // The line can be moved to where the list wants to be wider.
        list.setMinimumSize(new Dimension(0, 0));
    }

    /// Tells the share of the list, from 0 to 1, when the line between the two was moved while they stand side by side.
    public void whenMoved(DoubleConsumer listener) {
        addPropertyChangeListener(DIVIDER_LOCATION_PROPERTY, _ -> {
            if (shared && isShowing() && orientation == HORIZONTAL_SPLIT && getRightComponent() != null) {
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
            setDividerLocation(last.getDividerLocation());
        }
        revalidate();
    }

    @Override
    public void doLayout() {
        int fitting = getWidth() < TextSize.of(this, LEAST_COLUMNS, 1).width ? VERTICAL_SPLIT : HORIZONTAL_SPLIT;
        if (fitting != getOrientation()) {
            setOrientation(fitting);
            shared = false;
        }
        // It has no size before it is shown, and empty details would leave themselves a sliver.
        if (!shared && getWidth() > 0 && getHeight() > 0) {
            setDividerLocation(share.getAsDouble());
            shared = true;
        }
        super.doLayout();
    }
}
