package org.sealwright.cli;

import jakarta.inject.Inject;
import org.sealwright.plugin.Announcement;

/// Says it on standard error, whatever `--quiet` says, and goes on: a script has nobody who could answer, but who
/// reads its output later has to know.
final class AnnounceOnTerminal implements Announcement {
    private final Streams streams;

    @Inject
    AnnounceOnTerminal(Streams streams) {
        this.streams = streams;
    }

    @Override
    public void tell(String sentence) {
        streams.err().println(sentence);
    }
}
