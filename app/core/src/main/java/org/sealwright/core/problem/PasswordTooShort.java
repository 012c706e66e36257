package org.sealwright.core.problem;

/// A new password is shorter than the organisation's policy, or the user's own setting, asks for.
public final class PasswordTooShort extends Problem {
    /// @param length of the password, in characters
    /// @param least that it must have
    public PasswordTooShort(int length, int least) {
        super("password-too-short", Kind.FORBIDDEN, null, null, length, least);
    }
}
