package org.sealwright.shell.dialogs;

import java.awt.Dialog;
import java.awt.Rectangle;
import java.awt.Window;
import javax.swing.JDialog;
import org.jspecify.annotations.Nullable;

/// Knows where the program put it. What the user does with the mouse does not come through [#setBounds], so
/// whatever is different in the end was the user's wish.
final class PlacedDialog extends JDialog {
    private transient Rectangle placed = new Rectangle();

    PlacedDialog(@Nullable Window owner, String title) {
        super(owner, title, Dialog.ModalityType.APPLICATION_MODAL);
    }

    @Override
    public void setBounds(int x, int y, int width, int height) {
        placed = new Rectangle(x, y, width, height);
        super.setBounds(x, y, width, height);
    }

    /// By the program.
    Rectangle placed() {
        return new Rectangle(placed);
    }
}
