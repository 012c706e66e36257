package org.sealwright.backup.ui.profile;

import jakarta.inject.Inject;
import java.util.Optional;
import org.sealwright.backup.words.profile.ProfileWords;
import org.sealwright.plugin.ui.Command;
import org.sealwright.plugin.ui.Command.Menu;

/// What the menu offers. All are always possible: whether there is a password, or a copy, only the files know, and
/// the answer then says it.
final class ProfileCommands {
    private final Command setPassword;
    private final Command removePassword;
    private final Command check;
    private final Command copies;
    private final Command writeTransfer;
    private final Command takeUpTransfer;

    @Inject
    ProfileCommands(
            ProfileWords words, PasswordFlow password, RepairFlow repair, CopiesFlow copying, TransferFlow transfer) {
        setPassword = command(words, "password.setOrChange", password::setOrChange);
        removePassword = command(words, "password.remove", password::remove);
        check = command(words, "password.check", repair::check);
        copies = command(words, "copies.show", copying::start);
        writeTransfer = command(words, "transfer.write", transfer::write);
        takeUpTransfer = command(words, "transfer.takeUp", transfer::takeUp);
    }

    private static Command command(ProfileWords words, String id, Runnable run) {
        return new Command(id, Menu.TOOLS, words.texts(), ProfileWords.class, Optional.empty(), () -> true, run);
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
