package org.sealwright.accounts.ui;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.sealwright.accounts.usecase.ListIdentities.Report;
import org.sealwright.accounts.usecase.OfferCertificates.Choices;
import org.sealwright.accounts.usecase.Surroundings;
import org.sealwright.accounts.usecase.Trial;
import org.sealwright.accounts.words.AccountWords;
import org.sealwright.accounts.words.TrialWords;
import org.sealwright.core.account.CertificateUse;
import org.sealwright.core.account.Fitness;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.plugin.Tasks;
import org.sealwright.plugin.ui.CertificateAction;
import org.sealwright.testkit.SameThreadTasks;
import org.sealwright.testkit.ui.FakeDialogs;
import org.sealwright.testkit.ui.FakeNavigation;
import org.sealwright.testkit.ui.FakeNotices;

/// Presenter and actions over a profile in memory, with fake dialogs, on 22 November 2026.
final class WindowParts {
    final Surroundings here = new Surroundings();
    final FakeDialogs dialogs = new FakeDialogs();
    final FakeNotices notices = new FakeNotices();
    final FakeNavigation navigation = new FakeNavigation();
    final List<Choices> offered = new ArrayList<>();
    final List<Optional<StoredCertificate>> preselected = new ArrayList<>();
    final Deque<Windows.Person> typed = new ArrayDeque<>();
    final AccountWords words;
    final AccountsPresenter presenter;
    final AccountsActions actions;
    final Renewal renewal;
    final Trials trials;
    final SaveCalendar calendar;
    final List<Trial> tried = new ArrayList<>();
    boolean keepsMessages;
    final OwnList ownList;
    final List<CertificateAction> contributed = new ArrayList<>();
    final UseCertificate use;
    private final Deque<Function<Choices, Optional<Fitness>>> choosing = new ArrayDeque<>();

    /// @param shows makes the components of the plugin's windows, which is for the event thread only
    WindowParts(Locale locale, boolean shows) {
        words = here.words(locale);
        Tasks tasks = new SameThreadTasks();
        presenter = new AccountsPresenter(
                here.list,
                new AccountsPresenter.Sources(here.profile, here.accounts),
                tasks,
                dialogs,
                Runnable::run,
                words);
        Windows windows = shows ? new PluginWindows(dialogs, words) : new Recording();
        var offer = here.offer;
        actions = new AccountsActions(
                presenter, new AccountsActions.UseCases(offer, here.set), windows, dialogs, notices, words);
        renewal = new Renewal(presenter, here.switches, () -> contributed, dialogs, notices, words);
        trials = new Trials(
                presenter,
                new Trials.UseCases(here.attempts, here.prompt),
                windows,
                dialogs,
                notices,
                new TrialWords(words));
        calendar = new SaveCalendar(presenter, here.calendar, dialogs, notices, words);
        ownList = new OwnList(presenter, here.keep, windows, dialogs, notices, words);
        use = new UseCertificate(
                presenter,
                actions,
                renewal,
                new UseCertificate.UseCases(here.list, offer, here.keep, here.profile),
                navigation,
                dialogs,
                words);
    }

    /// What the user chooses in the next "Select…"; without, it is cancelled.
    void chooses(StoredCertificate stored) {
        choosing.add(choices -> choices.of(stored.certificate()));
    }

    Report selected() {
        return presenter.state().selected().orElseThrow();
    }

    Optional<StoredCertificate> chosen(CertificateUse use) {
        return selected().used(use).stored();
    }

    private final class Recording implements Windows {
        @Override
        public Optional<Fitness> select(Choices choices, Optional<Fitness> first) {
            offered.add(choices);
            preselected.add(first.map(Fitness::stored));
            var way = choosing.poll();
            return way == null ? Optional.empty() : way.apply(choices);
        }

        @Override
        public boolean trial(Trial trial) {
            tried.add(trial);
            return keepsMessages;
        }

        @Override
        public Optional<Person> person(Optional<Person> before) {
            return Optional.ofNullable(typed.poll());
        }
    }
}
