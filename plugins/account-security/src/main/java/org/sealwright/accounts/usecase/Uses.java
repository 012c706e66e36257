package org.sealwright.accounts.usecase;

import org.sealwright.core.account.CertificateUse;
import org.sealwright.core.verdict.Purpose;

/// What a use of an identity is in the words of verdicts.
final class Uses {
    private Uses() {}

    static Purpose purpose(CertificateUse use) {
        return switch (use) {
            case SIGNING -> Purpose.SIGN;
            case ENCRYPTION -> Purpose.ENCRYPT;
        };
    }
}
