package org.sealwright.certificates.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sealwright.certificates.usecase.Comparison;
import org.sealwright.certificates.usecase.ImportResult;
import org.sealwright.certificates.usecase.Surroundings;
import org.sealwright.certificates.words.CertificateWords;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.kit.ui.ViewMemory;
import org.sealwright.kit.usecase.Description;
import org.sealwright.kit.words.ExpiryWords;
import org.sealwright.plugin.Tasks;
import org.sealwright.plugin.Texts;
import org.sealwright.plugin.ui.AuthoritiesReceiver;
import org.sealwright.plugin.ui.CertificateAction;
import org.sealwright.plugin.ui.EventThread;
import org.sealwright.plugin.ui.Reminder;
import org.sealwright.testkit.FakePrompt;
import org.sealwright.testkit.ui.FakeDialogs;
import org.sealwright.testkit.ui.FakeNotices;

/// Presenter and actions over a profile in memory, with fake dialogs.
final class WindowParts {
    final Surroundings here = new Surroundings();
    final FakeDialogs dialogs = new FakeDialogs();
    final FakeNotices notices = new FakeNotices();
    final List<CertificateAction> offered = new ArrayList<>();
    final List<Reminder> reminders = new ArrayList<>();
    final List<NextStep> steps = new ArrayList<>();
    final List<ImportResult> summaries = new ArrayList<>();
    final List<Description> viewed = new ArrayList<>();
    final List<Comparison> compared = new ArrayList<>();

    @Nullable
    NextStep safekeeping;

    final CertificateWords words;
    final CertificatesPresenter presenter;
    final CertificatesActions actions;
    final ViewMemory memory;

    /// @param shows makes the components of the plugin's windows, which is for the event thread only
    WindowParts(Tasks tasks, EventThread eventThread, FakePrompt prompt, Locale locale, boolean shows) {
        memory = new ViewMemory(here.settings, tasks, new Texts.Language(locale));
        words = new CertificateWords(new Texts.Language(locale), here.clock);
        presenter = new CertificatesPresenter(
                here.survey,
                new Describing.UseCases(here.describe, here.checkRevocation, here.settings),
                tasks,
                dialogs,
                eventThread,
                memory,
                words);
        actions = new CertificatesActions(
                presenter,
                new CertificatesActions.UseCases(
                        here.importCertificates,
                        here.deleteRequest,
                        here.putAway,
                        here.export,
                        here.delete,
                        here.undo,
                        here.fetchIssuer,
                        here.compare,
                        prompt),
                tasks,
                dialogs,
                notices,
                new Recording(shows),
                words);
    }

    private final class Recording implements Windows {
        private final Optional<Windows> shown;

        Recording(boolean shows) {
            shown = shows
                    ? Optional.of(new PluginWindows(
                            dialogs, words, new ExpiryWords(words, here.clock), memory, () -> offered, Optional::empty))
                    : Optional.empty();
        }

        @Override
        public Optional<Runnable> summary(ImportResult result, List<NextStep> more) {
            summaries.add(result);
            steps.clear();
            steps.addAll(more);
            return shown.flatMap(windows -> windows.summary(result, more));
        }

        @Override
        public Optional<NextStep> safekeeping(List<StoredCertificate> certificates) {
            return Optional.ofNullable(safekeeping);
        }

        @Override
        public Optional<AuthoritiesReceiver> authorities() {
            return shown.flatMap(Windows::authorities);
        }

        @Override
        public void compare(Comparison comparison) {
            compared.add(comparison);
            shown.ifPresent(windows -> windows.compare(comparison));
        }

        @Override
        public void details(Description description) {
            viewed.add(description);
            shown.ifPresent(windows -> windows.details(description));
        }
    }
}
