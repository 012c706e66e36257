package org.sealwright.kit.usecase;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.sealwright.core.audit.AuditEvent;
import org.sealwright.core.audit.AuditLog;
import org.sealwright.core.database.CertificateDatabase;
import org.sealwright.core.database.Protection;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.problem.PasswordNeeded;
import org.sealwright.core.problem.PrimaryPasswordRequired;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.ProfileInUse;
import org.sealwright.core.problem.WrongPassword;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.profile.Profiles;
import org.sealwright.core.secret.Passphrase;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.secret.PasswordPrompt.PasswordOffer;
import org.sealwright.core.secret.PasswordQuestion;
import org.sealwright.core.secret.StrengthCheck;
import org.sealwright.core.settings.PrimaryPasswordRules;
import org.sealwright.core.settings.Settings;

/// Makes a database ready to take private keys: asks for its primary password when it is locked (acceptance case
/// 000-7R), and offers to set one before the first key comes in (000-7). Where there must be one, no key comes in
/// without.
public final class OpenForKeys {
    private final Profiles profiles;
    private final Settings settings;
    private final StrengthCheck strength;
    private final AuditLog audit;

    @Inject
    public OpenForKeys(Profiles profiles, Settings settings, StrengthCheck strength, AuditLog audit) {
        this.profiles = profiles;
        this.settings = settings;
        this.strength = strength;
        this.audit = audit;
    }

    /// @return whether a primary password was set
    /// @throws PasswordNeeded the question was declined at once
    /// @throws WrongPassword  the question was declined after a wrong answer
    /// @throws org.sealwright.core.problem.PasswordTooShort the chosen one breaks the organisation's rules
    /// @throws org.sealwright.core.problem.PasswordTooWeak  so does it
    /// @throws org.sealwright.core.problem.ForbiddenByPolicy it is empty and must not be
    /// @throws PrimaryPasswordRequired there is none, there must be one, and none was chosen
    /// @throws CancellationException the user stopped at the offer
    public boolean open(Profile profile, CertificateDatabase database, PasswordPrompt prompt) throws Problem {
        return switch (database.protection()) {
            case LOCKED -> {
                unlock(profile, database, prompt);
                yield false;
            }
            case NO_PASSWORD -> protect(profile, database, prompt);
            case UNLOCKED -> false;
        };
    }

    /// Asks until the password is right or the question is declined.
    public void unlock(Profile profile, CertificateDatabase database, PasswordPrompt prompt) throws Problem {
        for (int attempt = 1; database.protection() == Protection.LOCKED; attempt++) {
            var answer = prompt.ask(new PasswordQuestion.Primary(profile.name(), attempt));
            if (answer.isEmpty()) {
                throw attempt == 1 ? new PasswordNeeded(profile.folder()) : new WrongPassword(profile.folder());
            }
            try (var passphrase = answer.get()) {
                tryToUnlock(database, passphrase);
            }
        }
    }

    private static void tryToUnlock(CertificateDatabase database, Passphrase passphrase) throws Problem {
        try {
            database.unlock(passphrase);
        } catch (WrongPassword _) {
            // Still locked: the next question says that it was wrong.
        }
    }

    private boolean protect(Profile profile, CertificateDatabase database, PasswordPrompt prompt) throws Problem {
        if (PrimaryPasswordRules.of(settings).required()) {
            if (profiles.inUse(profile)) {
                // Before anybody types a password for nothing: it cannot be set beside Thunderbird.
                throw new ProfileInUse(profile.folder());
            }
            if (!offer(profile, database, prompt)) {
                throw new PrimaryPasswordRequired(profile.folder());
            }
            return true;
        }
        return isFirstKey(database) && !profiles.inUse(profile) && offer(profile, database, prompt);
    }

    private static boolean isFirstKey(CertificateDatabase database) throws Problem {
        var contents = database.contents();
        return contents.loneKeys().isEmpty()
                && contents.certificates().stream().noneMatch(StoredCertificate::hasPrivateKey);
    }

    private boolean offer(Profile profile, CertificateDatabase database, PasswordPrompt prompt) throws Problem {
        return switch (prompt.offerPrimaryPassword(profile.asProtected())) {
            case PasswordOffer.Chosen(var passphrase) -> {
                try (passphrase;
                        var none = Passphrase.empty()) {
                    PrimaryPasswordRules.of(settings).check(passphrase, strength);
                    database.changePassword(none, passphrase);
                }
                audit.record(new AuditEvent(
                        AuditEvent.Action.PASSWORD_CHANGED,
                        Map.of("profile", profile.folder().toString())));
                yield true;
            }
            case PasswordOffer.Declined() -> false;
            case PasswordOffer.Cancelled() -> throw new CancellationException("cancelled when a password was offered");
        };
    }
}
