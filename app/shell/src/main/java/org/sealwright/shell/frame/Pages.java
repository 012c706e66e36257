package org.sealwright.shell.frame;

import jakarta.inject.Inject;
import java.awt.Component;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.swing.JComponent;
import org.sealwright.plugin.ui.Page;
import org.sealwright.shell.words.Words;

/// The pages: their list on the left and the one in front.
public final class Pages {
    private final Navigation navigation;
    private final PageArea area;
    private List<Page> all = List.of();

    @Inject
    public Pages(PageArea area, Words words) {
        this.area = area;
        navigation = new Navigation(words.get("navigation.accessible"));
        navigation.onChoice(this::enter);
    }

    JComponent navigation() {
        return navigation;
    }

    JComponent area() {
        return area.component();
    }

    List<Page> all() {
        return all;
    }

    /// Shows what there is, with the wanted page in front or else the first.
    void fill(List<Page> pages, Optional<String> wanted) {
        all = pages.stream().sorted(Comparator.comparingInt(Page::order)).toList();
        navigation.show(all);
        var first = wanted.flatMap(this::byId).or(() -> all.stream().findFirst());
        first.ifPresent(this::select);
        navigation.requestFocusInWindow();
    }

    Optional<Page> byId(String id) {
        return all.stream().filter(page -> page.id().equals(id)).findFirst();
    }

    Optional<Page> shown() {
        return area.shown();
    }

    void select(Page page) {
        navigation.setSelectedValue(page, true);
    }

    /// To be called after the menu bar was filled.
    void settle() {
        area.settle();
    }

    /// Where the keyboard begins in the page in front; empty while it has no control.
    Optional<Component> start() {
        return area.start();
    }

    private void enter(Page page) {
        try {
            area.show(page);
        } finally {
            // A page that cannot be built leaves the one before in front; the list has to agree.
            area.shown().ifPresent(shown -> navigation.setSelectedValue(shown, true));
        }
    }
}
