package org.sealwright.shell.frame;

import jakarta.inject.Inject;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.swing.JLabel;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.JMenuItem;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.KeyStroke;
import javax.swing.ScrollPaneConstants;
import net.miginfocom.swing.MigLayout;
import org.sealwright.plugin.ui.Command;
import org.sealwright.plugin.ui.Command.Menu;
import org.sealwright.plugin.ui.Dialogs;
import org.sealwright.shell.words.Words;

/// All shortcuts in one list: those of the menus, menu by menu, those of commands in no menu, and those of the window.
public final class ShortcutsDialog {
    /// The last two are those of every list.
    private static final List<Key> WINDOW = List.of(
            new Key("frame.shortcuts.part", WindowKeys.PART),
            new Key("frame.shortcuts.dismiss", WindowKeys.DISMISS),
            new Key("frame.shortcuts.open", KeyStroke.getKeyStroke(KeyEvent.VK_ENTER, 0)),
            new Key("frame.shortcuts.menu", KeyStroke.getKeyStroke(KeyEvent.VK_F10, InputEvent.SHIFT_DOWN_MASK)));

    private record Key(String words, KeyStroke keys) {}

    private final Dialogs dialogs;
    private final Words words;

    @Inject
    public ShortcutsDialog(Dialogs dialogs, Words words) {
        this.dialogs = dialogs;
        this.words = words;
    }

    void show(JMenuBar bar, List<Command> commands) {
        var panel =
                new JPanel(new MigLayout("insets 8lp 16lp 8lp 16lp, wrap 2, gapx 32lp, gapy related", "[grow][right]"));
        listed(bar, commands).forEach((what, keys) -> add(panel, what, keys));
        var content = new JPanel(new MigLayout("insets 0, fill"));
        var scroll = new JScrollPane(
                panel, ScrollPaneConstants.VERTICAL_SCROLLBAR_ALWAYS, ScrollPaneConstants.HORIZONTAL_SCROLLBAR_NEVER);
        // As wide as the longest line: the keys stand at its end and are what is looked for.
        content.add(scroll, "grow, wmin pref, h 320lp:pref:620lp");
        dialogs.show("dialog.shortcuts", words.get("frame.shortcuts.title"), content);
    }

    /// What has two shortcuts, as a page that is also in a menu, stands there once with both.
    private Map<String, Set<String>> listed(JMenuBar bar, List<Command> commands) {
        var listed = new LinkedHashMap<String, Set<String>>();
        for (int i = 0; i < bar.getMenuCount(); i++) {
            addMenu(listed, bar.getMenu(i));
        }
        commands.stream().filter(command -> command.menu() == Menu.NONE).forEach(command -> command.shortcut()
                .ifPresent(keys -> put(listed, command.texts().get(command.id() + ".text"), keys)));
        WINDOW.forEach(key -> put(listed, words.get(key.words()), key.keys()));
        return listed;
    }

    private static void put(Map<String, Set<String>> listed, String what, KeyStroke keys) {
        listed.computeIfAbsent(what, _ -> new LinkedHashSet<>()).add(text(keys));
    }

    private static void addMenu(Map<String, Set<String>> listed, JMenu menu) {
        for (var component : menu.getMenuComponents()) {
            if (component instanceof JMenuItem item && item.getAccelerator() != null) {
                put(listed, item.getText(), item.getAccelerator());
            }
        }
    }

    private static void add(JPanel panel, String what, Set<String> keys) {
        panel.add(new JLabel(what));
        var shown = new JLabel(String.join("   ", keys));
        shown.putClientProperty("FlatLaf.styleClass", "monospaced");
        panel.add(shown);
    }

    static String text(KeyStroke keys) {
        // Java writes "Comma".
        var key = keys.getKeyCode() == KeyEvent.VK_COMMA ? "," : KeyEvent.getKeyText(keys.getKeyCode());
        return keys.getModifiers() == 0 ? key : InputEvent.getModifiersExText(keys.getModifiers()) + "+" + key;
    }
}
