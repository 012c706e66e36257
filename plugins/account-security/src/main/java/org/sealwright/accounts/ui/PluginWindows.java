package org.sealwright.accounts.ui;

import jakarta.inject.Inject;
import java.util.Optional;
import org.sealwright.accounts.usecase.OfferCertificates.Choices;
import org.sealwright.accounts.usecase.Trial;
import org.sealwright.accounts.words.AccountWords;
import org.sealwright.accounts.words.TrialWords;
import org.sealwright.core.account.Fitness;
import org.sealwright.core.text.ShownText;
import org.sealwright.plugin.ui.Dialogs;

/// Shows the windows of this plugin in the shell's frame for dialogs.
final class PluginWindows implements Windows {
    private final Dialogs dialogs;
    private final AccountWords words;

    @Inject
    PluginWindows(Dialogs dialogs, AccountWords words) {
        this.dialogs = dialogs;
        this.words = words;
    }

    @Override
    public Optional<Fitness> select(Choices choices, Optional<Fitness> preselected) {
        var panel = new SelectPanel(choices, preselected, words);
        boolean goOn = dialogs.form(new Dialogs.Form(
                "dialog.accounts.choice",
                words.get("accounts.select.title"),
                panel,
                words.get("accounts.choice.verb"),
                panel::check));
        return goOn ? panel.selected() : Optional.empty();
    }

    @Override
    public boolean trial(Trial trial) {
        var words = new TrialWords(this.words);
        var title = words.get("trial.title", ShownText.of(trial.identity().address()));
        var panel = new TrialPanel(trial, words);
        if (!Trials.canSave(trial)) {
            dialogs.show("dialog.accounts.trial", title, panel);
            return false;
        }
        return dialogs.form(new Dialogs.Form(
                "dialog.accounts.trial", title, panel, words.get("trial.save.verb"), Optional::empty, true));
    }

    @Override
    public Optional<Person> person(Optional<Person> before) {
        var panel = new PersonPanel(before, words);
        boolean goOn = dialogs.form(new Dialogs.Form(
                "dialog.accounts.person",
                words.get(before.isPresent() ? "accounts.rename.title" : "accounts.add.title"),
                panel,
                words.get(before.isPresent() ? "accounts.rename.verb" : "accounts.add.verb"),
                panel::check));
        return goOn ? Optional.of(panel.person()) : Optional.empty();
    }
}
