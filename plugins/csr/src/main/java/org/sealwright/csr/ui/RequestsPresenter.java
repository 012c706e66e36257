package org.sealwright.csr.ui;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.certificate.KeyFingerprint;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.task.Subscription;
import org.sealwright.csr.ui.RequestsState.Phase;
import org.sealwright.csr.usecase.DescribeRequest;
import org.sealwright.csr.usecase.ListRequests;
import org.sealwright.csr.usecase.ListRequests.Listed;
import org.sealwright.csr.usecase.SaveRequestAgain;
import org.sealwright.csr.words.RequestWords;
import org.sealwright.kit.ui.PageReading;
import org.sealwright.plugin.Tasks;
import org.sealwright.plugin.ui.Dialogs;
import org.sealwright.plugin.ui.EventThread;

/// What the page of requests shows: reads the list, follows the profile's changes, and describes what is selected.
/// All calls come on the event thread.
final class RequestsPresenter {
    private final Reading reading;
    private final PageReading<List<Listed>> listing;
    private final CurrentProfile current;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final EventThread eventThread;
    private final RequestWords words;

    private @Nullable RequestsView view;
    private @Nullable Subscription subscription;
    private RequestsState state = RequestsState.beginning();
    private Runnable afterwards = () -> {};
    private Optional<String> toSelect = Optional.empty();
    private int described;

    /// The use cases that only look.
    static final class Reading {
        private final ListRequests list;
        private final DescribeRequest describe;
        private final SaveRequestAgain text;

        @Inject
        Reading(ListRequests list, DescribeRequest describe, SaveRequestAgain text) {
            this.list = list;
            this.describe = describe;
            this.text = text;
        }

        private Details details(Listed listed) throws Problem {
            Optional<String> pem = listed.request().isPresent() ? Optional.of(text.pem(listed)) : Optional.empty();
            return new Details.OfRequest(listed, describe.describe(listed), pem);
        }
    }

    @Inject
    RequestsPresenter(
            Reading reading,
            CurrentProfile current,
            Tasks tasks,
            Dialogs dialogs,
            EventThread eventThread,
            RequestWords words) {
        this.reading = reading;
        this.current = current;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.eventThread = eventThread;
        this.words = words;
        this.listing = new PageReading<>(
                tasks, words.get("requests.loading"), _ -> reading.list.list(), this::read, this::unreadable);
    }

    /// @param listener runs after each change of the state, so that commands can be asked again
    void attach(RequestsView shown, Runnable listener) {
        view = shown;
        afterwards = listener;
        shown.render(state);
    }

    RequestsState state() {
        return state;
    }

    boolean inFront() {
        return subscription != null;
    }

    void entered() {
        if (subscription == null) {
            subscription = current.onChange(() -> eventThread.later(this::read));
        }
        read();
    }

    void left() {
        if (subscription != null) {
            subscription.close();
            subscription = null;
        }
        afterwards.run();
    }

    /// Reads the list again.
    void read() {
        listing.read();
    }

    private void read(List<Listed> requests) {
        var wanted = toSelect.filter(id -> holds(requests, id)).map(Set::of).orElse(state.selectedIds());
        toSelect = toSelect.filter(id -> !wanted.contains(id));
        state = state.with(new Phase.Ready()).with(requests);
        choose(wanted);
    }

    private static boolean holds(List<Listed> requests, String id) {
        return requests.stream().anyMatch(listed -> RequestsState.idOf(listed).equals(id));
    }

    private void unreadable(Exception failure) {
        switch (failure) {
            case Problem problem ->
                show(state.with(new Phase.Unreadable(words.sentence(problem), words.advice(problem))));
            case CancellationException _ ->
                show(state.with(new Phase.Unreadable(words.get("requests.unreadable"), "")));
            default -> {
                show(state.with(new Phase.Unreadable(words.get("requests.unreadable"), "")));
                dialogs.failure(failure);
            }
        }
    }

    /// Brings a request to the front of the list once it was read.
    void bring(KeyFingerprint id) {
        bring(id.hex());
    }

    void bring(String id) {
        toSelect = Optional.of(id);
        if (inFront()) {
            read();
        }
    }

    /// Selects a row; the list takes one at a time.
    void choose(Set<String> ids) {
        var selected = state.requests().stream()
                .filter(listed -> ids.contains(RequestsState.idOf(listed)))
                .findFirst();
        state = state.selecting(selected);
        selected.ifPresentOrElse(this::describe, () -> {
            described++;
            show(state.with(new Details.Nothing()));
        });
    }

    private void describe(Listed listed) {
        if (isDescribed(listed)) {
            described++;
            show(state);
            return;
        }
        show(isAbout(listed) ? state : state.with(new Details.Nothing()));
        int mine = ++described;
        tasks.run(
                words.get("requests.details.task"),
                _ -> reading.details(listed),
                details -> {
                    if (mine == described) {
                        show(state.with(details));
                    }
                },
                failure -> {
                    if (mine == described) {
                        dialogs.failure(failure);
                    }
                });
    }

    private boolean isDescribed(Listed listed) {
        return state.details() instanceof Details.OfRequest of && of.listed().equals(listed);
    }

    /// What stands there already stays until the new description is ready, so that nothing flickers.
    private boolean isAbout(Listed listed) {
        return state.details() instanceof Details.OfRequest of
                && of.listed().id().equals(listed.id());
    }

    /// The text of the selected request, once it is known.
    Optional<String> pem() {
        return state.details() instanceof Details.OfRequest of ? of.pem() : Optional.empty();
    }

    private void show(RequestsState next) {
        state = next;
        var shown = view;
        if (shown != null) {
            shown.render(next);
        }
        afterwards.run();
    }
}
