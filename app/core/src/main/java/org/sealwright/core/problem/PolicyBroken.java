package org.sealwright.core.problem;

/// A carrier of the organisation's policy is there and cannot be obeyed wholly; until it is mended, settings keep
/// their strict side.
public final class PolicyBroken extends Problem {
    /// @param place a file, a key of the registry
    public PolicyBroken(String place, Clause reason) {
        super("policy-broken", Kind.BAD_INPUT, null, null, place, reason);
    }
}
