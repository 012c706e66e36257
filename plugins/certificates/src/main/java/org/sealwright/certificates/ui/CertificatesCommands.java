package org.sealwright.certificates.ui;

import jakarta.inject.Inject;
import java.awt.event.KeyEvent;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.swing.KeyStroke;
import org.jspecify.annotations.Nullable;
import org.sealwright.certificates.words.CertificateWords;
import org.sealwright.core.writing.CertificateFormat;
import org.sealwright.kit.ui.Shortcuts;
import org.sealwright.kit.usecase.Description;
import org.sealwright.plugin.ui.Command;
import org.sealwright.plugin.ui.Command.Menu;

/// The commands of the page; menu bar, buttons and context menu are made of them.
final class CertificatesCommands {
    private final CertificateWords words;
    private final Command importing;
    private final Map<CertificateFormat, Command> exports = new EnumMap<>(CertificateFormat.class);
    private final Command view;
    private final Command compare;
    private final Command delete;
    private final Command deleteKeepKey;
    private final Command undo;
    private final Command paste;
    private final Command find;
    private final Command reload;
    private final Command checkRevocation;
    private final Command fetchIssuer;
    private final CertificatesPresenter presenter;

    @Inject
    CertificatesCommands(
            CertificateWords words,
            CertificatesPresenter presenter,
            CertificatesActions actions,
            SystemClipboard clipboard) {
        this.words = words;
        this.presenter = presenter;
        importing = command("import", Menu.FILE, Shortcuts.menu(KeyEvent.VK_O), () -> true, actions::importAsked)
                .in(Command.Group.IMPORT);
        for (var format : CertificateFormat.values()) {
            exports.put(
                    format,
                    command(
                                    "export." + format.word(),
                                    Menu.FILE,
                                    null,
                                    actions::canExport,
                                    () -> actions.export(format))
                            .in(Command.Group.EXPORT));
        }
        view = command("view", Menu.VIEW, null, actions::canView, actions::view);
        compare = command("compare", Menu.VIEW, null, actions::canCompare, actions::compare);
        delete = command("delete", Menu.EDIT, null, actions::canDelete, () -> actions.delete(false));
        deleteKeepKey = command("deleteKeepKey", Menu.EDIT, null, actions::canKeepKey, () -> actions.delete(true));
        undo = command("undo", Menu.EDIT, Shortcuts.menu(KeyEvent.VK_Z), actions::canUndo, actions::undo);
        paste = command(
                "paste", Menu.EDIT, Shortcuts.menu(KeyEvent.VK_V), presenter::inFront, () -> clipboard.into(actions));
        find = command("find", Menu.EDIT, Shortcuts.menu(KeyEvent.VK_F), presenter::inFront, presenter::goToSearch);
        reload = command("reload", Menu.VIEW, Shortcuts.plain(KeyEvent.VK_F5), presenter::inFront, presenter::read);
        checkRevocation =
                command("checkRevocation", Menu.TOOLS, null, presenter::canCheckRevocation, presenter::checkRevocation);
        fetchIssuer = command("fetchIssuer", Menu.TOOLS, null, actions::canFetchIssuer, actions::fetchIssuer);
    }

    private Command command(
            String id, Menu menu, @Nullable KeyStroke shortcut, BooleanSupplier possible, Runnable run) {
        return new Command(
                "certificates." + id,
                menu,
                words.texts(),
                CertificateWords.class,
                Optional.ofNullable(shortcut),
                possible,
                run);
    }

    Command importing() {
        return importing;
    }

    Command export(CertificateFormat format) {
        return Objects.requireNonNull(exports.get(format));
    }

    /// In the order of menus, the usual one first.
    List<Command> exports() {
        return List.of(
                export(CertificateFormat.PEM),
                export(CertificateFormat.PEM_CHAIN),
                export(CertificateFormat.DER),
                export(CertificateFormat.PKCS7));
    }

    Command view() {
        return view;
    }

    /// The two selected ones side by side.
    Command compare() {
        return compare;
    }

    Command delete() {
        return delete;
    }

    Command deleteKeepKey() {
        return deleteKeepKey;
    }

    Command undo() {
        return undo;
    }

    Command paste() {
        return paste;
    }

    Command find() {
        return find;
    }

    Command reload() {
        return reload;
    }

    /// Asks the authorities whether the certificate beside the list was taken back.
    Command checkRevocation() {
        return checkRevocation;
    }

    /// Why nobody can be asked what could be asked about it, and who decided so; empty if that is not so.
    Optional<Describing.Unasked> unasked(Description description) {
        return presenter.unasked(description);
    }

    /// Gets the issuer that the certificate beside the list lacks.
    Command fetchIssuer() {
        return fetchIssuer;
    }
}
