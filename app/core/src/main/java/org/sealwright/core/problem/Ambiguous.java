package org.sealwright.core.problem;

import java.util.List;

/// A reference fits several certificates.
public final class Ambiguous extends Problem {
    /// @param candidates one line each, for the user to choose from
    public Ambiguous(String reference, List<String> candidates) {
        super("ambiguous", Kind.NOT_FOUND, null, null, reference, String.join("; ", candidates));
    }
}
