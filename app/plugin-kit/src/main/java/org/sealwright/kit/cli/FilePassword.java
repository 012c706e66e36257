package org.sealwright.kit.cli;

import java.util.Optional;
import org.sealwright.core.secret.NewPassword;
import org.sealwright.core.secret.Passphrase;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.secret.PasswordQuestion;
import org.sealwright.core.secret.ProtectedProfile;

/// Answers for files with the password of `--file-password-file`, once for each; everything else goes to the
/// terminal's own prompt.
public final class FilePassword implements PasswordPrompt, AutoCloseable {
    private final Passphrase passphrase;
    private final PasswordPrompt others;

    /// @param passphrase taken over: closed with this
    public FilePassword(Passphrase passphrase, PasswordPrompt others) {
        this.passphrase = passphrase;
        this.others = others;
    }

    @Override
    public Optional<Passphrase> ask(PasswordQuestion question) {
        return switch (question) {
            case PasswordQuestion.OfFile ofFile ->
                ofFile.attempt() == 1 ? Optional.of(passphrase.copy()) : Optional.empty();
            case PasswordQuestion.Primary primary -> others.ask(primary);
        };
    }

    @Override
    public Optional<Passphrase> choose(NewPassword wanted) {
        return switch (wanted) {
            case NewPassword.OfFile _ -> Optional.of(passphrase.copy());
            case NewPassword.Primary primary -> others.choose(primary);
        };
    }

    @Override
    public PasswordOffer offerPrimaryPassword(ProtectedProfile profile) {
        return others.offerPrimaryPassword(profile);
    }

    @Override
    public void close() {
        passphrase.close();
    }
}
