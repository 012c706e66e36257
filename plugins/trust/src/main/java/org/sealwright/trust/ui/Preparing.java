package org.sealwright.trust.ui;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.sealwright.core.problem.Problem;
import org.sealwright.plugin.Tasks;
import org.sealwright.trust.usecase.PreviewTrust;

/// Prepares previews in the background while somebody may want one, so that they are there at once. What was done
/// is remembered, so that beginning again costs little. On the event thread.
final class Preparing {
    private final PreviewTrust preview;
    private final Talk talk;
    private Optional<Tasks.Running> running = Optional.empty();

    @Inject
    Preparing(PreviewTrust preview, Talk talk) {
        this.preview = preview;
        this.talk = talk;
    }

    /// Over what the database holds now.
    void start() {
        stop();
        running = Optional.of(talk.tasks()
                .run(
                        talk.words().get("authorities.preparing"),
                        progress -> {
                            preview.prepare(progress);
                            return true;
                        },
                        _ -> {},
                        this::unprepared));
    }

    void stop() {
        running.ifPresent(Tasks.Running::cancel);
        running = Optional.empty();
    }

    /// What cannot be read is told of by whoever shows it, and a preview that is asked for tries again.
    private void unprepared(Exception failure) {
        switch (failure) {
            case Problem _, CancellationException _ -> {}
            default -> talk.dialogs().failure(failure);
        }
    }
}
