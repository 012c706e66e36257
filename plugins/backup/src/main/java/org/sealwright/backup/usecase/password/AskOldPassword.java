package org.sealwright.backup.usecase.password;

import jakarta.inject.Inject;
import org.sealwright.core.database.Protection;
import org.sealwright.core.problem.PasswordNeeded;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.WrongPassword;
import org.sealwright.core.profile.OpenProfile;
import org.sealwright.core.secret.Passphrase;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.secret.PasswordQuestion;

/// Asks for the password that holds now, also where the database is open already: whoever changes it has to know
/// it.
final class AskOldPassword {
    @Inject
    AskOldPassword() {}

    /// Asks until it is right. The database is unlocked then.
    ///
    /// @return empty if there is none; the caller closes it
    /// @throws PasswordNeeded the question was declined at once
    /// @throws WrongPassword  the question was declined after a wrong answer
    Passphrase ask(OpenProfile here, PasswordPrompt prompt) throws Problem {
        if (here.database().protection() == Protection.NO_PASSWORD) {
            return Passphrase.empty();
        }
        var folder = here.profile().folder();
        for (int attempt = 1; ; attempt++) {
            var answer = prompt.ask(new PasswordQuestion.Primary(here.profile().name(), attempt));
            if (answer.isEmpty()) {
                throw attempt == 1 ? new PasswordNeeded(folder) : new WrongPassword(folder);
            }
            if (isRight(here, answer.get())) {
                return answer.get();
            }
        }
    }

    private static boolean isRight(OpenProfile here, Passphrase passphrase) throws Problem {
        var right = false;
        try {
            here.database().unlock(passphrase);
            right = true;
        } catch (WrongPassword _) {
            // The next question says so.
        } finally {
            if (!right) {
                passphrase.close();
            }
        }
        return right;
    }
}
