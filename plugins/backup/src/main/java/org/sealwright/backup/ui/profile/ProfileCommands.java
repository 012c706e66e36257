package org.sealwright.backup.ui.profile;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.sealwright.backup.words.profile.ProfileWords;
import org.sealwright.plugin.ui.Command;
import org.sealwright.plugin.ui.Command.Menu;

/// What the menu offers. All are always possible, but for taking away a password that is not there: whether there is
/// a copy only the files know, and the answer then says it.
final class ProfileCommands {
    private final Command setPassword;
    private final Command removePassword;
    private final Command check;
    private final Command copies;
    private final Command writeTransfer;
    private final Command takeUpTransfer;

    @Inject
    ProfileCommands(
            ProfileWords words,
            PasswordFlow password,
            KnownPassword known,
            RepairFlow repair,
            CopiesFlow copying,
            TransferFlow transfer) {
        setPassword =
                command(words, "password.setOrChange", password::setOrChange).in(Command.Group.PASSWORD);
        removePassword = command(words, "password.remove", known::mayBeSet, password::remove)
                .in(Command.Group.PASSWORD);
        check = command(words, "password.check", repair::check).in(Command.Group.CARE);
        copies = command(words, "copies.show", copying::start).in(Command.Group.CARE);
        writeTransfer = command(words, "transfer.write", transfer::write).in(Command.Group.MOVE);
        takeUpTransfer = command(words, "transfer.takeUp", transfer::takeUp).in(Command.Group.MOVE);
    }

    private static Command command(ProfileWords words, String id, Runnable run) {
        return command(words, id, () -> true, run);
    }

    private static Command command(ProfileWords words, String id, BooleanSupplier possible, Runnable run) {
        return new Command(id, Menu.TOOLS, words.texts(), ProfileWords.class, Optional.empty(), possible, run);
    }

    Command setPassword() {
        return setPassword;
    }

    Command removePassword() {
        return removePassword;
    }

    Command check() {
        return check;
    }

    Command copies() {
        return copies;
    }

    Command writeTransfer() {
        return writeTransfer;
    }

    Command takeUpTransfer() {
        return takeUpTransfer;
    }
}
