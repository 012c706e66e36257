package org.sealwright.core.profile;

import java.nio.file.Path;
import java.util.Locale;

/// A folder with one certificate database and its accounts.
///
/// @param folder absolute
/// @param name as shown to the user
/// @param isDefault the one the program it belongs to starts with
public record Profile(Kind kind, Path folder, String name, boolean isDefault) {
    public enum Kind {
        /// The suite's own.
        OWN,
        THUNDERBIRD;

        /// The word of the command line's JSON.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
