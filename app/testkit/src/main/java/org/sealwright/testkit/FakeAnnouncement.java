package org.sealwright.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.sealwright.plugin.Announcement;

/// Keeps what was told.
public final class FakeAnnouncement implements Announcement {
    private final List<String> told = new ArrayList<>();
    private boolean stopping;

    /// From now on the user stops when told.
    public FakeAnnouncement stopping() {
        stopping = true;
        return this;
    }

    @Override
    public void tell(String sentence) {
        told.add(sentence);
        if (stopping) {
            throw new CancellationException("stopped when told");
        }
    }

    public List<String> told() {
        return List.copyOf(told);
    }
}
