package org.sealwright.shell.dialogs;

import jakarta.inject.Inject;
import java.util.Locale;
import org.sealwright.core.secret.MinimumStrength;
import org.sealwright.core.secret.Passphrase;
import org.sealwright.core.secret.StrengthCheck;

/// Estimates as the bar in the window does, so that what it praises is taken. Of no Swing: the command line asks too.
public final class ZxcvbnCheck implements StrengthCheck {
    @Inject
    public ZxcvbnCheck() {}

    @Override
    public boolean reaches(Passphrase password, MinimumStrength least) {
        return least == MinimumStrength.OFF
                || PasswordStrength.of(password, Locale.ROOT).reaches(least);
    }
}
