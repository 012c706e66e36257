package org.sealwright.trust.ui;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.sealwright.plugin.ui.Command;
import org.sealwright.plugin.ui.Command.Menu;
import org.sealwright.trust.ui.TrustState.Tab;
import org.sealwright.trust.usecase.Authority;
import org.sealwright.trust.words.AuthorityWords;

/// The commands of the page; menu bar, buttons and context menus are made of them.
final class TrustCommands {
    private final AuthorityWords words;
    private final TrustPresenter presenter;
    private final Command importing;
    private final Command edit;
    private final Command byDefault;
    private final Command view;
    private final Command undo;
    private final Command addException;
    private final Command deleteException;
    private final Command deleteDecision;

    @Inject
    TrustCommands(
            AuthorityWords words,
            TrustPresenter presenter,
            EditTrustFlow editing,
            ImportFlow imports,
            ServersFlow servers,
            Viewer viewer) {
        this.words = words;
        this.presenter = presenter;
        editing.whenDone(presenter::read);
        imports.whenDone(presenter::read);
        importing = command("authorities.import", Menu.FILE, () -> true, imports::ask)
                .in(Command.Group.IMPORT);
        edit = command(
                "authorities.edit",
                Menu.EDIT,
                () -> on(Tab.AUTHORITIES) && !chosen().isEmpty(),
                () -> editing.edit(chosen()));
        byDefault = command(
                "authorities.default",
                Menu.EDIT,
                () -> on(Tab.AUTHORITIES) && chosen().stream().anyMatch(Authority::changed),
                () -> editing.backToDefault(
                        chosen().stream().filter(Authority::changed).toList()));
        view = command(
                "authorities.view",
                Menu.VIEW,
                () -> on(Tab.AUTHORITIES) && chosen().size() == 1,
                () -> chosen().forEach(authority -> viewer.show(authority.certificate())));
        undo = command("authorities.undo", Menu.EDIT, editing::canUndo, editing::undo);
        addException = command("exceptions.add", Menu.NONE, () -> on(Tab.SERVERS), servers::add);
        deleteException = command(
                "exceptions.delete",
                Menu.NONE,
                () -> on(Tab.SERVERS) && !presenter.state().chosenExceptions().isEmpty(),
                () -> servers.delete(presenter.state().chosenExceptions()));
        deleteDecision = command(
                "decisions.delete",
                Menu.NONE,
                () -> on(Tab.DECISIONS) && !presenter.state().chosenDecisions().isEmpty(),
                () -> servers.forget(presenter.state().chosenDecisions()));
    }

    private boolean on(Tab tab) {
        return presenter.inFront() && presenter.state().tab() == tab;
    }

    private List<Authority> chosen() {
        return presenter.state().chosenAuthorities();
    }

    private Command command(String id, Menu menu, BooleanSupplier possible, Runnable run) {
        return new Command(id, menu, words.texts(), AuthorityWords.class, Optional.empty(), possible, run);
    }

    Command importing() {
        return importing;
    }

    Command edit() {
        return edit;
    }

    Command byDefault() {
        return byDefault;
    }

    Command view() {
        return view;
    }

    Command undo() {
        return undo;
    }

    Command addException() {
        return addException;
    }

    Command deleteException() {
        return deleteException;
    }

    Command deleteDecision() {
        return deleteDecision;
    }
}
