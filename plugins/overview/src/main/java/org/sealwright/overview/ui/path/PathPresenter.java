package org.sealwright.overview.ui.path;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.task.Subscription;
import org.sealwright.kit.ui.PageReading;
import org.sealwright.overview.ui.path.ReadPath.Wish;
import org.sealwright.overview.words.OverviewWords;
import org.sealwright.plugin.Tasks;
import org.sealwright.plugin.ui.Dialogs;
import org.sealwright.plugin.ui.EventThread;
import org.sealwright.plugin.ui.PathStep;
import org.sealwright.plugin.ui.PathSteps;

/// The guided path: for which address, which steps there are, and how far each is. It keeps nothing but the
/// choice of the address, and follows what changes anywhere. All calls come on the event thread.
public final class PathPresenter {
    /// Of the page.
    public static final String PAGE = "path";

    private final ReadPath read;
    private final PathSteps steps;
    private final OfferArrivals arrivals;
    private final Dialogs dialogs;
    private final EventThread eventThread;
    private final OverviewWords words;
    private final PageReading<PathShown> reading;

    private final List<Subscription> subscriptions = new ArrayList<>();
    private @Nullable PathView view;
    private PathShown shown = PathShown.NOTHING;
    /// Read by the work as well.
    private volatile Wish wish = new Wish(Optional.empty(), List.of());
    /// What the user chose and was not shown yet.
    private Optional<String> choice = Optional.empty();

    /// How it is done.
    record Talk(Tasks tasks, Dialogs dialogs, EventThread eventThread) {
        @Inject
        Talk {}
    }

    @Inject
    PathPresenter(ReadPath read, PathSteps steps, OfferArrivals arrivals, Talk talk, OverviewWords words) {
        this.read = read;
        this.steps = steps;
        this.arrivals = arrivals;
        this.dialogs = talk.dialogs();
        this.eventThread = talk.eventThread();
        this.words = words;
        this.reading = new PageReading<>(
                talk.tasks(), words.get("path.task"), _ -> read.read(wish, steps.all()), this::done, this::unreadable);
    }

    void attach(PathView attached) {
        view = attached;
        attached.render(shown);
    }

    /// Goes on for an address.
    ///
    /// @param address empty to stay with the one that is chosen, or to begin with the one that lacks it most
    public void choose(Optional<String> address) {
        if (address.isPresent()) {
            choice = address;
            wish = new Wish(address, wish.known());
        }
        if (inFront()) {
            reading.read();
        }
    }

    boolean inFront() {
        return !subscriptions.isEmpty();
    }

    void entered() {
        arrivals.begin();
        if (!inFront()) {
            subscriptions.add(read.survey().onChange(this::later));
            subscriptions.add(arrivals.onChange(() -> eventThread.later(() -> show(shown))));
            for (var step : steps.all()) {
                subscriptions.add(step.source().onChange(this::later));
            }
        }
        reading.read();
    }

    private void later() {
        eventThread.later(reading::read);
    }

    void left() {
        subscriptions.forEach(Subscription::close);
        subscriptions.clear();
    }

    void run(PathStep.Action action) {
        action.run().accept(shown.chosen());
    }

    void read() {
        reading.read();
    }

    /// Allows to watch the folder of downloads, or no more.
    void watch(boolean on) {
        arrivals.want(on);
    }

    OfferArrivals arrivals() {
        return arrivals;
    }

    /// The name of that folder, as it is called on this computer.
    String watchedFolder() {
        return arrivals.folderName();
    }

    /// Who decided whether it is watched; empty if the user does.
    Optional<String> watchLockedBy() {
        return arrivals.lockedBy();
    }

    private void done(PathShown next) {
        // A choice that was made while it was read is for the reading that follows.
        choice = choice.filter(
                wanted -> next.addresses().contains(wanted) && !next.chosen().equals(Optional.of(wanted)));
        wish = new Wish(choice.or(next::chosen), next.addresses());
        show(next);
    }

    private void unreadable(Exception failure) {
        switch (failure) {
            case Problem problem ->
                show(shown.troubled((words.sentence(problem) + "\n" + words.advice(problem)).strip()));
            case CancellationException _ -> show(shown.troubled(words.get("path.unreadable")));
            default -> {
                show(shown.troubled(words.get("path.unreadable")));
                dialogs.failure(failure);
            }
        }
    }

    private void show(PathShown next) {
        shown = next.watching(arrivals.wanted(), arrivals.newest());
        var attached = view;
        if (attached != null) {
            attached.render(shown);
        }
    }
}
