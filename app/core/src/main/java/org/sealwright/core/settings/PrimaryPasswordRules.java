package org.sealwright.core.settings;

import org.sealwright.core.problem.ForbiddenByPolicy;
import org.sealwright.core.problem.PasswordTooShort;
import org.sealwright.core.problem.PasswordTooWeak;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.secret.MinimumStrength;
import org.sealwright.core.secret.NewPassword;
import org.sealwright.core.secret.Passphrase;
import org.sealwright.core.secret.StrengthCheck;

/// What a new primary password has to be. The user may ask for more than nothing; the organisation's policy beats
/// that.
///
/// @param leastCharacters it must have
/// @param lengthDecided the organisation wants so many characters; else the user does
/// @param leastStrength it must have
/// @param strengthDecided the organisation wants it so hard to guess; else the user does
/// @param required there must be one
/// @param organisation who may have decided so
public record PrimaryPasswordRules(
        int leastCharacters,
        boolean lengthDecided,
        MinimumStrength leastStrength,
        boolean strengthDecided,
        boolean required,
        Organisation organisation) {
    /// Characters a new primary password must have; 0 for any.
    public static final Setting<Integer> MINIMUM_LENGTH = Setting.number(
                    "security.primaryPassword.minimumLength", 0, 0, 128)
            .like(12)
            .strictly(12, Math::max);

    /// How hard to guess a new primary password must be.
    public static final Setting<MinimumStrength> MINIMUM_STRENGTH = Setting.choice(
                    "security.primaryPassword.minimumStrength", MinimumStrength.OFF)
            .like(MinimumStrength.GOOD)
            .strictly(MinimumStrength.GOOD);

    /// Whether private keys may be kept only behind a primary password: it cannot be removed, and no key comes into
    /// a database that has none.
    public static final Setting<Boolean> REQUIRED = Setting.flag("security.primaryPassword.required", false)
            .onlyMandatory()
            .strictly(true);

    /// As they are now.
    public static PrimaryPasswordRules of(Settings settings) {
        var length = settings.get(MINIMUM_LENGTH);
        var strength = settings.get(MINIMUM_STRENGTH);
        return new PrimaryPasswordRules(
                length.value(),
                length.locked(),
                strength.value(),
                strength.locked(),
                settings.value(REQUIRED),
                Organisation.of(settings));
    }

    /// For whoever asks for a new one.
    public NewPassword.Rules asked() {
        return new NewPassword.Rules(Math.max(1, leastCharacters), leastStrength, false, false);
    }

    /// As [#check(Passphrase)], and its strength.
    ///
    /// @param strength is asked only if the rules want any
    /// @throws PasswordTooWeak if it is too easy to guess
    public void check(Passphrase fresh, StrengthCheck strength) throws Problem {
        check(fresh);
        if (!fresh.isEmpty() && leastStrength != MinimumStrength.OFF && !strength.reaches(fresh, leastStrength)) {
            throw strengthDecided
                    ? new PasswordTooWeak(MINIMUM_STRENGTH.key(), organisation.name())
                    : new PasswordTooWeak();
        }
    }

    /// What costs nothing to look at: all but the strength.
    ///
    /// @param fresh empty to remove the password
    /// @throws PasswordTooShort if it is
    /// @throws ForbiddenByPolicy if there must be a password
    public void check(Passphrase fresh) throws Problem {
        if (fresh.isEmpty()) {
            if (required) {
                throw new ForbiddenByPolicy(REQUIRED.key(), organisation.name(), organisation.contact());
            }
        } else if (fresh.length() < leastCharacters) {
            throw lengthDecided
                    ? new PasswordTooShort(fresh.length(), leastCharacters, MINIMUM_LENGTH.key(), organisation.name())
                    : new PasswordTooShort(fresh.length(), leastCharacters);
        }
    }
}
