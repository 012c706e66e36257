package org.sealwright.shell.dialogs;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.sealwright.core.secret.NewPassword;
import org.sealwright.core.secret.Passphrase;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.secret.PasswordQuestion;
import org.sealwright.core.secret.ProtectedProfile;
import org.sealwright.core.settings.PrimaryPasswordRules;
import org.sealwright.core.settings.Settings;
import org.sealwright.plugin.Tasks;
import org.sealwright.plugin.ui.Dialogs;
import org.sealwright.shell.thread.EventThread;
import org.sealwright.shell.words.Words;

/// Asks for passwords in a dialog, while the task that wants to know waits.
public final class WindowPasswordPrompt implements PasswordPrompt {
    private final EventThread eventThread;
    private final Owner owner;
    private final Words words;
    private final Dialogs dialogs;
    private final Tasks tasks;
    private final Settings settings;

    @Inject
    public WindowPasswordPrompt(
            EventThread eventThread, Owner owner, Words words, Dialogs dialogs, Tasks tasks, Settings settings) {
        this.settings = settings;
        this.tasks = tasks;
        this.dialogs = dialogs;
        this.eventThread = eventThread;
        this.owner = owner;
        this.words = words;
    }

    @Override
    public Optional<Passphrase> ask(PasswordQuestion question) {
        var answer = eventThread.ask(() -> new PasswordDialog(owner, words, question).show());
        if (answer.isEmpty() && question instanceof PasswordQuestion.Primary) {
            // Without it nothing goes on, and whoever cancels knows why: that is no failure to explain.
            throw new CancellationException("cancelled when the primary password was asked for");
        }
        return answer;
    }

    @Override
    public Optional<Passphrase> choose(NewPassword wanted) {
        var answer =
                eventThread.ask(() -> new NewPasswordDialog(owner, words, tasks, wanted, this::reallyEmpty).show());
        if (answer.isEmpty()) {
            throw new CancellationException("cancelled when a new password was asked for");
        }
        return answer;
    }

    private boolean reallyEmpty() {
        return dialogs.confirm(new Dialogs.Question(
                words.get("newPassword.reallyEmpty.title"),
                words.get("newPassword.reallyEmpty.sentence"),
                List.of(words.get("newPassword.reallyEmpty.line")),
                words.get("newPassword.reallyEmpty.verb"),
                true));
    }

    @Override
    public PasswordOffer offerPrimaryPassword(ProtectedProfile profile) {
        var rules = PrimaryPasswordRules.of(settings);
        return eventThread.ask(
                () -> new OfferDialog(owner, words, tasks, rules.asked(), profile, rules.required()).show());
    }
}
