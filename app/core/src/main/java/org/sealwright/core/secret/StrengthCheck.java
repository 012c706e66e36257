package org.sealwright.core.secret;

/// Port: estimates whether a password is hard enough to guess. An estimate and no promise.
@FunctionalInterface
public interface StrengthCheck {
    /// Takes milliseconds, the first time up to a second; not to be asked where nothing is wanted
    /// ([MinimumStrength#OFF]).
    ///
    /// @param password stays the caller's
    boolean reaches(Passphrase password, MinimumStrength least);
}
