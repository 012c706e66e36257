package org.sealwright.overview.ui.path;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.problem.CannotRead;
import org.sealwright.core.task.Listeners;
import org.sealwright.core.task.Subscription;
import org.sealwright.core.text.ShownText;
import org.sealwright.overview.usecase.WatchFolder;
import org.sealwright.overview.words.OverviewWords;
import org.sealwright.plugin.Tasks;
import org.sealwright.plugin.ui.Dialogs;
import org.sealwright.plugin.ui.EventThread;
import org.sealwright.plugin.ui.FilesReceiver;
import org.sealwright.plugin.ui.Notices;

/// Offers what arrives in the folder of downloads, while the user allows it: one click, and the usual import has
/// it. From the first visit of the overview on. What nobody opened yet waits, beyond the message that told of it. On
/// the event thread.
public final class OfferArrivals {
    private final WatchFolder watch;
    private final FilesReceiver receiver;
    private final Tasks tasks;
    private final Talk talk;
    private final OverviewWords words;
    private final List<Subscription> subscriptions = new ArrayList<>();
    private final Listeners listeners = new Listeners();
    private final Set<Path> waiting = new LinkedHashSet<>();
    private @Nullable Subscription watching;
    private @Nullable Path watched;
    private @Nullable Path missed;
    private boolean beginning;
    private boolean begun;

    /// Where the user is told.
    record Talk(Notices notices, Dialogs dialogs, EventThread eventThread) {
        @Inject
        Talk {}
    }

    @Inject
    OfferArrivals(WatchFolder watch, FilesReceiver receiver, Tasks tasks, Talk talk, OverviewWords words) {
        this.watch = watch;
        this.receiver = receiver;
        this.tasks = tasks;
        this.talk = talk;
        this.words = words;
    }

    boolean wanted() {
        return watch.wanted();
    }

    /// Who decided that; empty if the user does.
    Optional<String> lockedBy() {
        return watch.decidedBy().map(words::lockedBy);
    }

    String folderName() {
        return ShownText.of(String.valueOf(watch.folder().getFileName()));
    }

    /// From now on the wish is followed, wherever it is changed.
    public void begin() {
        if (!begun) {
            begun = true;
            subscriptions.add(watch.onChange(() -> talk.eventThread().later(this::follow)));
        }
        follow();
    }

    /// The wish is written beside the event thread; who listens hears of it, and of its failure too.
    void want(boolean on) {
        tasks.run(
                words.get("path.watch.task"),
                _ -> {
                    watch.want(on);
                    return on;
                },
                _ -> follow(),
                failure -> {
                    talk.dialogs().failure(failure);
                    listeners.changed();
                });
    }

    /// Called on any thread when the wish or what waits may be another.
    Subscription onChange(Runnable listener) {
        var both = List.of(watch.onChange(listener), listeners.add(listener));
        return () -> both.forEach(Subscription::close);
    }

    /// The file that arrived last and was neither opened nor put away.
    Optional<Path> newest() {
        return waiting.isEmpty()
                ? Optional.empty()
                : Optional.of(List.copyOf(waiting).getLast());
    }

    /// That it has arrived, in a sentence.
    String sentence(Path file) {
        return words.get("path.watch.arrived", ShownText.of(String.valueOf(file.getFileName())), folderName());
    }

    /// The usual import has it.
    void open(Path file) {
        putAway(file);
        receiver.receive(List.of(file));
    }

    void putAway(Path file) {
        if (waiting.remove(file)) {
            listeners.changed();
        }
    }

    /// Begins or ends, as the user wants it.
    private void follow() {
        var now = watching;
        var folder = watch.folder();
        if (now != null && (!wanted() || !folder.equals(watched))) {
            now.close();
            watching = null;
        }
        if (wanted() && watching == null && !beginning) {
            beginning = true;
            tasks.run(
                    words.get("path.watch.task"),
                    _ -> watch.watch(file -> talk.eventThread().later(() -> offer(file)), failure -> talk.eventThread()
                            .later(() -> ended(failure))),
                    started -> {
                        beginning = false;
                        watching = started;
                        watched = folder;
                        // The user may have changed the wish meanwhile.
                        follow();
                    },
                    this::failed);
        }
    }

    private void ended(CannotRead failure) {
        watching = null;
        failed(failure);
    }

    /// What does not work is not tried again and again; what the user cannot change is told once, and not asked.
    private void failed(Exception failure) {
        beginning = false;
        var by = lockedBy();
        if (by.isPresent()) {
            tellOnce(watch.folder(), by.get());
            return;
        }
        want(false);
        talk.dialogs().failure(failure);
    }

    private void tellOnce(Path folder, String by) {
        if (!folder.equals(missed)) {
            missed = folder;
            var sentence = words.get("path.watch.missed", ShownText.of(folder.toString()), by);
            talk.notices().show(new Notices.Notice(sentence, Optional.empty()));
        }
    }

    private void offer(Path file) {
        if (!wanted()) {
            return;
        }
        waiting.add(file);
        listeners.changed();
        talk.notices()
                .show(new Notices.Notice(
                        sentence(file),
                        Optional.of(new Notices.Action(words.get("path.watch.open"), () -> open(file)))));
    }
}
