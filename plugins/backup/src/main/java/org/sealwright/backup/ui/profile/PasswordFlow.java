package org.sealwright.backup.ui.profile;

import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.sealwright.backup.usecase.password.ChangePrimaryPassword;
import org.sealwright.backup.usecase.password.ChangePrimaryPassword.Action;
import org.sealwright.backup.usecase.password.ChangePrimaryPassword.Changed;
import org.sealwright.backup.usecase.password.PasswordStatus;
import org.sealwright.backup.words.profile.ProfileWords;
import org.sealwright.core.database.DamageInTheWay;
import org.sealwright.core.problem.NoPrimaryPassword;
import org.sealwright.core.problem.PasswordNeeded;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.text.ShownText;
import org.sealwright.plugin.Tasks;
import org.sealwright.plugin.ui.Dialogs;
import org.sealwright.plugin.ui.Notices;

/// Sets, changes and removes the primary password: the old one is asked for once, the new one twice. On the event
/// thread.
final class PasswordFlow {
    private final PasswordStatus status;
    private final ChangePrimaryPassword change;
    private final RepairFlow repair;
    private final PasswordPrompt prompt;
    private final Tasks tasks;
    private final Dialogs dialogs;
    private final Notices notices;
    private final ProfileWords words;

    @Inject
    PasswordFlow(
            PasswordStatus status,
            ChangePrimaryPassword change,
            RepairFlow repair,
            PasswordPrompt prompt,
            Tasks tasks,
            Dialogs dialogs,
            Notices notices,
            ProfileWords words) {
        this.status = status;
        this.change = change;
        this.repair = repair;
        this.prompt = prompt;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.notices = notices;
        this.words = words;
    }

    void setOrChange() {
        tasks.run(
                words.get("password.task"),
                progress -> change.run(status.status().isSet() ? Action.CHANGE : Action.SET, prompt, progress),
                this::tell,
                this::failed);
    }

    /// Nobody is asked whether to remove what is not there.
    void remove() {
        tasks.run(words.get("password.task"), _ -> protectedProfile(), _ -> askAndRemove(), this::failed);
    }

    private Profile protectedProfile() throws Problem {
        var now = status.status();
        if (!now.isSet()) {
            throw new NoPrimaryPassword(now.profile().folder());
        }
        return now.profile();
    }

    private void askAndRemove() {
        var question = new Dialogs.Question(
                words.get("password.remove.title"),
                words.get("password.remove.question"),
                List.of(words.get("password.remove.follows")),
                words.get("password.remove.verb"),
                true);
        if (dialogs.confirm(question)) {
            tasks.run(
                    words.get("password.task"),
                    progress -> change.run(Action.REMOVE, prompt, progress),
                    this::tell,
                    this::failed);
        }
    }

    private void tell(Changed changed) {
        var profile = ShownText.of(changed.profile().name());
        switch (changed.action()) {
            case SET -> notice(words.get("password.set.done", profile));
            case CHANGE -> notice(words.get("password.change.done", profile));
            case REMOVE -> notice(words.get("password.remove.done", profile));
        }
        if (changed.olderCopies() > 0 && changed.action() != Action.REMOVE) {
            notice(words.get("password.olderCopies", changed.olderCopies()));
        }
    }

    private void notice(String text) {
        notices.show(Notices.Notice.of(text));
    }

    /// Damage in the way is not the end: it is shown with what can be done about it.
    private void failed(Exception failure) {
        switch (failure) {
            // Whoever closed the question needs no dialog to hear what it means.
            case PasswordNeeded _, CancellationException _ -> notice(words.get("password.unchanged"));
            case DamageInTheWay inTheWay -> repair.offer(words.sentence(inTheWay), inTheWay.damages());
            default -> dialogs.failure(failure);
        }
    }
}
