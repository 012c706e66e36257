package org.sealwright.cli;

import jakarta.inject.Inject;
import org.sealwright.plugin.Announcement;
import org.sealwright.plugin.Terminal;

/// Says it on standard error and goes on: a script has nobody who could answer.
final class AnnounceOnTerminal implements Announcement {
    private final Terminal terminal;

    @Inject
    AnnounceOnTerminal(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void tell(String sentence) {
        terminal.warn(sentence);
    }
}
