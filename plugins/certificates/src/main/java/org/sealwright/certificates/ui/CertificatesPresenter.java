package org.sealwright.certificates.ui;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sealwright.certificates.ui.CertificatesState.Details;
import org.sealwright.certificates.ui.CertificatesState.Listing;
import org.sealwright.certificates.ui.CertificatesState.Phase;
import org.sealwright.certificates.usecase.ImportResult;
import org.sealwright.certificates.usecase.SurveyProfile;
import org.sealwright.certificates.usecase.SurveyProfile.Survey;
import org.sealwright.certificates.words.CertificateWords;
import org.sealwright.core.database.Added.Action;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.task.Progress;
import org.sealwright.core.task.Subscription;
import org.sealwright.kit.ui.PageReading;
import org.sealwright.kit.ui.ViewMemory;
import org.sealwright.kit.usecase.Description;
import org.sealwright.plugin.Tasks;
import org.sealwright.plugin.ui.Dialogs;
import org.sealwright.plugin.ui.EventThread;

/// What the certificate manager shows: reads the profile, follows its changes, searches, sorts, and describes what
/// is selected. All calls come on the event thread.
final class CertificatesPresenter {
    private final PageReading<Reading> reading;
    private final Describing describing;
    private final SurveyProfile survey;
    private final RememberedSorting sortings;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final EventThread eventThread;
    private final CertificateWords words;

    private @Nullable CertificatesView view;
    private @Nullable Subscription subscription;
    private @Nullable Path profile;
    private CertificatesState state = CertificatesState.beginning();
    /// Changed on the event thread only; what reads the profile anew looks at them.
    private volatile Lists lists = Lists.EMPTY;

    private volatile Optional<Survey> surveyed = Optional.empty();
    private Search search = Search.NOTHING;
    private Runnable afterwards = () -> {};
    private Optional<CameIn> toSelect = Optional.empty();
    /// Counts what replaced the lists.
    private int listed;

    @Inject
    CertificatesPresenter(
            SurveyProfile survey,
            Describing.UseCases describing,
            Tasks tasks,
            Dialogs dialogs,
            EventThread eventThread,
            ViewMemory memory,
            CertificateWords words) {
        this.describing = new Describing(
                describing,
                tasks,
                dialogs,
                words,
                description -> show(state.with(new Details.OfCertificate(description))));
        this.survey = survey;
        this.sortings = new RememberedSorting(memory);
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.eventThread = eventThread;
        this.words = words;
        this.reading = new PageReading<>(
                tasks, words.get("certificates.loading"), this::prepare, this::read, this::unreadable);
    }

    /// @param listener runs after each change of the state, so that commands can be asked again
    void attach(CertificatesView shown, Runnable listener) {
        view = shown;
        afterwards = listener;
        shown.render(state);
    }

    CertificatesState state() {
        return state;
    }

    /// The folder of the profile that is shown, once it was read.
    Optional<Path> profile() {
        return Optional.ofNullable(profile);
    }

    boolean inFront() {
        return subscription != null;
    }

    void entered() {
        if (surveyed.isEmpty()) {
            lists = Lists.EMPTY.sortedBy(sortings.all());
        }
        if (subscription == null) {
            subscription = survey.onChange(() -> eventThread.later(this::read));
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

    /// Reads the profile again.
    void read() {
        reading.read();
    }

    /// @param lists sorted as they were when the reading began
    private record Reading(Survey survey, Lists lists) {}

    /// Off the event thread, since lists may be large. What has not changed is not made anew.
    private Reading prepare(Progress progress) throws Problem {
        var now = survey.survey();
        var before = lists;
        var rows = surveyed.filter(now::showsTheSame).isPresent() ? before.natural() : Rows.of(now);
        return new Reading(now, before.replacedBy(rows));
    }

    private void read(Reading result) {
        var folder = result.survey().profile().folder();
        boolean another = profile != null && !folder.equals(profile);
        profile = folder;
        listed++;
        lists = lists.sortings().equals(result.lists().sortings())
                ? result.lists()
                : lists.replacedBy(result.lists().natural());
        surveyed = Optional.of(result.survey());
        var next = state.with(new Phase.Ready()).damaged(damages(result.survey()));
        var wanted = another ? Set.<String>of() : state.selectedIds();
        if (toSelect.isPresent() && lists.holds(toSelect.get().ids())) {
            wanted = toSelect.get().ids();
            next = next.with(toSelect.get().tab()).typed("");
            search = Search.NOTHING;
            toSelect = Optional.empty();
        }
        next = next.with(lists.found(search, lists.rows()));
        if (!next.shows(next.current())) {
            next = next.with(Tab.MINE);
        }
        state = next;
        choose(wanted, true);
    }

    private void unreadable(Exception failure) {
        switch (failure) {
            case Problem problem ->
                show(state.with(new Phase.Unreadable(words.sentence(problem), words.advice(problem))));
            case CancellationException _ ->
                show(state.with(new Phase.Unreadable(words.get("certificates.unreadable"), "")));
            default -> {
                show(state.with(new Phase.Unreadable(words.get("certificates.unreadable"), "")));
                dialogs.failure(failure);
            }
        }
    }

    private List<String> damages(Survey read) {
        return Stream.concat(
                        read.contents().damages().stream().map(words::sentence),
                        read.troubles().stream().map(words::sentence))
                .toList();
    }

    /// What an import brought.
    private record CameIn(Set<String> ids, Tab tab) {}

    /// Brings what was imported to the front once it was read.
    void imported(ImportResult result) {
        result.certificates()
                .filter(one -> one.action() != Action.SKIPPED)
                .map(one -> Tab.of(one.stored().group()))
                .min(Comparator.naturalOrder())
                .ifPresent(tab -> toSelect = Optional.of(new CameIn(ImportFlow.idsOf(result), tab)));
        if (inFront()) {
            read();
        }
    }

    /// At each letter typed.
    void type(String typed) {
        var next = Search.of(typed);
        Map<Tab, List<Row>> from = next.narrows(search)
                ? state.tabs().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                        .shown()))
                : lists.rows();
        search = next;
        state = state.typed(typed).with(lists.found(search, from));
        choose(state.selectedIds());
    }

    void choose(Tab tab) {
        if (tab != state.current()) {
            state = state.with(tab);
            choose(Set.of());
        }
    }

    /// A click on a heading.
    void sort(Tab tab, Column column) {
        var sorting = Sorting.next(lists.sorting(tab), column);
        var before = lists;
        sortings.keep(tab, sorting);
        int mine = ++listed;
        tasks.run(
                words.get("certificates.loading"),
                _ -> before.sorted(tab, sorting),
                sorted -> {
                    lists = mine == listed ? sorted : lists.sorted(tab, sorting);
                    show(state.with(lists.found(search, lists.rows())));
                },
                dialogs::failure);
    }

    /// Selects rows of the current tab; what is not shown there is not selected.
    void choose(Set<String> ids) {
        choose(ids, false);
    }

    /// @param afresh the certificate may have changed since it was described
    private void choose(Set<String> ids, boolean afresh) {
        List<Row> rows = ids.isEmpty()
                ? List.of()
                : listing().shown().stream()
                        .filter(row -> ids.contains(row.id()))
                        .toList();
        state = state.selecting(rows);
        if (rows.size() == 1) {
            describe(rows.getFirst(), afresh);
        } else {
            describing.forget();
            show(state.with(rows.isEmpty() ? new Details.Nothing() : several(rows)));
        }
    }

    private static Details several(List<Row> rows) {
        boolean comparable = rows.size() == 2
                && rows.stream().allMatch(row -> row.certificate().isPresent());
        return new Details.Several(rows.size(), comparable);
    }

    private void describe(Row row, boolean afresh) {
        var certificate = row.certificate();
        if (certificate.isEmpty()) {
            describing.forget();
            show(state.with(plain(row)));
            return;
        }
        var fingerprint = certificate.get().certificate().sha256();
        boolean known = isDescribed(fingerprint.hex());
        show(known ? state : state.with(new Details.Nothing()));
        if (!known || afresh) {
            describing.of(fingerprint, known);
        }
    }

    /// What stands beside the list.
    Optional<Description> described() {
        return state.details() instanceof Details.OfCertificate(var description)
                ? Optional.of(description)
                : Optional.empty();
    }

    boolean canCheckRevocation() {
        return inFront() && described().filter(describing::canCheck).isPresent();
    }

    /// Why nobody can be asked what could be asked about it, and who decided so.
    Optional<Describing.Unasked> unasked(Description description) {
        return describing.unasked(description);
    }

    void checkRevocation() {
        described().filter(describing::canCheck).ifPresent(describing::check);
    }

    /// What stands there already stays until the new description is ready, so that nothing flickers.
    private boolean isDescribed(String hex) {
        return described()
                .filter(description ->
                        description.certificate().certificate().sha256().hex().equals(hex))
                .isPresent();
    }

    private static Details plain(Row row) {
        return switch (row) {
            case Row.OfKey of -> new Details.OfKey(of.lone());
            case Row.OfException of -> new Details.OfException(of.exception());
            case Row.OfCertificate _, Row.OfDecision _ -> new Details.Nothing();
        };
    }

    void goToSearch() {
        if (view != null) {
            view.goToSearch();
        }
    }

    /// The list of the current tab.
    Listing listing() {
        return state.listing(state.current());
    }

    private void show(CertificatesState next) {
        state = next;
        var shown = view;
        if (shown != null) {
            shown.render(next);
        }
        afterwards.run();
    }
}
