package org.sealwright.shell.dialogs;

import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.Locale;
import org.sealwright.core.secret.MinimumStrength;
import org.sealwright.core.secret.Passphrase;

/// How hard a password is to guess, estimated by zxcvbn: it knows common passwords, words, names, dates, keyboard
/// rows and repetitions, where counting kinds of characters praises `Password1!`. An estimate and no promise.
///
/// @param percent for a bar: 100 stands for 10^14 guesses or more
/// @param advice  what is weak about it and what would help, in the user's language; empty if it is good
record PasswordStrength(int percent, Grade grade, String advice) {
    /// The word beside the bar.
    enum Grade {
        NONE,
        WEAK,
        FAIR,
        GOOD
    }

    static final PasswordStrength NOTHING = new PasswordStrength(0, Grade.NONE, "");

    /// What is longer is good by then, and repetitions cost zxcvbn time that grows with the square of the length.
    private static final int LONGEST_LOOKED_AT = 64;

    private static final double MOST_DIGITS = 14;

    /// Takes milliseconds, the first time a second: never on the event thread.
    static PasswordStrength of(Passphrase password, Locale locale) {
        if (password.isEmpty()) {
            return NOTHING;
        }
        char[] characters = password.copyOfCharacters();
        try {
            int length = Math.min(characters.length, LONGEST_LOOKED_AT);
            Strength strength = new Zxcvbn().measure(CharBuffer.wrap(characters, 0, length));
            try {
                return of(strength, locale);
            } finally {
                strength.wipe();
            }
        } finally {
            Arrays.fill(characters, '\0');
        }
    }

    boolean reaches(MinimumStrength least) {
        return switch (least) {
            case OFF -> true;
            case FAIR -> grade == Grade.FAIR || grade == Grade.GOOD;
            case GOOD -> grade == Grade.GOOD;
        };
    }

    private static PasswordStrength of(Strength strength, Locale locale) {
        int percent = (int) Math.round(100 * Math.min(1, strength.getGuessesLog10() / MOST_DIGITS));
        return switch (strength.getScore()) {
            case 0, 1 -> new PasswordStrength(percent, Grade.WEAK, advice(strength, locale));
            case 2, 3 -> new PasswordStrength(percent, Grade.FAIR, advice(strength, locale));
            default -> new PasswordStrength(percent, Grade.GOOD, "");
        };
    }

    private static String advice(Strength strength, Locale locale) {
        var feedback = strength.getFeedback();
        var suggestion = feedback.getSuggestions(locale).stream().findFirst().orElse("");
        return (feedback.getWarning(locale) + " " + suggestion).strip();
    }
}
