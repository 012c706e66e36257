package org.sealwright.csr.ui;

import jakarta.inject.Inject;
import java.awt.event.KeyEvent;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.swing.KeyStroke;
import org.jspecify.annotations.Nullable;
import org.sealwright.csr.words.RequestWords;
import org.sealwright.kit.ui.Shortcuts;
import org.sealwright.plugin.ui.Command;
import org.sealwright.plugin.ui.Command.Menu;

/// The commands of the page; menu bar, buttons and context menu are made of them.
final class RequestsCommands {
    private final RequestWords words;
    private final Command create;
    private final Command importCertificate;
    private final Command save;
    private final Command copy;
    private final Command again;
    private final Command delete;
    private final Command show;

    @Inject
    RequestsCommands(RequestWords words, RequestsActions actions) {
        this.words = words;
        create = command("new", Menu.FILE, Shortcuts.menu(KeyEvent.VK_N), () -> true, actions::create)
                .in(Command.Group.REQUEST);
        // In no menu: the entry for all certificates is there already.
        importCertificate = command("import", Menu.NONE, null, () -> true, actions::importCertificate);
        save = command("save", Menu.FILE, null, actions::canSave, actions::saveAgain)
                .in(Command.Group.EXPORT);
        show = command("show", Menu.FILE, null, () -> true, actions::showFile).in(Command.Group.REQUEST);
        copy = command("copy", Menu.EDIT, null, actions::canCopy, actions::copy);
        again = command("again", Menu.EDIT, null, actions::canAskAgain, actions::askAgain);
        delete = command("delete", Menu.EDIT, null, actions::canDelete, actions::delete);
    }

    private Command command(
            String id, Menu menu, @Nullable KeyStroke shortcut, BooleanSupplier possible, Runnable run) {
        return new Command(
                "requests." + id,
                menu,
                words.texts(),
                RequestWords.class,
                Optional.ofNullable(shortcut),
                possible,
                run);
    }

    Command create() {
        return create;
    }

    Command importCertificate() {
        return importCertificate;
    }

    Command save() {
        return save;
    }

    Command copy() {
        return copy;
    }

    Command again() {
        return again;
    }

    Command delete() {
        return delete;
    }

    Command show() {
        return show;
    }
}
