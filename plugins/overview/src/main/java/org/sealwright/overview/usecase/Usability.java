package org.sealwright.overview.usecase;

import org.sealwright.core.account.CertificateUse;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.verdict.Judge;
import org.sealwright.core.verdict.Purpose;

/// Whether Thunderbird takes an own certificate for a use: one judgement for the addresses and for the timeline.
final class Usability {
    private Usability() {}

    static boolean good(Judge judge, StoredCertificate stored, CertificateUse use) {
        var purpose =
                switch (use) {
                    case SIGNING -> Purpose.SIGN;
                    case ENCRYPTION -> Purpose.ENCRYPT;
                };
        return judge.verdict(stored.certificate(), purpose).ok();
    }
}
