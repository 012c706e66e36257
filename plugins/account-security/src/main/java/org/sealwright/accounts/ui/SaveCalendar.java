package org.sealwright.accounts.ui;

import jakarta.inject.Inject;
import java.util.List;
import org.sealwright.accounts.usecase.ExpiryCalendar;
import org.sealwright.accounts.words.AccountWords;
import org.sealwright.core.text.ShownText;
import org.sealwright.plugin.ui.Dialogs;
import org.sealwright.plugin.ui.Dialogs.FileQuestion;
import org.sealwright.plugin.ui.Notices;

/// "Expiry Dates as Calendar …": writes a file for the user's calendar. On the event thread.
final class SaveCalendar {
    private final AccountsPresenter presenter;
    private final ExpiryCalendar calendar;
    private final Dialogs dialogs;
    private final Notices notices;
    private final AccountWords words;

    @Inject
    SaveCalendar(
            AccountsPresenter presenter,
            ExpiryCalendar calendar,
            Dialogs dialogs,
            Notices notices,
            AccountWords words) {
        this.presenter = presenter;
        this.calendar = calendar;
        this.dialogs = dialogs;
        this.notices = notices;
        this.words = words;
    }

    boolean isPossible() {
        return presenter.inFront() && presenter.state().editable();
    }

    void save() {
        var question = new FileQuestion(
                words.get("accounts.calendar.title"),
                List.of(new FileQuestion.Filter(words.get("accounts.calendar.filter"), List.of("ics"))));
        dialogs.saveFile(question, words.get("accounts.calendar.name") + ".ics")
                .ifPresent(file -> presenter.change(
                        words.get("accounts.calendar.task"),
                        // The dialog asked before an existing file is replaced.
                        _ -> calendar.write(file, true, words.calendar()),
                        written -> notices.show(Notices.Notice.of(
                                words.get("cli.calendar.done", written.size(), ShownText.of(file.toString()))))));
    }
}
