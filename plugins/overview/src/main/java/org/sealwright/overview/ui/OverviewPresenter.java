package org.sealwright.overview.ui;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.task.Subscription;
import org.sealwright.kit.ui.PageReading;
import org.sealwright.overview.ui.Card.Row;
import org.sealwright.overview.ui.OverviewState.Phase;
import org.sealwright.overview.ui.card.Tone;
import org.sealwright.overview.usecase.SnoozeFindings;
import org.sealwright.overview.usecase.SurveyAddresses;
import org.sealwright.overview.usecase.SurveyAddresses.Survey;
import org.sealwright.overview.words.OverviewWords;
import org.sealwright.plugin.Finding;
import org.sealwright.plugin.FindingSource;
import org.sealwright.plugin.Findings;
import org.sealwright.plugin.Tasks;
import org.sealwright.plugin.ui.Dialogs;
import org.sealwright.plugin.ui.EventThread;
import org.sealwright.plugin.ui.FindingActions;

/// What the overview shows: addresses at once, then whether their certificates are trusted, and what each plugin
/// finds as soon as it has looked. Follows changes. All calls come on the event thread.
final class OverviewPresenter {
    private final SurveyAddresses survey;
    private final SnoozeFindings snooze;
    private final Findings findings;
    private final Cards cards;
    private final UnderWay underWay;
    private final FoundThunderbird thunderbird;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final EventThread eventThread;
    private final OverviewWords words;
    private final PageReading<Survey> quick;
    private final PageReading<Survey> judged;

    private final List<PageReading<Findings.Answer>> asking = new ArrayList<>();
    /// Sources that have not told yet what they find since something was done.
    private final Set<Integer> toTell = new HashSet<>();
    private final List<Subscription> subscriptions = new ArrayList<>();
    private @Nullable OverviewView view;
    private OverviewState state = OverviewState.beginning();

    /// What is found, what can be done about it, and where certificates may be already.
    record Sources(Findings findings, FindingActions actions, FoundThunderbird thunderbird) {
        @Inject
        Sources {}
    }

    /// How it is done.
    record Talk(Tasks tasks, Dialogs dialogs, EventThread eventThread) {
        @Inject
        Talk {}
    }

    @Inject
    OverviewPresenter(SurveyAddresses survey, SnoozeFindings snooze, Sources sources, Talk talk, OverviewWords words) {
        this.survey = survey;
        this.snooze = snooze;
        this.findings = sources.findings();
        this.underWay = new UnderWay(sources.actions());
        this.cards = new Cards(sources.actions(), underWay, snooze::organisation, words);
        this.thunderbird = sources.thunderbird();
        this.tasks = talk.tasks();
        this.dialogs = talk.dialogs();
        this.eventThread = talk.eventThread();
        this.words = words;
        thunderbird.whenFound(() -> show(state));
        quick = new PageReading<>(
                tasks, words.get("overview.task"), _ -> survey.quick(), this::known, this::unreadable);
        judged = new PageReading<>(
                tasks,
                words.get("overview.task.judging"),
                _ -> survey.judged(),
                read -> show(state.with(read.addresses())),
                this::unreadable);
    }

    void attach(OverviewView shown) {
        view = shown;
        shown.render(shown());
    }

    OverviewState state() {
        return state;
    }

    boolean inFront() {
        return !subscriptions.isEmpty();
    }

    void entered() {
        if (!inFront()) {
            follow();
        }
        state = state.with(snooze.now());
        read();
    }

    private void follow() {
        subscriptions.add(survey.onChange(() -> eventThread.later(quick::read)));
        subscriptions.add(snooze.onChange(() -> eventThread.later(() -> show(state.with(snooze.now())))));
        asking.clear();
        var sources = findings.sources();
        state = state.asking(sources.size());
        for (int i = 0; i < sources.size(); i++) {
            subscriptions.add(follow(i, sources.get(i)));
        }
    }

    private Subscription follow(int place, FindingSource source) {
        var reading = new PageReading<Findings.Answer>(
                tasks,
                words.get("overview.task.looking", source.subject()),
                progress -> Findings.ask(source, progress),
                answer -> told(place, answer),
                // One that was cancelled has not found out that all is well.
                failure -> told(place, new Findings.Answer(source.subject(), List.of(), Optional.of(failure))));
        asking.add(reading);
        return source.onChange(() -> eventThread.later(reading::read));
    }

    void left() {
        subscriptions.forEach(Subscription::close);
        subscriptions.clear();
        toTell.clear();
        underWay.lookedAt();
    }

    /// Does something about a finding that is still there.
    void run(Row row) {
        row.action()
                .filter(_ -> isFound(row.finding()))
                .ifPresent(action -> underWay.run(action, row.finding(), () -> show(state), this::lookAgain));
    }

    private boolean isFound(Finding finding) {
        return state.answers().values().stream()
                .flatMap(answer -> answer.found().stream())
                .anyMatch(each -> each.key().equals(finding.key()));
    }

    /// After something was done: its button is off until all sources have told what they find now.
    private void lookAgain() {
        for (int i = 0; i < asking.size(); i++) {
            toTell.add(i);
        }
        if (toTell.isEmpty() || !inFront()) {
            allLookedAt();
        } else {
            List.copyOf(asking).forEach(PageReading::read);
        }
    }

    private void allLookedAt() {
        toTell.clear();
        underWay.lookedAt();
        show(state);
    }

    private void told(int place, Findings.Answer answer) {
        if (toTell.remove(place) && toTell.isEmpty()) {
            underWay.lookedAt();
        }
        show(state.with(place, answer));
    }

    /// Looks at everything again.
    void read() {
        quick.read();
        asking.forEach(PageReading::read);
    }

    /// What was known about trust before stands until the new verdicts are there.
    private void known(Survey read) {
        var before = state;
        show(state.with(read.addresses().stream()
                .map(fresh -> Remembered.trust(fresh, before.addresses()))
                .toList()));
        judged.read();
        if (read.addresses().isEmpty()) {
            thunderbird.look();
        }
    }

    private void unreadable(Exception failure) {
        switch (failure) {
            case Problem problem ->
                show(state.with(new Phase.Unreadable(words.sentence(problem), words.advice(problem))));
            case CancellationException _ ->
                show(state.with(new Phase.Unreadable(words.get("overview.unreadable"), "")));
            default -> {
                show(state.with(new Phase.Unreadable(words.get("overview.unreadable"), "")));
                dialogs.failure(failure);
            }
        }
    }

    LocalDate today() {
        return snooze.today();
    }

    void snooze(Finding finding, LocalDate until) {
        noting(() -> snooze.snooze(finding, until));
    }

    void wake(Finding finding) {
        noting(() -> snooze.wake(finding));
    }

    private interface Note {
        void write() throws Problem;
    }

    /// What is put off is a file, which can be slow.
    private void noting(Note note) {
        tasks.run(
                words.get("overview.task.noting"),
                _ -> {
                    note.write();
                    return snooze.now();
                },
                snoozed -> show(state.with(snoozed)),
                dialogs::failure);
    }

    /// Shows what is left alone as well, or hides it again.
    void showAll(boolean all) {
        show(state.showingAll(all));
    }

    private void show(OverviewState next) {
        state = next;
        var shown = view;
        if (shown != null) {
            shown.render(shown());
        }
    }

    private Shown shown() {
        var all = state.phase() instanceof Phase.Ready ? cards.of(state) : List.<Card>of();
        boolean empty =
                state.phase() instanceof Phase.Ready && state.addresses().isEmpty();
        var unreadable = state.phase() instanceof Phase.Unreadable(var sentence, var advice)
                ? (sentence + "\n" + advice).strip()
                : "";
        return new Shown(
                summary(all),
                all,
                empty,
                empty ? thunderbird.offered() : List.of(),
                unreadable,
                Cards.leftAlone(state),
                state.all());
    }

    private String summary(List<Card> all) {
        var addresses = all.stream().filter(card -> card.address().isPresent()).toList();
        if (addresses.isEmpty()) {
            return "";
        }
        if (!state.complete()) {
            return words.get("overview.summary.looking");
        }
        long ready = addresses.stream()
                .filter(card -> card.tone() == Tone.GOOD || card.tone() == Tone.ATTENTION)
                .count();
        long rows = all.stream().mapToLong(Card::pressing).sum();
        var sentence = howMany(addresses.size(), ready);
        return rows == 0 ? sentence : sentence + " " + words.get("overview.summary.rows", rows);
    }

    private String howMany(int addresses, long ready) {
        if (ready == addresses) {
            return words.get("overview.summary.allReady", addresses);
        }
        return addresses == 1
                ? words.get("overview.summary.notOne")
                : words.get("overview.summary.notAll", addresses, ready);
    }
}
