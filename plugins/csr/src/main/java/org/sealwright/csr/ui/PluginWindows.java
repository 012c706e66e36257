package org.sealwright.csr.ui;

import jakarta.inject.Inject;
import java.util.Optional;
import org.sealwright.core.text.ShownText;
import org.sealwright.csr.usecase.CreateRequest.Created;
import org.sealwright.csr.usecase.RequestDescription;
import org.sealwright.csr.words.RequestWords;
import org.sealwright.kit.ui.TextSize;
import org.sealwright.plugin.ui.Dialogs;

/// Shows the windows of this plugin in the shell's frame for dialogs.
final class PluginWindows implements Windows {
    private final Dialogs dialogs;
    private final RequestWords words;
    private final RequestClipboard clipboard;

    @Inject
    PluginWindows(Dialogs dialogs, RequestWords words, RequestClipboard clipboard) {
        this.dialogs = dialogs;
        this.words = words;
        this.clipboard = clipboard;
    }

    @Override
    public boolean form(NewRequestPresenter presenter, NewRequestState.Choices choices) {
        var form = new NewRequestForm(presenter, choices, words);
        boolean existing = presenter.answers().existing().isPresent();
        boolean renewal = presenter.answers().renewal();
        return dialogs.form(new Dialogs.Form(
                "dialog.requests.new",
                words.get(renewal ? "requests.renewal.title" : "requests.new.title"),
                form,
                words.get(existing ? "requests.new.verb.existing" : "requests.new.verb"),
                form::check));
    }

    @Override
    public void created(Created created) {
        dialogs.show(
                "requests.created.window",
                words.get("requests.created.title"),
                new CreatedSummary(created, words, clipboard));
    }

    @Override
    public void described(String name, RequestDescription description, Optional<String> pem) {
        var panel = new DetailsPanel("requests.show.details", words, clipboard);
        panel.show(description, pem);
        panel.setPreferredSize(TextSize.of(panel, 55, 32));
        dialogs.show("requests.show.window", words.get("requests.show.title", ShownText.of(name)), panel);
    }
}
