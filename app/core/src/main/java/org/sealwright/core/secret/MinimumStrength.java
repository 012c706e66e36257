package org.sealwright.core.secret;

/// How hard to guess a new password must be at least; the words are those beside the bar where it is typed.
public enum MinimumStrength {
    /// Anything goes.
    OFF,
    /// No common password, word, name, date, row of keys or repetition: a million guesses and more.
    FAIR,
    /// Safe even from someone who has the file: ten thousand million guesses and more.
    GOOD
}
