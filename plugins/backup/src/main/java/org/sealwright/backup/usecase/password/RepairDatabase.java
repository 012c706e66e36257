package org.sealwright.backup.usecase.password;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sealwright.core.audit.AuditEvent;
import org.sealwright.core.audit.AuditLog;
import org.sealwright.core.database.Damage;
import org.sealwright.core.database.Protection;
import org.sealwright.core.database.Repair;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.profile.WaitForProfile;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.task.Progress;

/// Mends damage of the current profile that somebody has seen and confirmed, one by one.
public final class RepairDatabase {
    private final CurrentProfile current;
    private final AskOldPassword password;
    private final WaitForProfile waiting;
    private final AuditLog audit;

    @Inject
    RepairDatabase(CurrentProfile current, AskOldPassword password, WaitForProfile waiting, AuditLog audit) {
        this.current = current;
        this.password = password;
        this.waiting = waiting;
        this.audit = audit;
    }

    /// @param prompt asked for the primary password if the database is locked
    /// @return what is still damaged
    public List<Damage> repair(List<Repair> confirmed, PasswordPrompt prompt, Progress progress) throws Problem {
        var here = current.open();
        var left = waiting.whenFree(here.profile(), progress, () -> {
            // Not before: who waits long for Thunderbird is logged out again.
            if (here.database().protection() == Protection.LOCKED) {
                password.ask(here, prompt).close();
            }
            return here.database().repair(confirmed, progress);
        });
        audit.record(new AuditEvent(
                AuditEvent.Action.DATABASE_REPAIRED,
                Map.of(
                        "profile",
                        here.profile().folder().toString(),
                        "repairs",
                        confirmed.stream()
                                .map(repair -> repair.cure().word() + " "
                                        + repair.damage().thing().word() + " "
                                        + repair.damage().place())
                                .collect(Collectors.joining("; ")))));
        return left;
    }
}
