package org.sealwright.shell.dialogs;

import jakarta.inject.Inject;
import java.awt.KeyboardFocusManager;
import java.awt.Window;
import java.util.Optional;
import javax.swing.JFrame;
import org.jspecify.annotations.Nullable;

/// Over which window a dialog opens, and what helps with it. On the event thread.
public final class Owner {
    private @Nullable JFrame frame;
    private @Nullable DialogHelp help;

    @Inject
    public Owner() {}

    /// Tells which frame is the program's.
    public void is(JFrame mainFrame) {
        frame = mainFrame;
    }

    /// Tells what F1 opens in dialogs.
    public void helpedBy(DialogHelp guide) {
        help = guide;
    }

    Optional<DialogHelp> help() {
        return Optional.ofNullable(help);
    }

    /// The program's frame, once it is shown.
    public Optional<JFrame> frame() {
        return Optional.ofNullable(frame);
    }

    /// The dialog in front, or the frame.
    @Nullable
    Window current() {
        var active = KeyboardFocusManager.getCurrentKeyboardFocusManager().getActiveWindow();
        return active != null && active.isShowing() ? active : frame;
    }
}
