package org.sealwright.backup.cli.profile;

import java.util.Optional;
import org.sealwright.core.secret.NewPassword;
import org.sealwright.core.secret.Passphrase;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.secret.PasswordQuestion;
import org.sealwright.core.secret.ProtectedProfile;

/// Chooses the new primary password of `--new-password-file`; everything else goes to the terminal's own prompt.
///
/// @param passphrase closed by whoever made this
record NewPasswordFile(Passphrase passphrase, PasswordPrompt others) implements PasswordPrompt {
    @Override
    public Optional<Passphrase> ask(PasswordQuestion question) {
        return others.ask(question);
    }

    @Override
    public Optional<Passphrase> choose(NewPassword wanted) {
        return switch (wanted) {
            case NewPassword.Primary _ -> Optional.of(passphrase.copy());
            case NewPassword.OfFile ofFile -> others.choose(ofFile);
        };
    }

    @Override
    public PasswordOffer offerPrimaryPassword(ProtectedProfile profile) {
        return others.offerPrimaryPassword(profile);
    }
}
