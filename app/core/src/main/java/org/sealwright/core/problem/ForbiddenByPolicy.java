package org.sealwright.core.problem;

/// The organisation forbids it.
public final class ForbiddenByPolicy extends Problem {
    /// @param rule the key of the policy
    /// @param organisation who decided so; empty if the policy does not say
    /// @param contact whom to ask about it; empty if the policy does not say
    public ForbiddenByPolicy(String rule, String organisation, String contact) {
        super(
                "forbidden-by-policy",
                Kind.FORBIDDEN,
                null,
                null,
                rule,
                named(organisation),
                contact.isEmpty() ? Clause.yourItDepartment() : contact);
    }

    /// An organisation in a sentence, also where its policy does not say who it is.
    static Object named(String organisation) {
        return organisation.isEmpty() ? Clause.yourOrganisation() : organisation;
    }

    /// By a policy that does not say whose it is, such as Thunderbird's.
    public ForbiddenByPolicy(String rule) {
        this(rule, "", "");
    }
}
