package org.sealwright.certificates.usecase;

import jakarta.inject.Inject;
import java.util.Set;
import org.sealwright.certificates.usecase.Arrival.PassedOver;
import org.sealwright.certificates.usecase.DeleteCertificates.Selection;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.request.PendingRequests;
import org.sealwright.core.task.Progress;

/// Gives up a request that a certificate with another key has made needless: deletes its private key and forgets
/// it.
public final class DropRequest {
    private final DeleteCertificates delete;
    private final PendingRequests requests;

    @Inject
    public DropRequest(DeleteCertificates delete, PendingRequests requests) {
        this.delete = delete;
        this.requests = requests;
    }

    /// Waits until no Thunderbird runs on the profile.
    ///
    /// @throws org.sealwright.core.problem.ProfileInUse Thunderbird runs, and waiting is not possible here
    public void drop(PassedOver needless, Progress progress) throws Problem {
        var here = needless.where();
        var key = needless.request().key().fingerprint();
        boolean waits = here.database().contents().loneKeys().stream()
                .anyMatch(lone -> lone.key().fingerprint().equals(key));
        if (waits) {
            delete.delete(here, new Selection(Set.of(), Set.of(key), false), progress);
        }
        requests.remove(here.profile(), key);
    }
}
