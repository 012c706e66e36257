package org.sealwright.testkit.ui;

import java.util.ArrayList;
import java.util.List;
import org.sealwright.plugin.ui.Notices;

/// Remembers notices.
public final class FakeNotices implements Notices {
    public final List<Notice> shown = new ArrayList<>();

    @Override
    public void show(Notice notice) {
        shown.add(notice);
    }

    public String last() {
        return shown.getLast().text();
    }
}
