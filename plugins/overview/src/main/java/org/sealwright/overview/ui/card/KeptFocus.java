package org.sealwright.overview.ui.card;

import java.awt.Component;
import java.awt.Container;
import java.awt.Window;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;

/// Makes the contents of a panel anew and gives the keyboard's focus back to the part of the same name, or to
/// what comes next. While a dialog is in front, what had the focus before counts: it is to have it again afterwards.
public final class KeptFocus {
    private KeptFocus() {}

    /// @param rebuild removes what is in the panel and adds what is to be in it
    /// @param next    what takes the focus if the part that had it is gone
    public static void during(JComponent panel, Runnable rebuild, Supplier<Optional<? extends Component>> next) {
        var owner = within(panel);
        rebuild.run();
        panel.revalidate();
        panel.repaint();
        if (owner.filter(each -> SwingUtilities.isDescendingFrom(each, panel)).isPresent()) {
            return;
        }
        owner.map(Component::getName).ifPresent(wanted -> parts(panel)
                .filter(each -> wanted.equals(each.getName()) && each.isEnabled())
                .findFirst()
                .or(next)
                .ifPresent(Component::requestFocusInWindow));
    }

    /// The part that has the focus, or will have it when the window is in front again.
    public static Optional<Component> within(JComponent panel) {
        return Optional.ofNullable(SwingUtilities.getWindowAncestor(panel))
                .map(Window::getMostRecentFocusOwner)
                .filter(each -> SwingUtilities.isDescendingFrom(each, panel));
    }

    /// All parts of a panel, in their order.
    public static Stream<Component> parts(Container panel) {
        return Stream.of(panel.getComponents())
                .flatMap(each -> each instanceof Container inside
                        ? Stream.concat(Stream.of(each), parts(inside))
                        : Stream.of(each));
    }
}
