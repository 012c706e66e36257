package org.sealwright.accounts.ui;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.sealwright.accounts.ui.Windows.Person;
import org.sealwright.accounts.usecase.KeepIdentities;
import org.sealwright.accounts.words.AccountWords;
import org.sealwright.core.account.Identity;
import org.sealwright.core.text.ShownText;
import org.sealwright.plugin.ui.Dialogs;
import org.sealwright.plugin.ui.Dialogs.Question;
import org.sealwright.plugin.ui.Notices;

/// Adds to the own profile's list of identities, renames there and takes off it. On the event thread.
final class OwnList {
    private final AccountsPresenter presenter;
    private final KeepIdentities keep;
    private final Windows windows;
    private final Dialogs dialogs;
    private final Notices notices;
    private final AccountWords words;

    @Inject
    OwnList(
            AccountsPresenter presenter,
            KeepIdentities keep,
            Windows windows,
            Dialogs dialogs,
            Notices notices,
            AccountWords words) {
        this.presenter = presenter;
        this.keep = keep;
        this.windows = windows;
        this.dialogs = dialogs;
        this.notices = notices;
        this.words = words;
    }

    boolean canAdd() {
        return presenter.inFront()
                && presenter.state().own()
                && !presenter.state().busy();
    }

    boolean canChange() {
        return canAdd() && presenter.state().editable();
    }

    void add() {
        windows.person(Optional.empty())
                .ifPresent(person -> presenter.change(
                        words.get("accounts.add.task"),
                        _ -> keep.add(person.mailAddress(), person.name()),
                        added -> presenter.bring(added.id())));
    }

    void rename() {
        selected().ifPresent(identity -> windows.person(
                        Optional.of(new Person(identity.address(), identity.fullName())))
                .ifPresent(person -> presenter.change(
                        words.get("accounts.rename.task"),
                        _ -> keep.rename(identity.id(), Optional.of(person.mailAddress()), Optional.of(person.name())),
                        _ -> {})));
    }

    void remove() {
        selected().filter(this::isSure).ifPresent(identity -> {
            var address = ShownText.of(identity.address());
            presenter.change(
                    words.get("accounts.remove.task"),
                    _ -> keep.remove(identity.id()),
                    _ -> notices.show(Notices.Notice.of(words.get("cli.remove.done", address))));
        });
    }

    private boolean isSure(Identity identity) {
        return dialogs.confirm(new Question(
                words.get("accounts.remove.title"),
                words.get("accounts.remove.question", ShownText.of(identity.address())),
                List.of(words.get("accounts.remove.consequence")),
                words.get("accounts.remove.verb"),
                true));
    }

    private Optional<Identity> selected() {
        return canChange() ? presenter.state().selected().map(report -> report.identity()) : Optional.empty();
    }
}
