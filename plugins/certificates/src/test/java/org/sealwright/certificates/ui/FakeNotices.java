package org.sealwright.certificates.ui;

import java.util.ArrayList;
import java.util.List;
import org.sealwright.plugin.ui.Notices;

/// Remembers notices.
final class FakeNotices implements Notices {
    final List<Notice> shown = new ArrayList<>();

    @Override
    public void show(Notice notice) {
        shown.add(notice);
    }

    String last() {
        return shown.getLast().text();
    }
}
