package org.sealwright.crypto.verdict;

import org.sealwright.crypto.asn1.Malformed;

/// How often one search may look at a name constraint: certificates and constraints of thousands of names each, in
/// many
/// authorities, would multiply without it.
final class NameBudget {
    static final int MOST = 1_000_000;

    private int spent;

    /// One more look.
    void spend() throws Malformed {
        if (isSpent()) {
            throw new Malformed("more names and constraints than anybody needs");
        }
        spent++;
    }

    boolean isSpent() {
        return spent >= MOST;
    }
}
