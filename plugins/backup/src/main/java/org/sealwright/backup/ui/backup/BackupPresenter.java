package org.sealwright.backup.ui.backup;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.sealwright.backup.ui.backup.BackupState.Phase;
import org.sealwright.backup.usecase.backup.SurveyBackups;
import org.sealwright.backup.usecase.backup.SurveyBackups.Survey;
import org.sealwright.backup.words.BackupWords;
import org.sealwright.core.backup.BackupLog;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.task.Subscription;
import org.sealwright.kit.ui.PageReading;
import org.sealwright.plugin.Tasks;
import org.sealwright.plugin.ui.Dialogs;
import org.sealwright.plugin.ui.EventThread;

/// What the page shows: reads the profile's keys and their backups, and follows changes of both. All calls come on
/// the event thread.
final class BackupPresenter {
    private final PageReading<Survey> reading;
    private final Sources sources;
    private final Dialogs dialogs;
    private final EventThread eventThread;
    private final BackupWords words;

    private final List<Subscription> subscriptions = new ArrayList<>();
    private @Nullable BackupView view;
    private Runnable afterwards = () -> {};
    private BackupState state = BackupState.beginning();

    /// Where changes are heard of.
    static final class Sources {
        private final CurrentProfile current;
        private final BackupLog log;

        @Inject
        Sources(CurrentProfile current, BackupLog log) {
            this.current = current;
            this.log = log;
        }
    }

    @Inject
    BackupPresenter(
            SurveyBackups survey,
            Sources sources,
            Tasks tasks,
            Dialogs dialogs,
            EventThread eventThread,
            BackupWords words) {
        this.sources = sources;
        this.dialogs = dialogs;
        this.eventThread = eventThread;
        this.words = words;
        this.reading = new PageReading<>(
                tasks, words.get("backup.loading"), _ -> survey.survey(), this::read, this::unreadable);
    }

    /// @param listener runs after each change of the state, so that commands can be asked again
    void attach(BackupView shown, Runnable listener) {
        view = shown;
        afterwards = listener;
        shown.render(state);
    }

    BackupState state() {
        return state;
    }

    boolean inFront() {
        return !subscriptions.isEmpty();
    }

    void entered() {
        if (subscriptions.isEmpty()) {
            subscriptions.add(sources.current.onChange(() -> eventThread.later(this::read)));
            subscriptions.add(sources.log.onChange(() -> eventThread.later(this::read)));
        }
        read();
    }

    void left() {
        subscriptions.forEach(Subscription::close);
        subscriptions.clear();
        afterwards.run();
    }

    void read() {
        reading.read();
    }

    private void read(Survey read) {
        var trouble = read.trouble().map(words::sentence).orElse("");
        show(new BackupState(new Phase.Ready(), read.keys(), Set.of(), trouble).selecting(state.selected()));
    }

    private void unreadable(Exception failure) {
        switch (failure) {
            case Problem problem ->
                show(state.with(new Phase.Unreadable(words.sentence(problem), words.advice(problem))));
            case CancellationException _ -> show(state.with(new Phase.Unreadable(words.get("backup.unreadable"), "")));
            default -> {
                show(state.with(new Phase.Unreadable(words.get("backup.unreadable"), "")));
                dialogs.failure(failure);
            }
        }
    }

    void select(Set<String> ids) {
        show(state.selecting(ids));
    }

    private void show(BackupState next) {
        state = next;
        var shown = view;
        if (shown != null) {
            shown.render(next);
        }
        afterwards.run();
    }
}
