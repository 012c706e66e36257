package org.sealwright.accounts.ui;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.sealwright.accounts.words.AccountWords;
import org.sealwright.plugin.ui.Command;
import org.sealwright.plugin.ui.Command.Menu;

/// The commands of the page; menu bar, buttons and context menu are made of them.
final class AccountsCommands {
    private final AccountWords words;
    private final Command add;
    private final Command rename;
    private final Command remove;
    private final Command switchAll;
    private final Command renew;
    private final Command test;
    private final Command calendar;

    @Inject
    AccountsCommands(AccountWords words, OwnList list, Renewal renewal, Trials trials, SaveCalendar saving) {
        this.words = words;
        add = command("add", list::canAdd, list::add);
        rename = command("rename", list::canChange, list::rename);
        remove = command("remove", list::canChange, list::remove);
        switchAll = command("switch", renewal::canSwitch, renewal::switchAll);
        renew = command("renew", renewal::canRenew, renewal::renew);
        test = command("test", trials::canTest, trials::test);
        calendar = command("calendar", saving::isPossible, saving::save);
    }

    private Command command(String id, BooleanSupplier possible, Runnable run) {
        return new Command(
                "accounts." + id, Menu.EDIT, words.texts(), AccountWords.class, Optional.empty(), possible, run);
    }

    Command add() {
        return add;
    }

    Command rename() {
        return rename;
    }

    Command remove() {
        return remove;
    }

    Command switchAll() {
        return switchAll;
    }

    Command renew() {
        return renew;
    }

    Command test() {
        return test;
    }

    Command calendar() {
        return calendar;
    }
}
