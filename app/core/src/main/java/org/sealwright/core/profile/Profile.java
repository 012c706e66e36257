package org.sealwright.core.profile;

import java.nio.file.Path;
import java.util.Locale;
import org.sealwright.core.secret.ProtectedProfile;

/// A folder with one certificate database and its accounts.
///
/// @param folder absolute
/// @param name as shown to the user
/// @param isDefault the one the program it belongs to starts with
public record Profile(Kind kind, Path folder, String name, boolean isDefault) {
    /// For whoever is asked to choose its primary password.
    public ProtectedProfile asProtected() {
        return new ProtectedProfile(name, kind == Kind.THUNDERBIRD);
    }

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
