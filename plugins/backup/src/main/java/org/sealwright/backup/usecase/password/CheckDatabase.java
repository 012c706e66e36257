package org.sealwright.backup.usecase.password;

import jakarta.inject.Inject;
import java.util.List;
import org.sealwright.core.database.Damage;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.task.Progress;

/// Checks that a password is right, and with it every signature and encrypted value of the database.
public final class CheckDatabase {
    private final CurrentProfile current;
    private final AskOldPassword password;

    @Inject
    CheckDatabase(CurrentProfile current, AskOldPassword password) {
        this.current = current;
        this.password = password;
    }

    public record Checked(Profile profile, List<Damage> damages) {
        public Checked {
            damages = List.copyOf(damages);
        }
    }

    /// @param prompt asked for the primary password, if there is one
    /// @throws org.sealwright.core.problem.WrongPassword if it is not right
    public Checked check(PasswordPrompt prompt, Progress progress) throws Problem {
        var here = current.open();
        password.ask(here, prompt).close();
        return new Checked(here.profile(), here.database().checkIntegrity(progress));
    }
}
