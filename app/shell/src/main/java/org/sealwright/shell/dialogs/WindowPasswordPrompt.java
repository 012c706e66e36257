package org.sealwright.shell.dialogs;

import jakarta.inject.Inject;
import java.util.Optional;
import org.sealwright.core.secret.Passphrase;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.secret.PasswordQuestion;
import org.sealwright.shell.thread.EventThread;
import org.sealwright.shell.words.Words;

/// Asks for passwords in a dialog, while the task that wants to know waits.
public final class WindowPasswordPrompt implements PasswordPrompt {
    private final EventThread eventThread;
    private final Owner owner;
    private final Words words;

    @Inject
    public WindowPasswordPrompt(EventThread eventThread, Owner owner, Words words) {
        this.eventThread = eventThread;
        this.owner = owner;
        this.words = words;
    }

    @Override
    public Optional<Passphrase> ask(PasswordQuestion question) {
        return eventThread.ask(() -> new PasswordDialog(owner, words, question).show());
    }

    @Override
    public PasswordOffer offerPrimaryPassword(String place) {
        return eventThread.ask(() -> new OfferDialog(owner, words, place).show());
    }
}
