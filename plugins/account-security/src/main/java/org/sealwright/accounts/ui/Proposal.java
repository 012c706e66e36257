package org.sealwright.accounts.ui;

import java.util.EnumMap;
import java.util.Map;
import org.sealwright.accounts.usecase.ListIdentities.Report;
import org.sealwright.core.account.CertificateUse;
import org.sealwright.core.account.Standing;
import org.sealwright.core.database.StoredCertificate;

/// What one button can set right for an identity: the better certificate for each use whose certificate is out of
/// date or does not work; where all is well there, one for a use that has none.
record Proposal(Map<CertificateUse, StoredCertificate> certificates) {
    Proposal {
        certificates = Map.copyOf(certificates);
    }

    static Proposal of(Report report) {
        var stale = new EnumMap<CertificateUse, StoredCertificate>(CertificateUse.class);
        var missing = new EnumMap<CertificateUse, StoredCertificate>(CertificateUse.class);
        for (var use : CertificateUse.values()) {
            if (report.identity().lock(use.setting()).isEmpty()) {
                var standing = report.used(use).standing();
                var into = standing instanceof Standing.NotChosen ? missing : stale;
                standing.candidate().ifPresent(candidate -> into.put(use, candidate));
            }
        }
        return new Proposal(stale.isEmpty() ? missing : stale);
    }

    boolean isEmpty() {
        return certificates.isEmpty();
    }
}
