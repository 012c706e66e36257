package org.sealwright.backup.usecase.password;

import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import org.sealwright.core.archive.Copies;
import org.sealwright.core.audit.AuditEvent;
import org.sealwright.core.audit.AuditLog;
import org.sealwright.core.database.Protection;
import org.sealwright.core.problem.NoPrimaryPassword;
import org.sealwright.core.problem.PasswordNeeded;
import org.sealwright.core.problem.PrimaryPasswordSet;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.profile.OpenProfile;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.profile.WaitForProfile;
import org.sealwright.core.secret.NewPassword;
import org.sealwright.core.secret.Passphrase;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.secret.StrengthCheck;
import org.sealwright.core.settings.PrimaryPasswordRules;
import org.sealwright.core.settings.Settings;
import org.sealwright.core.task.Progress;

/// Sets, changes and removes the primary password of the current profile (acceptance cases 000-7 and 000-N4). What
/// the organisation asks of it is enforced here, so window and command line obey alike.
public final class ChangePrimaryPassword {
    private final CurrentProfile current;
    private final AskOldPassword oldPassword;
    private final WaitForProfile waiting;
    private final Settings settings;
    private final StrengthCheck strength;
    private final Copies copies;
    private final AuditLog audit;

    @Inject
    ChangePrimaryPassword(
            CurrentProfile current,
            AskOldPassword oldPassword,
            WaitForProfile waiting,
            Settings settings,
            StrengthCheck strength,
            Copies copies,
            AuditLog audit) {
        this.current = current;
        this.oldPassword = oldPassword;
        this.waiting = waiting;
        this.settings = settings;
        this.strength = strength;
        this.copies = copies;
        this.audit = audit;
    }

    /// What is to happen.
    public enum Action {
        /// There is none yet.
        SET,
        /// There is one.
        CHANGE,
        /// There is one, and there shall be none.
        REMOVE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param olderCopies dated copies of the database that still open with the password before (or without one)
    public record Changed(Profile profile, Action action, int olderCopies) {}

    /// @param prompt asked for the old password once and for the new one twice
    /// @throws PrimaryPasswordSet to set one where there is one
    /// @throws NoPrimaryPassword  to change or remove one where there is none
    /// @throws PasswordNeeded     a question was declined: nothing was changed
    /// @throws org.sealwright.core.problem.ForbiddenByPolicy  to remove one that is required
    /// @throws org.sealwright.core.problem.PasswordTooShort   the new one breaks the rules
    /// @throws org.sealwright.core.problem.PasswordTooWeak    so does it
    /// @throws org.sealwright.core.database.DamageInTheWay    damaged objects must be mended first
    /// @throws org.sealwright.core.problem.ProfileInUse       Thunderbird runs, and waiting is not possible here
    public Changed run(Action action, PasswordPrompt prompt, Progress progress) throws Problem {
        var here = current.open();
        requireFitting(action, here);
        var rules = PrimaryPasswordRules.of(settings);
        if (action == Action.REMOVE) {
            try (var none = Passphrase.empty()) {
                rules.check(none);
            }
        }
        // Before anybody types a password for nothing.
        waiting.untilFree(here.profile(), progress);
        try (var old = oldPassword.ask(here, prompt);
                var fresh = action == Action.REMOVE ? Passphrase.empty() : chosen(here, rules, prompt)) {
            rules.check(fresh, strength);
            waiting.whenFree(here.profile(), progress, () -> {
                here.database().changePassword(old, fresh, progress);
                return here;
            });
        }
        var folder = here.profile().folder().toString();
        audit.record(
                new AuditEvent(AuditEvent.Action.PASSWORD_CHANGED, Map.of("profile", folder, "change", action.word())));
        return new Changed(here.profile(), action, olderCopies(here.profile()));
    }

    private static void requireFitting(Action action, OpenProfile here) throws Problem {
        boolean isSet = here.database().protection() != Protection.NO_PASSWORD;
        if (isSet && action == Action.SET) {
            throw new PrimaryPasswordSet(here.profile().folder());
        }
        if (!isSet && action != Action.SET) {
            throw new NoPrimaryPassword(here.profile().folder());
        }
    }

    private static Passphrase chosen(OpenProfile here, PrimaryPasswordRules rules, PasswordPrompt prompt)
            throws PasswordNeeded {
        var answer = prompt.choose(new NewPassword.Primary(here.profile().asProtected(), rules.asked()))
                .orElseThrow(() -> new PasswordNeeded(here.profile().folder()));
        if (answer.isEmpty()) {
            answer.close();
            throw new PasswordNeeded(here.profile().folder());
        }
        return answer;
    }

    /// The change is made by now; not knowing how many copies there are does not undo it.
    private int olderCopies(Profile profile) {
        try {
            return (int) copies.list(profile).stream()
                    .filter(copy ->
                            copy.files().stream().anyMatch(file -> file.name().equals("key4.db")))
                    .count();
        } catch (Problem e) {
            System.getLogger(ChangePrimaryPassword.class.getName())
                    .log(System.Logger.Level.WARNING, "the dated copies cannot be listed", e);
            return 0;
        }
    }
}
