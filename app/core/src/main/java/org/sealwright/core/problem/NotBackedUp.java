package org.sealwright.core.problem;

/// A private key was to be deleted that no proved backup holds, and nobody said that it may go all the same.
public final class NotBackedUp extends Problem {
    private NotBackedUp(String code, String name) {
        super(code, Kind.NOT_DONE, null, null, name);
    }

    /// The certificate could go and its key stay.
    ///
    /// @param certificate its name
    public static NotBackedUp keyOf(String certificate) {
        return new NotBackedUp("not-backed-up", certificate);
    }

    /// There is nothing but the key.
    ///
    /// @param key its kind
    public static NotBackedUp alone(String key) {
        return new NotBackedUp("key-not-backed-up", key);
    }
}
