package org.sealwright.certificates.usecase;

import jakarta.inject.Inject;
import java.util.Map;
import org.sealwright.certificates.usecase.DeleteCertificates.Deletion;
import org.sealwright.core.audit.AuditEvent;
import org.sealwright.core.audit.AuditLog;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.UndoneTooLate;
import org.sealwright.core.profile.CurrentProfile;

/// Puts back what was deleted in this session, with its keys, names and trust.
public final class UndoDelete {
    private final CurrentProfile current;
    private final AuditLog audit;

    @Inject
    public UndoDelete(CurrentProfile current, AuditLog audit) {
        this.current = current;
        this.audit = audit;
    }

    /// @throws UndoneTooLate the password changed, the certificate came back, or another profile is open now
    public void undo(Deletion deletion) throws Problem {
        var here = current.open();
        if (!here.profile().folder().equals(deletion.profile().folder())) {
            throw new UndoneTooLate(deletion.certificates().stream()
                    .findFirst()
                    .map(stored -> stored.certificate().displayName())
                    .orElse(""));
        }
        var database = here.database();
        for (var removed : deletion.removed().reversed()) {
            database.putBack(removed);
        }
        for (var stored : deletion.certificates()) {
            audit.record(new AuditEvent(
                    AuditEvent.Action.DELETION_UNDONE,
                    Map.of("sha256", stored.certificate().sha256().hex(), "nickname", stored.nickname())));
        }
    }
}
