package org.sealwright.core.problem;

/// A new password is easier to guess than the organisation's policy, or the user's own setting, allows.
public final class PasswordTooWeak extends Problem {
    /// As the user wanted it.
    public PasswordTooWeak() {
        super("password-too-weak", Kind.FORBIDDEN, null, null);
    }

    /// As the organisation wants it.
    ///
    /// @param rule the key of its policy
    /// @param organisation who decided so; empty if the policy does not say
    public PasswordTooWeak(String rule, String organisation) {
        super("password-too-weak-by-policy", Kind.FORBIDDEN, null, null, rule, ForbiddenByPolicy.named(organisation));
    }
}
