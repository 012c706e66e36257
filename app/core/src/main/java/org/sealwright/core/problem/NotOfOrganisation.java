package org.sealwright.core.problem;

import java.nio.file.Path;

/// The organisation's policy names a file, and others than administrators could have written it: it is not used.
public final class NotOfOrganisation extends Problem {
    /// @param rule the key of the policy
    public NotOfOrganisation(Path file, String rule) {
        super("not-of-organisation", Kind.FORBIDDEN, file, null, rule);
    }
}
