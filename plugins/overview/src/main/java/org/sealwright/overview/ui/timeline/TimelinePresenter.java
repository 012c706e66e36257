package org.sealwright.overview.ui.timeline;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.task.Subscription;
import org.sealwright.core.writing.SafeFiles;
import org.sealwright.kit.ui.PageReading;
import org.sealwright.overview.timeline.TimelineWords;
import org.sealwright.overview.usecase.ReadTimeline;
import org.sealwright.overview.usecase.Timeline;
import org.sealwright.overview.words.OverviewWords;
import org.sealwright.plugin.Tasks;
import org.sealwright.plugin.ui.Dialogs;
import org.sealwright.plugin.ui.Dialogs.FileQuestion;
import org.sealwright.plugin.ui.EventThread;
import org.sealwright.plugin.ui.Notices;

/// What the timeline shows, and saving it. All calls come on the event thread.
final class TimelinePresenter {
    private final ReadTimeline reading;
    private final SafeFiles files;
    private final Talk talk;
    private final OverviewWords words;
    private final TimelineWords timelineWords;
    private final PageReading<Timeline> page;
    private final List<Subscription> subscriptions = new ArrayList<>();
    private @Nullable TimelineView view;

    /// How it is done and told.
    record Talk(Tasks tasks, Dialogs dialogs, Notices notices, EventThread eventThread) {
        @Inject
        Talk {}
    }

    @Inject
    TimelinePresenter(
            ReadTimeline reading, SafeFiles files, Talk talk, OverviewWords words, TimelineWords timelineWords) {
        this.reading = reading;
        this.files = files;
        this.talk = talk;
        this.words = words;
        this.timelineWords = timelineWords;
        page = new PageReading<>(
                talk.tasks(), words.get("timeline.task"), _ -> reading.read(), this::show, this::unreadable);
    }

    void attach(TimelineView shown) {
        view = shown;
    }

    void entered() {
        if (subscriptions.isEmpty()) {
            subscriptions.add(reading.onChange(() -> talk.eventThread().later(page::read)));
        }
        page.read();
    }

    void read() {
        page.read();
    }

    void left() {
        subscriptions.forEach(Subscription::close);
        subscriptions.clear();
    }

    private void show(Timeline timeline) {
        var shown = view;
        if (shown == null) {
            return;
        }
        if (timeline.empty()) {
            shown.renderNothing(words.get("timeline.nothing"));
        } else {
            shown.render(new TimelineView.Shown(timeline, timelineWords.own(timeline), timelineWords.people(timeline)));
        }
    }

    private void unreadable(Exception failure) {
        var sentence = failure instanceof Problem problem
                ? (words.sentence(problem) + "\n" + words.advice(problem)).strip()
                : words.get("timeline.unreadable");
        if (view != null) {
            view.renderUnreadable(sentence);
        }
        if (!(failure instanceof Problem) && !(failure instanceof CancellationException)) {
            talk.dialogs().failure(failure);
        }
    }

    /// Asks for a file and writes the picture there.
    ///
    /// @param svg what it holds if its name ends with `.svg`
    /// @param png what it holds else
    void save(Supplier<byte[]> svg, Supplier<byte[]> png) {
        var question = new FileQuestion(
                words.get("timeline.save.title"),
                List.of(
                        new FileQuestion.Filter(words.get("timeline.save.svg"), List.of("svg")),
                        new FileQuestion.Filter(words.get("timeline.save.png"), List.of("png"))));
        talk.dialogs()
                .saveFile(question, words.get("timeline.save.name") + ".svg")
                .ifPresent(file -> write(file, isPng(file) ? png.get() : svg.get()));
    }

    private static boolean isPng(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".png");
    }

    private void write(Path file, byte[] content) {
        talk.tasks()
                .run(
                        words.get("timeline.save.task"),
                        _ -> {
                            files.write(file, content, SafeFiles.Readers.USUAL, true);
                            return file;
                        },
                        saved -> talk.notices()
                                .show(Notices.Notice.of(words.get("timeline.saved", words.fileName(saved)))),
                        talk.dialogs()::failure);
    }
}
