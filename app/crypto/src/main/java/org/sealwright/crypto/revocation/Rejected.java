package org.sealwright.crypto.revocation;

import org.sealwright.core.revocation.RevocationStatus.Why;

/// An answer that says nothing about the certificate.
final class Rejected extends Exception {
    private final Why why;

    Rejected(Why why) {
        super(why.code());
        this.why = why;
    }

    Rejected(Why why, Throwable cause) {
        super(why.code(), cause);
        this.why = why;
    }

    Why why() {
        return why;
    }
}
