package org.sealwright.trust.ui;

import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.task.Subscription;
import org.sealwright.kit.ui.PageReading;
import org.sealwright.plugin.Tasks;
import org.sealwright.plugin.ui.Dialogs;
import org.sealwright.plugin.ui.EventThread;
import org.sealwright.trust.ui.TrustState.Chosen;
import org.sealwright.trust.ui.TrustState.Content;
import org.sealwright.trust.ui.TrustState.Filter;
import org.sealwright.trust.ui.TrustState.Phase;
import org.sealwright.trust.ui.TrustState.Tab;
import org.sealwright.trust.usecase.ChangeDecisions;
import org.sealwright.trust.usecase.ChangeExceptions;
import org.sealwright.trust.usecase.ListAuthorities;
import org.sealwright.trust.words.AuthorityWords;

/// What the page shows: reads the three lists, follows the profile's changes, keeps filter, search and selection.
/// What previews need is prepared in the background while the page is open. All calls come on the event thread.
final class TrustPresenter {
    private final PageReading<Content> reading;
    private final Lists lists;
    private final Preparing preparing;
    private final CurrentProfile current;
    private final Dialogs dialogs;
    private final EventThread eventThread;
    private final AuthorityWords words;

    private @Nullable TrustView view;
    private @Nullable Subscription subscription;
    private TrustState state = TrustState.beginning();
    private Runnable afterwards = () -> {};

    /// The use cases that only look.
    record Lists(ListAuthorities authorities, ChangeExceptions exceptions, ChangeDecisions decisions) {
        @Inject
        Lists {}

        private Content read() throws Problem {
            return new Content(authorities.list(), exceptions.list(), decisions.list());
        }
    }

    @Inject
    TrustPresenter(
            Lists lists,
            Preparing preparing,
            CurrentProfile current,
            Tasks tasks,
            Dialogs dialogs,
            EventThread eventThread,
            AuthorityWords words) {
        this.lists = lists;
        this.preparing = preparing;
        this.current = current;
        this.dialogs = dialogs;
        this.eventThread = eventThread;
        this.words = words;
        this.reading = new PageReading<>(
                tasks,
                words.get("authorities.loading"),
                _ -> lists.read(),
                content -> {
                    show(state.with(content));
                    if (inFront()) {
                        preparing.start();
                    }
                },
                this::unreadable);
    }

    /// @param listener runs after each change of the state, so that commands can be asked again
    void attach(TrustView shown, Runnable listener) {
        view = shown;
        afterwards = listener;
        shown.render(state);
    }

    TrustState state() {
        return state;
    }

    boolean inFront() {
        return subscription != null;
    }

    void entered() {
        if (subscription == null) {
            Runnable again = () -> eventThread.later(this::read);
            var database = current.onChange(again);
            var files = lists.exceptions().onChange(again);
            subscription = () -> {
                database.close();
                files.close();
            };
        }
        read();
    }

    void left() {
        if (subscription != null) {
            subscription.close();
            subscription = null;
        }
        preparing.stop();
        afterwards.run();
    }

    /// Reads the lists again.
    void read() {
        reading.read();
    }

    private void unreadable(Exception failure) {
        switch (failure) {
            case Problem problem ->
                show(state.with(new Phase.Unreadable(words.sentence(problem), words.advice(problem))));
            case CancellationException _ ->
                show(state.with(new Phase.Unreadable(words.get("authorities.unreadable"), "")));
            default -> {
                show(state.with(new Phase.Unreadable(words.get("authorities.unreadable"), "")));
                dialogs.failure(failure);
            }
        }
    }

    void filter(Filter filter) {
        show(state.with(filter));
    }

    void search(String text) {
        show(state.searching(text));
    }

    void tab(Tab tab) {
        show(state.with(tab));
    }

    void chooseAuthorities(Set<String> ids) {
        show(state.with(new Chosen(ids, state.chosen().servers(), state.chosen().decisions())));
    }

    void chooseServers(Set<String> ids) {
        show(state.with(
                new Chosen(state.chosen().authorities(), ids, state.chosen().decisions())));
    }

    void chooseDecisions(Set<String> ids) {
        show(state.with(new Chosen(state.chosen().authorities(), state.chosen().servers(), ids)));
    }

    private void show(TrustState next) {
        state = next;
        var shown = view;
        if (shown != null) {
            shown.render(next);
        }
        afterwards.run();
    }
}
