package org.sealwright.shell.frame;

import jakarta.inject.Inject;
import java.util.List;
import javax.swing.JFrame;
import org.sealwright.core.task.Subscription;
import org.sealwright.plugin.ui.Dialogs;
import org.sealwright.plugin.ui.Dialogs.Question;
import org.sealwright.shell.tasks.TaskBoard;
import org.sealwright.shell.words.Words;

/// Closes the window without tearing work apart: what runs is asked to stop and waited for, then the window's place
/// is written down.
public final class Closing {
    private final TaskBoard board;
    private final WindowMemory memory;
    private final Dialogs dialogs;
    private final Words words;
    private boolean closing;

    @Inject
    public Closing(TaskBoard board, WindowMemory memory, Dialogs dialogs, Words words) {
        this.board = board;
        this.memory = memory;
        this.dialogs = dialogs;
        this.words = words;
    }

    /// @param page the id of the page in front
    void close(JFrame frame, String page) {
        if (closing || (board.busy() && !mayStop())) {
            return;
        }
        closing = true;
        board.cancelAll();
        whenIdle(() -> memory.save(frame, page, frame::dispose));
    }

    private boolean mayStop() {
        return dialogs.confirm(new Question(
                        words.get("closing.title"),
                        words.get("closing.sentence"),
                        List.of(words.get("closing.line")),
                        words.get("closing.verb"),
                        false)
                .declining(words.get("closing.decline")));
    }

    private void whenIdle(Runnable action) {
        if (board.idle()) {
            action.run();
            return;
        }
        var waiting = new Subscription[1];
        waiting[0] = board.onChange(() -> {
            if (board.idle()) {
                waiting[0].close();
                action.run();
            }
        });
    }
}
