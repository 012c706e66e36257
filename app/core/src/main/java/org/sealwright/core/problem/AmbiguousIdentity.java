package org.sealwright.core.problem;

import java.util.List;

/// Several identities of a profile have the same address.
public final class AmbiguousIdentity extends Problem {
    /// @param candidates id and account of each
    public AmbiguousIdentity(String address, List<String> candidates) {
        super("ambiguous-identity", Kind.NOT_FOUND, null, null, address, String.join("; ", candidates));
    }
}
