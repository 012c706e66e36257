package org.sealwright.shell.dialogs;

import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.sealwright.plugin.Announcement;
import org.sealwright.plugin.ui.Dialogs;
import org.sealwright.shell.thread.EventThread;
import org.sealwright.shell.words.Words;

/// A dialog with the sentence and two buttons, while the task that has to tell it waits.
public final class AnnounceInWindow implements Announcement {
    private final EventThread eventThread;
    private final Dialogs dialogs;
    private final Words words;

    @Inject
    public AnnounceInWindow(EventThread eventThread, Dialogs dialogs, Words words) {
        this.eventThread = eventThread;
        this.dialogs = dialogs;
        this.words = words;
    }

    @Override
    public void tell(String sentence) {
        var question = new Dialogs.Question(
                words.get("announcement.title"),
                words.get("announcement.sentence"),
                List.of(sentence),
                words.get("announcement.verb"),
                false);
        if (!eventThread.ask(() -> dialogs.confirm(question))) {
            throw new CancellationException("stopped when told");
        }
    }
}
