package org.sealwright.shell.dialogs;

import java.awt.BorderLayout;
import java.awt.Container;
import java.awt.event.KeyEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import javax.swing.ScrollPaneConstants;
import javax.swing.WindowConstants;
import javax.swing.text.JTextComponent;
import net.miginfocom.swing.MigLayout;
import org.sealwright.plugin.ui.ScreenRoom;
import org.sealwright.plugin.ui.TallPanel;
import org.sealwright.shell.look.Mnemonics;
import org.sealwright.shell.place.PlaceMemory;

/// A modal dialog: content above, buttons below in the order of the platform, Escape closes, nothing larger than
/// the screen. Where the user left it and how large it was made can be remembered; messages and questions are as
/// large as their text.
final class DialogBox {
    /// MigLayout's tags: they put the buttons in the order the platform is used to.
    enum Place {
        OK,
        CANCEL,
        NO,
        LEFT,
        HELP
    }

    private static final String CONTENT = "grow, wmin 0";

    private final PlacedDialog dialog;
    private final Optional<DialogHelp> help;
    private Optional<PlaceMemory> memory = Optional.empty();
    private final JComponent content;
    private final JPanel panel;
    private final JPanel buttons = new JPanel(new MigLayout("insets 0, fillx, nogrid, aligny 100%, gapy unrel"));

    /// @param name for tests and accessibility tools: `dialog.confirm`
    DialogBox(Owner owner, String name, String title, JComponent content) {
        this.content = content;
        dialog = new PlacedDialog(owner.current(), title);
        dialog.setName(name);
        dialog.setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
        panel = new JPanel(new MigLayout("insets dialog, fill, wrap 1, gapy unrelated", "[0:pref, grow]", "[grow][]"));
        panel.add(content, CONTENT);
        panel.add(buttons, "growx, wmin 0");
        dialog.setContentPane(panel);
        help = owner.help();
        onEscape(this::close);
    }

    /// F1 opens the guide; where it has a topic for just this dialog, a button with a question mark does so, too.
    private void helpedBy(DialogHelp guide) {
        dialog.getRootPane()
                .registerKeyboardAction(
                        _ -> guide.open(dialog.getName(), dialog),
                        KeyStroke.getKeyStroke(KeyEvent.VK_F1, 0),
                        JComponent.WHEN_IN_FOCUSED_WINDOW);
        if (guide.knows(dialog.getName())) {
            var button = button(Place.HELP, "dialog.help", "", () -> guide.open(dialog.getName(), dialog));
            button.putClientProperty("JButton.buttonType", "help");
            // F1 is its key; the focus shall begin at what the dialog is for.
            button.setFocusable(false);
            button.setToolTipText(guide.name());
            button.getAccessibleContext().setAccessibleName(guide.name());
        }
    }

    JButton button(Place place, String name, String text, Runnable action) {
        var button = new JButton(text);
        button.setName(name);
        button.addActionListener(_ -> action.run());
        buttons.add(
                button,
                switch (place) {
                    case OK -> "tag ok";
                    case CANCEL -> "tag cancel";
                    case NO -> "tag no";
                    case LEFT -> "tag left";
                    case HELP -> "tag help2";
                });
        return button;
    }

    /// A button that only closes.
    JButton closing(Place place, String name, String text) {
        return button(place, name, text, this::close);
    }

    /// What Enter presses.
    void preferred(JButton button) {
        dialog.getRootPane().setDefaultButton(button);
    }

    /// What Enter presses, and where the focus starts: for dialogs without a field.
    void preferredAndFocused(JButton button) {
        preferred(button);
        dialog.addWindowFocusListener(new WindowAdapter() {
            @Override
            public void windowGainedFocus(WindowEvent event) {
                button.requestFocusInWindow();
                dialog.removeWindowFocusListener(this);
            }
        });
    }

    /// What Escape and the window's own button do, if it is more than closing.
    void onEscape(Runnable action) {
        dialog.getRootPane()
                .registerKeyboardAction(
                        _ -> action.run(),
                        KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0),
                        JComponent.WHEN_IN_FOCUSED_WINDOW);
        for (var listener : dialog.getWindowListeners()) {
            dialog.removeWindowListener(listener);
        }
        dialog.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosing(WindowEvent event) {
                action.run();
            }
        });
    }

    /// It opens where the user left it, as large as it was made.
    void rememberedBy(PlaceMemory places) {
        memory = Optional.of(places);
    }

    /// Read by screen readers when the dialog opens.
    void describe(String text) {
        dialog.getAccessibleContext().setAccessibleDescription(text);
    }

    /// Returns when it was closed.
    void show() {
        help.ifPresent(this::helpedBy);
        Mnemonics.settle(panel);
        dialog.pack();
        // How high sentences are is known only once they know their width.
        forgetSizes(panel);
        dialog.pack();
        var room = room().bounds();
        dialog.setSize(Math.min(dialog.getWidth(), room.width), Math.min(dialog.getHeight(), room.height));
        if (dialog.getMinimumSize().height > room.height || panel.getMinimumSize().height > room.height) {
            scroll();
        }
        dialog.setMinimumSize(dialog.getSize());
        place();
        startAtButtonRatherThanText();
        dialog.setVisible(true);
        memory.ifPresent(places -> places.closed(dialog.getName(), dialog.placed(), dialog.getBounds()));
        dialog.dispose();
    }

    private static void forgetSizes(Container container) {
        container.invalidate();
        for (var child : container.getComponents()) {
            if (child instanceof Container inner) {
                forgetSizes(inner);
            }
        }
    }

    private void place() {
        var least = dialog.getSize();
        dialog.setLocationRelativeTo(dialog.getOwner());
        var middle = dialog.getBounds();
        dialog.setBounds(memory.map(places ->
                        places.opening(dialog.getName(), new PlaceMemory.Size(least, least), middle, room().bounds()))
                .orElseGet(() -> room().holding(middle)));
    }

    /// A text that is only read would show a caret as if something could be written.
    private void startAtButtonRatherThanText() {
        dialog.addWindowFocusListener(new WindowAdapter() {
            @Override
            public void windowGainedFocus(WindowEvent event) {
                dialog.removeWindowFocusListener(this);
                var button = dialog.getRootPane().getDefaultButton();
                if (button != null
                        && dialog.getFocusTraversalPolicy().getDefaultComponent(dialog) instanceof JTextComponent text
                        && !text.isEditable()) {
                    button.requestFocusInWindow();
                }
            }
        });
    }

    /// The screen without bars of the desktop.
    private ScreenRoom room() {
        return ScreenRoom.of(dialog.getGraphicsConfiguration());
    }

    /// With large text on a small screen the content scrolls, so that the buttons stay in sight.
    private void scroll() {
        panel.remove(content);
        var tall = new TallPanel(new BorderLayout());
        tall.add(content);
        var scroll = new JScrollPane(
                tall, ScrollPaneConstants.VERTICAL_SCROLLBAR_AS_NEEDED, ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        scroll.setBorder(null);
        panel.add(scroll, CONTENT + ", hmin 0", 0);
        dialog.validate();
    }

    void close() {
        dialog.setVisible(false);
    }

    /// After something appeared in it.
    void grow() {
        ScreenRoom.growAround(panel);
    }
}
