package org.sealwright.shell.frame;

import jakarta.inject.Inject;
import java.awt.Toolkit;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.swing.ButtonGroup;
import javax.swing.JFrame;
import javax.swing.JMenu;
import javax.swing.JMenuItem;
import javax.swing.JRadioButtonMenuItem;
import javax.swing.KeyStroke;
import org.sealwright.plugin.ui.Command;
import org.sealwright.plugin.ui.Command.Menu;
import org.sealwright.plugin.ui.LockIcon;
import org.sealwright.plugin.ui.Page;
import org.sealwright.shell.commands.MenuBarMaker;
import org.sealwright.shell.commands.MenuGroups;
import org.sealwright.shell.commands.MenuOpens;
import org.sealwright.shell.help.Help;
import org.sealwright.shell.look.LookSettings;
import org.sealwright.shell.look.Theme;
import org.sealwright.shell.settings.SettingsPresenter;
import org.sealwright.shell.words.Words;

/// The menu bar: the plugins' commands, and the window's own.
public final class MainMenu {
    private final MenuBarMaker maker;
    private final SettingsPresenter settings;
    private final Help help;
    private final AboutDialog about;
    private final ShortcutsDialog shortcuts;
    private final Words words;

    /// What the menu asks of the window.
    ///
    /// @param select brings a page to the front
    /// @param shown    the page in front
    /// @param settings brings the settings to the front
    record Actions(Consumer<Page> select, Supplier<Optional<Page>> shown, Runnable settings, Runnable quit) {}

    @Inject
    public MainMenu(
            MenuBarMaker maker,
            SettingsPresenter settings,
            Help help,
            AboutDialog about,
            ShortcutsDialog shortcuts,
            Words words) {
        this.maker = maker;
        this.settings = settings;
        this.help = help;
        this.about = about;
        this.shortcuts = shortcuts;
        this.words = words;
    }

    void fill(JFrame frame, List<Command> plugins, List<Page> pages, Actions actions) {
        var file = List.of(
                command("frame.settings", Menu.FILE, menuKey(KeyEvent.VK_COMMA), actions.settings()),
                command("frame.quit", Menu.FILE, menuKey(KeyEvent.VK_Q), actions.quit()));
        var aboutIt = List.of(
                command(
                        "frame.help",
                        Menu.HELP,
                        Optional.of(KeyStroke.getKeyStroke(KeyEvent.VK_F1, 0)),
                        () -> help.open(frame)),
                command(
                        "frame.shortcuts",
                        Menu.HELP,
                        Optional.of(KeyStroke.getKeyStroke(KeyEvent.VK_F1, InputEvent.SHIFT_DOWN_MASK)),
                        () -> shortcuts.show(frame.getJMenuBar(), plugins)),
                command("frame.about", Menu.HELP, Optional.empty(), about::show));
        help.about(pages, actions.shown());
        var view = new ArrayList<>(pageEntries(pages, actions.select()));
        view.add(themeMenu());
        var groups = new ArrayList<>(MenuGroups.of(plugins));
        groups.add(file);
        groups.add(aboutIt);
        frame.setJMenuBar(maker.of(groups, Map.of(Menu.VIEW, view)));
        maker.shortcuts(frame.getRootPane(), plugins);
        frame.getRootPane().revalidate();
    }

    void showAbout() {
        about.show();
    }

    private static List<JMenuItem> pageEntries(List<Page> pages, Consumer<Page> select) {
        var entries = new ArrayList<JMenuItem>();
        for (var page : pages) {
            var entry = new JMenuItem(Navigation.title(page));
            entry.setName("menu.page." + page.id());
            entry.addActionListener(_ -> select.accept(page));
            if (entries.size() < 9) {
                menuKey(KeyEvent.VK_1 + entries.size()).ifPresent(entry::setAccelerator);
            }
            entries.add(entry);
        }
        return entries;
    }

    private Command command(String id, Menu menu, Optional<KeyStroke> keys, Runnable run) {
        return new Command(id, menu, words.texts(), Words.class, keys, () -> true, run);
    }

    private static Optional<KeyStroke> menuKey(int key) {
        return Optional.of(
                KeyStroke.getKeyStroke(key, Toolkit.getDefaultToolkit().getMenuShortcutKeyMaskEx()));
    }

    private JMenu themeMenu() {
        var menu = new JMenu(words.get("frame.theme"));
        menu.setName("menu.theme");
        var group = new ButtonGroup();
        var entries = new EnumMap<Theme, JRadioButtonMenuItem>(Theme.class);
        for (var theme : Theme.values()) {
            var entry = new JRadioButtonMenuItem(words.get("window.theme." + theme));
            entry.setName("menu.theme." + theme);
            entry.addActionListener(_ -> settings.set(LookSettings.THEME, theme, () -> {}));
            group.add(entry);
            menu.add(entry);
            entries.put(theme, entry);
        }
        var by = new JMenuItem(settings.lockedBy());
        by.setName("menu.theme.managed");
        by.putClientProperty("html.disable", true);
        by.setDisabledIcon(new LockIcon(by));
        by.setEnabled(false);
        menu.add(by);
        menu.addMenuListener(new MenuOpens(() -> {
            var now = settings.get(LookSettings.THEME);
            by.setVisible(now.locked());
            entries.forEach((theme, entry) -> {
                entry.setSelected(theme == now.value());
                entry.setEnabled(!now.locked());
            });
        }));
        return menu;
    }
}
