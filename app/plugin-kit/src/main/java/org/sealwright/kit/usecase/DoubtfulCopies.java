package org.sealwright.kit.usecase;

import java.util.ArrayList;
import java.util.List;
import org.sealwright.core.certificate.KeyFingerprint;
import org.sealwright.core.database.CertificateDatabase;
import org.sealwright.core.problem.KeyUnusable;
import org.sealwright.core.problem.NotFound;
import org.sealwright.core.problem.Problem;

/// Copies of keys from a file that are here already: the keys are taken only if the one here is damaged, which shows
/// only when the database is open.
record DoubtfulCopies(EscrowKeys office, CertificateDatabase database, List<KeyCopy> copies) {
    DoubtfulCopies {
        copies = List.copyOf(copies);
    }

    Handover decided() throws Problem {
        var taken = new ArrayList<KeyCopy>();
        for (var copy : copies) {
            if (!isUsable(copy.key().fingerprint())) {
                taken.add(copy);
            }
        }
        return office.prepared(taken.size(), taken);
    }

    private boolean isUsable(KeyFingerprint key) throws Problem {
        try (var _ = database.privateKey(key)) {
            return true;
        } catch (KeyUnusable | NotFound _) {
            return false;
        }
    }
}
