package org.sealwright.shell.commands;

import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.swing.JComponent;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.JMenuItem;
import javax.swing.JRootPane;
import org.sealwright.plugin.ui.Command;
import org.sealwright.plugin.ui.Command.Menu;
import org.sealwright.shell.look.Mnemonics;
import org.sealwright.shell.words.Words;

/// Makes the menu bar of commands: a menu for each [Menu] that has any, groups apart by a line. Its entries are
/// named `menu.<id>`.
public final class MenuBarMaker {
    private final WindowCommands commands;
    private final Words words;

    @Inject
    public MenuBarMaker(WindowCommands commands, Words words) {
        this.commands = commands;
        this.words = words;
    }

    /// @param groups each in its order
    /// @param more   entries that are no commands, by the menu they stand in after its commands
    public JMenuBar of(List<List<Command>> groups, Map<Menu, List<JMenuItem>> more) {
        var menus = new EnumMap<Menu, JMenu>(Menu.class);
        for (var group : groups) {
            for (var kind : Menu.values()) {
                add(
                        menus,
                        kind,
                        group.stream().filter(command -> command.menu() == kind).toList());
            }
        }
        more.forEach((kind, entries) -> {
            var menu = menus.computeIfAbsent(kind, this::menu);
            if (menu.getMenuComponentCount() > 0) {
                menu.addSeparator();
            }
            entries.forEach(menu::add);
        });
        var bar = new JMenuBar();
        bar.setName("menu");
        menus.values().forEach(menu -> {
            Mnemonics.settle(menu.getPopupMenu());
            bar.add(menu);
        });
        return bar;
    }

    /// Shortcuts of commands that are in no menu.
    public void shortcuts(JRootPane root, List<Command> all) {
        all.stream().filter(command -> command.menu() == Menu.NONE).forEach(command -> command.shortcut()
                .ifPresent(keys -> {
                    root.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW).put(keys, command.id());
                    root.getActionMap().put(command.id(), commands.action(command));
                }));
    }

    private void add(Map<Menu, JMenu> menus, Menu kind, List<Command> group) {
        if (kind == Menu.NONE || group.isEmpty()) {
            return;
        }
        var menu = menus.computeIfAbsent(kind, this::menu);
        if (menu.getMenuComponentCount() > 0) {
            menu.addSeparator();
        }
        for (var command : group) {
            var action = commands.action(command);
            var entry = new JMenuItem(action);
            entry.setName("menu." + command.id());
            entry.setMnemonic(action.mnemonic());
            menu.add(entry);
        }
    }

    private JMenu menu(Menu kind) {
        var key = "menu." + kind.name().toLowerCase(Locale.ROOT);
        var menu = new JMenu(words.get(key));
        menu.setName(key);
        menu.setMnemonic(words.get(key + ".mnemonic").charAt(0));
        menu.addMenuListener(new MenuOpens(commands::refresh));
        return menu;
    }
}
