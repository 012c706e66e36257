package org.sealwright.core.problem;

/// A file lies where an organisation's policy would, and an ordinary user wrote it: it is not obeyed, and everything
/// goes on as without it.
public final class PolicyIgnored extends Problem {
    /// @param place the file
    /// @param user  who wrote it
    public PolicyIgnored(String place, String user) {
        super("policy-ignored", Kind.BAD_INPUT, null, null, place, user);
    }
}
