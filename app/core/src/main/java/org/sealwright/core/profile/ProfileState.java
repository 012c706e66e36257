package org.sealwright.core.profile;

import java.util.Locale;

/// A profile and how it stands, found out without changing anything in it.
///
/// @param locked a primary password is set
/// @param inUse Thunderbird runs on it now
public record ProfileState(Profile profile, boolean locked, boolean inUse, Format format) {
    /// What kind of database is there.
    public enum Format {
        /// `cert9.db` and `key4.db`.
        SQL,
        /// Only `cert8.db` and `key3.db`.
        OLD,
        /// None yet.
        NONE,
        /// There, and cannot be read.
        UNREADABLE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
