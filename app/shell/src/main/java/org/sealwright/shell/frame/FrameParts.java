package org.sealwright.shell.frame;

import jakarta.inject.Inject;
import java.awt.BorderLayout;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import net.miginfocom.swing.MigLayout;
import org.sealwright.shell.notices.NoticeArea;
import org.sealwright.shell.profile.ProfileSwitcher;
import org.sealwright.shell.tasks.TaskStrip;

/// What stands where: on the left profile and navigation, right of it the page under the banner, below it
/// notices and the running tasks. Nothing lies over anything else.
public final class FrameParts {
    private final ProfileSwitcher switcher;
    private final Pages pages;
    private final PluginBanner banner;
    private final TaskStrip tasks;
    private final NoticeArea notices;

    @Inject
    public FrameParts(ProfileSwitcher switcher, Pages pages, PluginBanner banner, TaskStrip tasks, NoticeArea notices) {
        this.switcher = switcher;
        this.pages = pages;
        this.banner = banner;
        this.tasks = tasks;
        this.notices = notices;
    }

    Pages pages() {
        return pages;
    }

    PluginBanner banner() {
        return banner;
    }

    NoticeArea notices() {
        return notices;
    }

    JComponent content() {
        var main = new JPanel(new BorderLayout());
        main.add(banner.component(), BorderLayout.NORTH);
        main.add(pages.area(), BorderLayout.CENTER);
        var below = new JPanel(new BorderLayout());
        below.add(notices.component(), BorderLayout.CENTER);
        below.add(tasks.component(), BorderLayout.SOUTH);
        main.add(below, BorderLayout.SOUTH);
        var content = new JPanel(new BorderLayout());
        content.add(side(), BorderLayout.WEST);
        content.add(main, BorderLayout.CENTER);
        return content;
    }

    private JComponent side() {
        var side = new JPanel(new MigLayout(
                "insets 12 12 12 12, fill, wrap 1, gapy 12, hidemode 3", "[200:pref:260, grow]", "[][grow]"));
        side.putClientProperty("FlatLaf.style", "background: $Sealwright.navigation.background");
        // As wide as the names of the pages, whatever the profile is called.
        side.add(switcher.component(), "growx, width 0:0:n");
        var scroll = new JScrollPane(pages.navigation());
        scroll.setBorder(BorderFactory.createEmptyBorder());
        scroll.setOpaque(false);
        scroll.getViewport().setOpaque(false);
        side.add(scroll, "grow");
        return side;
    }
}
