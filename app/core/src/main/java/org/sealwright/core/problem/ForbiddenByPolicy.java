package org.sealwright.core.problem;

/// The organisation forbids it; `rule` is the key of the policy.
public final class ForbiddenByPolicy extends Problem {
    public ForbiddenByPolicy(String rule) {
        super("forbidden-by-policy", Kind.FORBIDDEN, null, null, rule);
    }
}
