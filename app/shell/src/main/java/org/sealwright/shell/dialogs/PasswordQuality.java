package org.sealwright.shell.dialogs;

import java.util.Arrays;
import org.sealwright.core.secret.Passphrase;

/// Thunderbird's quality meter for passwords (thunderbird-behaviour.md section 6.4). A hint and no more: it counts
/// kinds of characters and knows no dictionary.
final class PasswordQuality {
    /// The word beside the bar.
    enum Grade {
        NONE,
        WEAK,
        FAIR,
        GOOD
    }

    private static final int FAIR_FROM = 40;
    private static final int GOOD_FROM = 70;

    private PasswordQuality() {}

    /// 0 to 100.
    static int of(Passphrase password) {
        char[] characters = password.copyOfCharacters();
        try {
            int digits = 0;
            int capitals = 0;
            int others = 0;
            for (char c : characters) {
                if (c >= '0' && c <= '9') {
                    digits++;
                } else if (c >= 'A' && c <= 'Z') {
                    capitals++;
                } else if ((c < 'a' || c > 'z') && c != '_') {
                    others++;
                }
            }
            int sum = 10 * Math.min(characters.length, 5)
                    - 20
                    + 10 * Math.min(digits, 3)
                    + 15 * Math.min(others, 3)
                    + 10 * Math.min(capitals, 3);
            return Math.clamp(sum, 0, 100);
        } finally {
            Arrays.fill(characters, '\0');
        }
    }

    static Grade grade(Passphrase password) {
        int quality = of(password);
        if (password.isEmpty()) {
            return Grade.NONE;
        }
        if (quality < FAIR_FROM) {
            return Grade.WEAK;
        }
        return quality < GOOD_FROM ? Grade.FAIR : Grade.GOOD;
    }
}
