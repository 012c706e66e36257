package org.sealwright.shell.frame;

import jakarta.inject.Inject;
import java.util.Optional;
import org.sealwright.plugin.ui.Navigation;

/// Leads from one page to another, once the window has its pages.
public final class PageNavigation implements Navigation {
    private Optional<Pages> pages = Optional.empty();

    @Inject
    public PageNavigation() {}

    void through(Pages filled) {
        pages = Optional.of(filled);
    }

    @Override
    public void open(String pageId) {
        pages.ifPresent(all -> all.byId(pageId).ifPresent(all::select));
    }
}
