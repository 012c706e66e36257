package org.sealwright.accounts.ui;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sealwright.accounts.ui.AccountsState.Phase;
import org.sealwright.accounts.usecase.ListIdentities;
import org.sealwright.accounts.usecase.ListIdentities.Report;
import org.sealwright.accounts.words.AccountWords;
import org.sealwright.core.account.Accounts;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.task.Subscription;
import org.sealwright.kit.ui.PageReading;
import org.sealwright.plugin.Tasks;
import org.sealwright.plugin.ui.Dialogs;
import org.sealwright.plugin.ui.EventThread;

/// What the page of accounts shows: reads the identities, follows changes of the profile, and makes changes one at
/// a time. All calls come on the event thread.
final class AccountsPresenter {
    private final Sources sources;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final EventThread eventThread;
    private final AccountWords words;
    private final PageReading<Found> reading;

    private @Nullable AccountsView view;
    private Runnable afterwards = () -> {};
    private List<Subscription> subscriptions = List.of();
    private AccountsState state = AccountsState.beginning();
    private Optional<String> toSelect = Optional.empty();

    /// Where identities and certificates come from.
    record Sources(CurrentProfile current, Accounts accounts) {
        @Inject
        Sources {}
    }

    private record Found(boolean own, List<Report> reports) {}

    @Inject
    AccountsPresenter(
            ListIdentities list,
            Sources sources,
            Tasks tasks,
            Dialogs dialogs,
            EventThread eventThread,
            AccountWords words) {
        this.sources = sources;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.eventThread = eventThread;
        this.words = words;
        reading = new PageReading<>(
                tasks,
                words.get("accounts.loading"),
                _ -> new Found(sources.current().profile().kind() == Profile.Kind.OWN, list.list()),
                this::show,
                this::unreadable);
    }

    /// @param listener runs after each change of the state, so that commands can be asked again
    void attach(AccountsView shown, Runnable listener) {
        view = shown;
        afterwards = listener;
        shown.render(state);
    }

    AccountsState state() {
        return state;
    }

    boolean inFront() {
        return !subscriptions.isEmpty();
    }

    void entered() {
        if (!inFront()) {
            subscriptions = List.of(
                    sources.current().onChange(() -> eventThread.later(this::read)),
                    sources.accounts().onChange(() -> eventThread.later(this::read)));
        }
        read();
    }

    void left() {
        subscriptions.forEach(Subscription::close);
        subscriptions = List.of();
        afterwards.run();
    }

    /// Reads the identities again.
    void read() {
        reading.read();
    }

    private void show(Found found) {
        state = state.read(found.own(), found.reports());
        var wanted = toSelect.flatMap(this::report);
        if (wanted.isPresent()) {
            toSelect = Optional.empty();
        }
        var before = state.selected().map(AccountsState::idOf).flatMap(this::report);
        // One is always selected, so that most people, who have one, see everything at once.
        show(state.selecting(
                wanted.or(() -> before).or(() -> found.reports().stream().findFirst())));
    }

    private Optional<Report> report(String id) {
        return state.reports().stream()
                .filter(report -> AccountsState.idOf(report).equals(id))
                .findFirst();
    }

    private void unreadable(Exception failure) {
        switch (failure) {
            case Problem problem ->
                show(state.with(new Phase.Unreadable(words.sentence(problem), words.advice(problem))));
            case CancellationException _ ->
                show(state.with(new Phase.Unreadable(words.get("accounts.unreadable"), "")));
            default -> {
                show(state.with(new Phase.Unreadable(words.get("accounts.unreadable"), "")));
                dialogs.failure(failure);
            }
        }
    }

    /// Selects an identity, now or once it was read.
    void bring(String id) {
        toSelect = Optional.of(id);
        if (inFront()) {
            read();
        }
    }

    /// Selects a row; the list takes one at a time.
    void choose(Set<String> ids) {
        show(state.selecting(ids.stream().findFirst().flatMap(this::report)));
    }

    /// Shows again what is so, after the user clicked something that was not done.
    void showAgain() {
        show(state);
    }

    /// Makes a change, during which no other can be begun, and reads what is so afterwards.
    <T> void change(String title, Tasks.Work<T> work, Consumer<? super T> done) {
        show(state.busy(true));
        tasks.run(
                title,
                work,
                result -> {
                    show(state.busy(false));
                    read();
                    done.accept(result);
                },
                failure -> {
                    show(state.busy(false));
                    read();
                    dialogs.failure(failure);
                });
    }

    private void show(AccountsState next) {
        state = next;
        var shown = view;
        if (shown != null) {
            shown.render(next);
        }
        afterwards.run();
    }
}
