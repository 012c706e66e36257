package org.sealwright.testkit.ui;

import java.util.ArrayList;
import java.util.List;
import org.sealwright.plugin.ui.Navigation;

/// Remembers which pages were opened.
public final class FakeNavigation implements Navigation {
    public final List<String> opened = new ArrayList<>();

    @Override
    public void open(String pageId) {
        opened.add(pageId);
    }
}
