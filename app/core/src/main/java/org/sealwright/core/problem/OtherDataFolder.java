package org.sealwright.core.problem;

import java.nio.file.Path;

/// The user asks for another data folder than the organisation decided.
public final class OtherDataFolder extends Problem {
    /// @param asked        by `SEALWRIGHT_DATA`, or for portable use
    /// @param rule         the key of the policy
    /// @param organisation who decided so; empty if the policy does not say
    /// @param contact      whom to ask about it; empty if the policy does not say
    public OtherDataFolder(Path asked, Path decided, String rule, String organisation, String contact) {
        super(
                "other-data-folder",
                Kind.FORBIDDEN,
                asked,
                null,
                decided.toString(),
                rule,
                ForbiddenByPolicy.named(organisation),
                contact.isEmpty() ? Clause.yourItDepartment() : contact);
    }
}
