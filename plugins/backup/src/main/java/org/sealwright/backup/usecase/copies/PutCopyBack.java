package org.sealwright.backup.usecase.copies;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.sealwright.core.archive.Copies;
import org.sealwright.core.archive.DatedCopy;
import org.sealwright.core.audit.AuditEvent;
import org.sealwright.core.audit.AuditLog;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.profile.WaitForProfile;
import org.sealwright.core.task.Progress;

/// Makes the current profile what one of its copies says.
public final class PutCopyBack {
    private final CurrentProfile current;
    private final Copies copies;
    private final WaitForProfile waiting;
    private final AuditLog audit;

    @Inject
    PutCopyBack(CurrentProfile current, Copies copies, WaitForProfile waiting, AuditLog audit) {
        this.current = current;
        this.copies = copies;
        this.waiting = waiting;
        this.audit = audit;
    }

    /// @return the copy of what was there until now; empty if there was nothing
    /// @throws org.sealwright.core.problem.NoSuchCopy   if there is none of this name
    /// @throws org.sealwright.core.problem.ProfileInUse Thunderbird runs, and waiting is not possible here
    public Optional<DatedCopy> putBack(String name, Progress progress) throws Problem {
        var here = current.open();
        var before = waiting.whenFree(here.profile(), progress, () -> copies.putBack(here.profile(), name, progress));
        // Its password may be another one, and whoever shows the contents hears of it.
        here.database().lock();
        audit.record(new AuditEvent(
                AuditEvent.Action.COPY_RESTORED,
                Map.of(
                        "profile",
                        here.profile().folder().toString(),
                        "copy",
                        name,
                        "kept",
                        before.map(DatedCopy::name).orElse(""))));
        return before;
    }
}
