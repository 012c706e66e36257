package org.sealwright.core.database;

/// How a database is protected at this moment.
public enum Protection {
    /// Its keys are not protected: the primary password is empty (or was never set).
    NO_PASSWORD,
    /// A primary password is set and was not given yet.
    LOCKED,
    /// A primary password is set and was given.
    UNLOCKED
}
