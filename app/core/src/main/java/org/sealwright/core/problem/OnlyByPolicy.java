package org.sealwright.core.problem;

/// A setting that only the policy of an organisation decides, and none does here.
public final class OnlyByPolicy extends Problem {
    /// @param key of the setting
    public OnlyByPolicy(String key) {
        super("only-by-policy", Kind.FORBIDDEN, null, null, key);
    }
}
