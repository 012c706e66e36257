package org.sealwright.core.secret;

import java.util.Arrays;
import java.util.Optional;

/// What a new password is wanted for, and what it has to be like.
public sealed interface NewPassword {
    Rules rules();

    /// The primary password of a database.
    record Primary(ProtectedProfile profile, Rules rules) implements NewPassword {}

    /// The password of a file that is about to be written.
    ///
    /// @param file the file's name; hostile text
    record OfFile(String file, Rules rules) implements NewPassword {}

    /// @param least      fewest characters
    /// @param strength   that whoever lets type it asks for; [#check] does not know how to estimate it
    /// @param mayBeEmpty none at all is possible, after an explicit confirmation
    /// @param asciiOnly  only what every program types alike: letters without accents, digits, signs (U+0020 to
    ///   U+007E)
    record Rules(int least, MinimumStrength strength, boolean mayBeEmpty, boolean asciiOnly) {
        public static final Rules NONE = new Rules(1, false, false);

        /// However easy to guess.
        public Rules(int least, boolean mayBeEmpty, boolean asciiOnly) {
            this(least, MinimumStrength.OFF, mayBeEmpty, asciiOnly);
        }

        /// What is wrong with `password`, if anything.
        public Optional<Fault> check(Passphrase password) {
            char[] characters = password.copyOfCharacters();
            try {
                if (characters.length == 0) {
                    return mayBeEmpty ? Optional.empty() : Optional.of(Fault.EMPTY);
                }
                if (characters.length < least) {
                    return Optional.of(Fault.TOO_SHORT);
                }
                for (char c : characters) {
                    if (asciiOnly && (c < ' ' || c > '~')) {
                        return Optional.of(Fault.NOT_ASCII);
                    }
                }
                return Optional.empty();
            } finally {
                Arrays.fill(characters, '\0');
            }
        }
    }

    /// Why a password cannot be taken.
    enum Fault {
        EMPTY,
        TOO_SHORT,
        NOT_ASCII
    }
}
