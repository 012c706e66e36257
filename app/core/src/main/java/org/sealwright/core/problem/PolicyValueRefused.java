package org.sealwright.core.problem;

/// The organisation's policy is good but for one value, which the setting it is for does not take: that setting is
/// locked at its strict side, or at its default if it has none.
public final class PolicyValueRefused extends Problem {
    /// @param place        a file, a key of the registry
    /// @param key          of the setting
    /// @param value        as it stands there
    /// @param organisation whose policy it is; empty if the policy does not say
    /// @param contact      whom to ask; empty if the policy does not say
    public PolicyValueRefused(String place, String key, String value, String organisation, String contact) {
        super(
                "policy-value-refused",
                Kind.BAD_INPUT,
                null,
                null,
                place,
                key,
                value,
                ForbiddenByPolicy.named(organisation),
                contact.isEmpty() ? Clause.yourItDepartment() : contact);
    }
}
