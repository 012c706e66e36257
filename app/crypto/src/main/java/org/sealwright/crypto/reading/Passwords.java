package org.sealwright.crypto.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.problem.PasswordNeeded;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.WrongPassword;
import org.sealwright.core.secret.Passphrase;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.secret.PasswordQuestion;
import org.sealwright.crypto.asn1.Malformed;
import org.sealwright.crypto.asn1.TooDeep;
import org.sealwright.crypto.password.Allowance;
import org.sealwright.crypto.password.PasswordForms;
import org.sealwright.crypto.password.Work;

/// Finds the password to something: silently the empty one, none at all, and those that opened something else here;
/// then by asking, until it is right or declined. Wiped when closed.
///
/// Nobody asked for the guess of the empty password, so what it may cost is bounded over all parts of the file: above
/// that the user is asked, who may still say that there is none.
final class Passwords implements AutoCloseable {
    /// A seal, a safe and a key, each as slow as a file may be without asking.
    private static final int PARTS_WORTH_A_GUESS = 3;

    private final PasswordPrompt prompt;
    private final String name;
    private final Path file;
    private final Work work;
    private final Allowance guesses;
    private final List<char[]> proven = new ArrayList<>();

    /// @param name what to ask for
    /// @param file what to name in a problem
    Passwords(PasswordPrompt prompt, String name, Path file, Work work) {
        this.prompt = prompt;
        this.name = name;
        this.file = file;
        this.work = work;
        this.guesses = Allowance.of(work.limits().keyDerivationIterations() * PARTS_WORTH_A_GUESS);
    }

    /// Something that a password opens.
    interface Lock<T> {
        /// @return empty if the password is wrong
        Optional<T> open(PasswordForms password, Work work) throws Malformed, TooDeep, Problem;

        /// The NULL password is another one than the empty one, and cheap enough to try without being asked.
        boolean triesNull();
    }

    <T> T open(Lock<T> lock) throws Malformed, TooDeep, Problem {
        Optional<T> opened = silently(lock);
        for (int attempt = 1; opened.isEmpty(); attempt++) {
            work.progress().stopIfCancelled();
            Optional<Passphrase> answer = prompt.ask(new PasswordQuestion.OfFile(name, attempt));
            if (answer.isEmpty()) {
                throw attempt == 1 ? new PasswordNeeded(file) : new WrongPassword(file);
            }
            opened = with(answer.get(), lock);
        }
        return opened.get();
    }

    private <T> Optional<T> silently(Lock<T> lock) throws Malformed, TooDeep, Problem {
        for (char[] known : proven) {
            Optional<T> opened = with(known, lock, work);
            if (opened.isPresent()) {
                return opened;
            }
        }
        var guess = work.within(guesses);
        try {
            Optional<T> opened = with(new char[0], lock, guess);
            return opened.isEmpty() && lock.triesNull() ? with((char[]) null, lock, guess) : opened;
        } catch (Allowance.Spent _) {
            return Optional.empty();
        }
    }

    private <T> Optional<T> with(Passphrase answer, Lock<T> lock) throws Malformed, TooDeep, Problem {
        try (answer) {
            char[] characters = answer.copyOfCharacters();
            Optional<T> opened = Optional.empty();
            try {
                opened = with(characters, lock, work);
                if (opened.isEmpty() && characters.length == 0) {
                    opened = with((char[]) null, lock, work);
                }
                return opened;
            } finally {
                if (opened.isPresent()) {
                    proven.add(characters);
                } else {
                    Arrays.fill(characters, '\0');
                }
            }
        }
    }

    private static <T> Optional<T> with(char @Nullable [] characters, Lock<T> lock, Work work)
            throws Malformed, TooDeep, Problem {
        try (var forms = PasswordForms.of(characters)) {
            return lock.open(forms, work);
        }
    }

    @Override
    public void close() {
        proven.forEach(characters -> Arrays.fill(characters, '\0'));
        proven.clear();
    }
}
