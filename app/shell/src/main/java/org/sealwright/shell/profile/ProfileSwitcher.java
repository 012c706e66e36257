package org.sealwright.shell.profile;

import jakarta.inject.Inject;
import java.awt.Dimension;
import java.awt.Insets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.swing.ButtonGroup;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JMenuItem;
import javax.swing.JPopupMenu;
import javax.swing.JRadioButtonMenuItem;
import javax.swing.SwingConstants;
import javax.swing.UIManager;
import net.miginfocom.swing.MigLayout;
import org.sealwright.core.database.Protection;
import org.sealwright.core.profile.ProfileState;
import org.sealwright.core.text.ShownText;
import org.sealwright.shell.dialogs.FileDialogs;
import org.sealwright.shell.look.PlainLabel;
import org.sealwright.shell.words.Words;

/// The button on top of the navigation: name of the profile, how it stands, and a menu to choose, lock and unlock.
public final class ProfileSwitcher {
    private static final int SHOWN_CHARACTERS = 40;

    private final ProfilePresenter presenter;
    private final FileDialogs files;
    private final Words words;
    private final PlainLabel name = new PlainLabel("profile.name");
    private final PlainLabel standing = new PlainLabel("profile.standing");
    private final JButton button = new SwitcherButton();
    private SwitcherState state = SwitcherState.NOTHING_YET;

    @Inject
    public ProfileSwitcher(ProfilePresenter presenter, FileDialogs files, Words words) {
        this.presenter = presenter;
        this.files = files;
        this.words = words;
        name.putClientProperty("FlatLaf.styleClass", "semibold");
        standing.putClientProperty("FlatLaf.style", "font: -1; foreground: $Sealwright.muted.foreground");
        button.add(name, "growx, wmin 0");
        button.add(new JLabel(UIManager.getIcon("Tree.expandedIcon")), "spany 2, wrap");
        button.add(standing, "growx, wmin 0");
        button.addActionListener(_ -> menu().show(button, 0, button.getHeight()));
        presenter.attach(this::render);
    }

    public JComponent component() {
        return button;
    }

    private void render(SwitcherState next) {
        state = next;
        name.setText(next.current()
                .map(profile -> ShownText.of(profile.name(), SHOWN_CHARACTERS))
                .orElseGet(() -> words.get(next.read() ? "profile.none" : "profile.loading")));
        standing.setText(next.read() ? standing(next) : " ");
        button.setToolTipText(next.current()
                .map(profile -> ShownText.of(profile.folder().toString()))
                .orElse(null));
        button.getAccessibleContext()
                .setAccessibleName(words.get("profile.accessible", name.getText(), standing.getText()));
    }

    private String standing(SwitcherState shown) {
        if (shown.protection().isEmpty()) {
            return words.get("profile.unreadable");
        }
        var parts = new ArrayList<String>();
        shown.current()
                .ifPresent(profile -> parts.add(words.get(
                        shown.isElsewhere(profile)
                                ? "profile.kind.elsewhere"
                                : "profile.kind." + profile.kind().word())));
        shown.protection()
                .ifPresent(protection -> parts.add(
                        words.get("profile.protection." + protection.name().toLowerCase(Locale.ROOT))));
        if (shown.inUse()) {
            parts.add(words.get("profile.inUse"));
        }
        return String.join(" · ", parts);
    }

    private JPopupMenu menu() {
        var menu = new JPopupMenu();
        menu.setName("profile.menu");
        var group = new ButtonGroup();
        int number = 0;
        for (var known : state.known()) {
            var entry = new JRadioButtonMenuItem();
            entry.putClientProperty("html.disable", true);
            entry.setText(description(known));
            entry.setSelected(state.isCurrent(known.profile()));
            entry.setName("profile.choose." + number++);
            entry.setToolTipText(ShownText.of(known.profile().folder().toString()));
            entry.setEnabled(known.format() != ProfileState.Format.OLD);
            entry.addActionListener(_ -> presenter.choose(known.profile()));
            group.add(entry);
            menu.add(entry);
        }
        menu.add(entry("profile.openFolder", () -> files.folder(words.get("profile.openFolder.title"))
                .ifPresent(presenter::openFolder)));
        menu.addSeparator();
        var unlock = entry("profile.unlock", presenter::unlock);
        unlock.setEnabled(is(Protection.LOCKED));
        menu.add(unlock);
        var lock = entry("profile.lock", presenter::lock);
        lock.setEnabled(is(Protection.UNLOCKED));
        menu.add(lock);
        return menu;
    }

    private boolean is(Protection wanted) {
        return state.protection().map(now -> now == wanted).orElse(false);
    }

    private JMenuItem entry(String key, Runnable action) {
        var entry = new JMenuItem(words.get(key));
        entry.setName(key);
        entry.addActionListener(_ -> action.run());
        return entry;
    }

    private String description(ProfileState known) {
        var parts = new ArrayList<>(List.of(
                ShownText.of(known.profile().name(), SHOWN_CHARACTERS),
                words.get("profile.kind." + known.profile().kind().word())));
        if (known.inUse()) {
            parts.add(words.get("profile.inUse"));
        }
        if (known.format() == ProfileState.Format.OLD) {
            parts.add(words.get("profile.oldFormat"));
        }
        return String.join(" · ", parts);
    }

    /// A button as large as what lies in it.
    private static final class SwitcherButton extends JButton {
        SwitcherButton() {
            setName("profile.switcher");
            // The layout has its own.
            setMargin(new Insets(0, 0, 0, 0));
            setLayout(new MigLayout("insets 8 10 8 10, fillx, gapy 1, gapx related", "[grow]4[]"));
            setHorizontalAlignment(SwingConstants.LEADING);
        }

        @Override
        public Dimension getPreferredSize() {
            return getLayout().preferredLayoutSize(this);
        }
    }
}
