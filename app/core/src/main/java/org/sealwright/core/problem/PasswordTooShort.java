package org.sealwright.core.problem;

/// A new password is shorter than the organisation's policy, or the user's own setting, asks for.
public final class PasswordTooShort extends Problem {
    /// As the user wanted it.
    ///
    /// @param length of the password, in characters
    /// @param least that it must have
    public PasswordTooShort(int length, int least) {
        super("password-too-short", Kind.FORBIDDEN, null, null, length, least);
    }

    /// As the organisation wants it.
    ///
    /// @param rule the key of its policy
    /// @param organisation who decided so; empty if the policy does not say
    public PasswordTooShort(int length, int least, String rule, String organisation) {
        super(
                "password-too-short-by-policy",
                Kind.FORBIDDEN,
                null,
                null,
                length,
                least,
                rule,
                ForbiddenByPolicy.named(organisation));
    }
}
