package org.sealwright.nss;

/// What stands between a reader and the private keys.
public enum Protection {
    /// There is no password entry yet; keys and trust cannot be written before [NssDatabase#initialise].
    UNINITIALISED,
    /// The empty password: everybody is logged in.
    EMPTY_PASSWORD,
    /// A password must be given.
    PASSWORD,
    /// `key4.db` is missing: only certificates can be read.
    NO_KEY_FILE
}
