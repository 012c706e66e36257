package org.sealwright.kit.usecase;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sealwright.core.audit.AuditEvent;
import org.sealwright.core.audit.AuditLog;
import org.sealwright.core.certificate.KeyFingerprint;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.profile.OpenProfile;
import org.sealwright.core.profile.WaitForProfile;
import org.sealwright.core.request.PendingRequest;
import org.sealwright.core.request.PendingRequests;
import org.sealwright.core.task.Progress;

/// Gives a request up: forgets it and deletes its private key. A key that has a certificate (the request was to
/// renew it) stays. The CSR file stays as well; it is of no use without the key.
public final class DeleteRequest {
    private final CurrentProfile current;
    private final PendingRequests pending;
    private final WaitForProfile wait;
    private final KeepUntilBackedUp keep;
    private final AuditLog audit;

    @Inject
    public DeleteRequest(
            CurrentProfile current,
            PendingRequests pending,
            WaitForProfile wait,
            KeepUntilBackedUp keep,
            AuditLog audit) {
        this.current = current;
        this.pending = pending;
        this.wait = wait;
        this.keep = keep;
        this.audit = audit;
    }

    /// @param keyDeleted its private key is gone as well; a certificate that still comes for it cannot be used
    public record Deleted(KeyFingerprint id, boolean keyDeleted) {}

    /// Would the private key go, too? So that the question before can say it.
    public boolean deletesKey(KeyFingerprint id) throws Problem {
        return isLone(current.open(), id);
    }

    /// Waits until no Thunderbird runs on the profile if a key has to be deleted.
    ///
    /// @throws org.sealwright.core.problem.ProfileInUse Thunderbird runs, and waiting is not possible here
    /// @throws org.sealwright.core.problem.ForbiddenByPolicy the key is of no known request and not backed up, and
    ///   the organisation wants backups
    /// @throws java.util.concurrent.CancellationException the user gave up waiting
    public Deleted delete(KeyFingerprint id, Progress progress) throws Problem {
        return delete(current.open(), id, progress);
    }

    /// The same in the profile in which the user was asked, whatever is open now.
    public Deleted delete(OpenProfile here, KeyFingerprint id, Progress progress) throws Problem {
        boolean lone = isLone(here, id);
        if (lone) {
            checkAllowed(here, id);
            wait.whenFree(here.profile(), progress, () -> {
                // Once more, as it may have been hours: a certificate can have come and gone by now.
                checkAllowed(here, id);
                removeWithKey(here, id);
                return id;
            });
        } else {
            pending.remove(here.profile(), id);
        }
        audit.record(new AuditEvent(
                AuditEvent.Action.DELETED, Map.of("request", id.hex(), "key", lone ? "deleted" : "kept")));
        return new Deleted(id, lone);
    }

    /// The key last, as it can never be had again: what fails before leaves all as it was.
    private void removeWithKey(OpenProfile here, KeyFingerprint id) throws Problem {
        var entry = known(here, id);
        pending.remove(here.profile(), id);
        try {
            here.database().removeKeys(List.of(id));
        } catch (Problem e) {
            if (entry.isPresent()) {
                pending.put(here.profile(), entry.get());
            }
            throw e;
        }
    }

    private void checkAllowed(OpenProfile here, KeyFingerprint id) throws Problem {
        if (!waits(here, id)) {
            // Not made for a request that is known: it may have had a certificate once.
            keep.check(here.profile(), List.of(id));
        }
    }

    private boolean waits(OpenProfile here, KeyFingerprint id) throws Problem {
        return known(here, id).isPresent();
    }

    private Optional<PendingRequest> known(OpenProfile here, KeyFingerprint id) throws Problem {
        return pending.of(here.profile()).stream()
                .filter(request -> request.key().fingerprint().equals(id))
                .findFirst();
    }

    private static boolean isLone(OpenProfile here, KeyFingerprint id) throws Problem {
        return here.database().contents().loneKeys().stream()
                .anyMatch(key -> key.key().fingerprint().equals(id));
    }
}
