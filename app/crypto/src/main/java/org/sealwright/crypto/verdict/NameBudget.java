package org.sealwright.crypto.verdict;

import org.sealwright.crypto.asn1.Malformed;

/// How often one search may look at a name constraint: certificates and constraints of thousands of names each,
/// in many authorities, would multiply without it.
final class NameBudget {
    static final int MOST = 1_000_000;
    private static final int USUAL_LENGTH = 64;

    private int spent;

    /// One more look at a constraint: a long one costs as many as it could be short ones.
    ///
    /// @param length of the constraint in bytes
    void spend(int length) throws Malformed {
        if (isSpent()) {
            throw new Malformed("more-names-and-constraints-than-anybody-needs");
        }
        spent += 1 + length / USUAL_LENGTH;
    }

    boolean isSpent() {
        return spent >= MOST;
    }
}
