package org.sealwright.testkit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.sealwright.core.secret.NewPassword;
import org.sealwright.core.secret.Passphrase;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.secret.PasswordQuestion;
import org.sealwright.core.secret.ProtectedProfile;

/// Answers questions for passwords from a list, then declines; remembers what was asked.
public final class FakePrompt implements PasswordPrompt {
    private final Deque<String> answers = new ArrayDeque<>();
    private final List<PasswordQuestion> asked = new ArrayList<>();
    private final List<NewPassword> chosen = new ArrayList<>();
    private PasswordOffer offer = new PasswordOffer.Declined();
    private int offers;

    public FakePrompt(String... answers) {
        this.answers.addAll(List.of(answers));
    }

    /// What to answer when a primary password is offered.
    public FakePrompt offering(PasswordOffer answer) {
        offer = answer;
        return this;
    }

    @Override
    public Optional<Passphrase> ask(PasswordQuestion question) {
        asked.add(question);
        return Optional.ofNullable(answers.poll()).map(text -> Passphrase.owning(text.toCharArray()));
    }

    /// Takes the next answer, whatever it is like.
    @Override
    public Optional<Passphrase> choose(NewPassword wanted) {
        chosen.add(wanted);
        return Optional.ofNullable(answers.poll()).map(text -> Passphrase.owning(text.toCharArray()));
    }

    @Override
    public PasswordOffer offerPrimaryPassword(ProtectedProfile profile) {
        offers++;
        return offer;
    }

    public List<PasswordQuestion> asked() {
        return List.copyOf(asked);
    }

    public List<NewPassword> chosen() {
        return List.copyOf(chosen);
    }

    public int offers() {
        return offers;
    }
}
