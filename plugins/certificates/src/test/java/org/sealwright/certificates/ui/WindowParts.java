package org.sealwright.certificates.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sealwright.certificates.usecase.Description;
import org.sealwright.certificates.usecase.ImportResult;
import org.sealwright.certificates.usecase.Surroundings;
import org.sealwright.certificates.words.CertificateWords;
import org.sealwright.plugin.Tasks;
import org.sealwright.plugin.Texts;
import org.sealwright.testkit.FakePrompt;

/// Presenter and actions over a profile in memory, with fake dialogs.
final class WindowParts {
    final Surroundings here = new Surroundings();
    final FakeDialogs dialogs = new FakeDialogs();
    final FakeNotices notices = new FakeNotices();
    final List<ImportResult> summaries = new ArrayList<>();
    final List<Description> viewed = new ArrayList<>();
    final CertificateWords words;
    final CertificatesPresenter presenter;
    final CertificatesActions actions;

    WindowParts(Tasks tasks, EventThread eventThread, FakePrompt prompt, Locale locale) {
        words = new CertificateWords(new Texts.Language(locale), here.clock);
        presenter =
                new CertificatesPresenter(here.survey, here.describe, here.profile, tasks, dialogs, eventThread, words);
        actions = new CertificatesActions(
                presenter,
                new CertificatesActions.UseCases(here.importCertificates, here.export, here.delete, here.undo, prompt),
                tasks,
                dialogs,
                notices,
                new Recording(),
                words);
    }

    private final class Recording implements Windows {
        private final PluginWindows shown = new PluginWindows(dialogs, words, here.clock);

        @Override
        public void summary(ImportResult result) {
            summaries.add(result);
            shown.summary(result);
        }

        @Override
        public void details(Description description) {
            viewed.add(description);
            shown.details(description);
        }
    }
}
