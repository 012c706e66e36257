package org.sealwright.overview.ui.card;

import java.awt.Component;
import java.awt.Container;
import java.awt.KeyboardFocusManager;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;

/// Makes the contents of a panel anew and gives the keyboard's focus back to the part of the same name, or to
/// what comes next.
public final class KeptFocus {
    private KeptFocus() {}

    /// @param rebuild removes what is in the panel and adds what is to be in it
    /// @param next    what takes the focus if the part that had it is gone
    public static void during(JComponent panel, Runnable rebuild, Supplier<Optional<? extends Component>> next) {
        var owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
        var name = Optional.ofNullable(owner)
                .filter(each -> SwingUtilities.isDescendingFrom(each, panel))
                .map(Component::getName);
        rebuild.run();
        panel.revalidate();
        panel.repaint();
        if (owner != null && SwingUtilities.isDescendingFrom(owner, panel)) {
            return;
        }
        name.ifPresent(wanted -> parts(panel)
                .filter(each -> wanted.equals(each.getName()))
                .findFirst()
                .or(next)
                .ifPresent(Component::requestFocusInWindow));
    }

    private static Stream<Component> parts(Container panel) {
        return Stream.of(panel.getComponents())
                .flatMap(each -> each instanceof Container inside
                        ? Stream.concat(Stream.of(each), parts(inside))
                        : Stream.of(each));
    }
}
