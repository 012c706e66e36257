package org.sealwright.backup.ui.backup;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.sealwright.backup.usecase.backup.PersonalKey;
import org.sealwright.backup.words.BackupWords;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.plugin.ui.CertificateAction;
import org.sealwright.plugin.ui.CertificateAction.Place;
import org.sealwright.plugin.ui.Command;
import org.sealwright.plugin.ui.Command.Menu;

/// The commands of the page; menu bar, buttons and context menu are made of them.
final class BackupCommands {
    private static final int ORDER = 30;

    private final BackupWords words;
    private final Command create;
    private final Command createAll;
    private final Command verify;
    private final Command restore;
    private final CertificateAction forCertificates;

    @Inject
    BackupCommands(
            BackupWords words,
            BackupPresenter presenter,
            BackUpFlow backUp,
            VerifyFlow verifying,
            RestoreFlow restoring) {
        this.words = words;
        create = command(
                "create",
                () -> presenter.inFront() && !presenter.state().selectedKeys().isEmpty(),
                () -> backUp.start(presenter.state().selectedKeys()));
        // Before the page was read nobody knows, and the flow says so if there is nothing.
        createAll = command("createAll", () -> presenter.state().mayHoldKeys(), backUp::startAll);
        verify = command("verify", () -> true, verifying::start);
        restore = command("restore", () -> true, restoring::start);
        forCertificates = new CertificateAction(
                "backup.certificates",
                ORDER,
                words.texts(),
                BackupWords.class,
                Place.SAFEKEEPING,
                selected -> !selected.isEmpty() && selected.stream().allMatch(StoredCertificate::hasPrivateKey),
                selected -> backUp.start(keys(selected)));
    }

    private static List<PersonalKey> keys(List<StoredCertificate> selected) {
        return selected.stream()
                .map(stored -> new PersonalKey(stored.certificate().key(), List.of(stored), "", Optional.empty()))
                .toList();
    }

    private Command command(String id, BooleanSupplier possible, Runnable run) {
        return new Command(
                        "backup." + id, Menu.TOOLS, words.texts(), BackupWords.class, Optional.empty(), possible, run)
                .in(Command.Group.BACKUP);
    }

    Command create() {
        return create;
    }

    Command createAll() {
        return createAll;
    }

    Command verify() {
        return verify;
    }

    Command restore() {
        return restore;
    }

    CertificateAction forCertificates() {
        return forCertificates;
    }
}
