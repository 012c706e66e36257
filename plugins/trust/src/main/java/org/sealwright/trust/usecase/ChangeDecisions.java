package org.sealwright.trust.usecase;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sealwright.core.audit.AuditEvent;
import org.sealwright.core.audit.AuditLog;
import org.sealwright.core.certificate.DatabaseKey;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.profile.ProfileFiles;
import org.sealwright.core.profile.WaitForProfile;
import org.sealwright.core.task.Progress;
import org.sealwright.core.trust.AuthenticationDecision;

/// Lists and deletes authentication decisions of the current profile.
public final class ChangeDecisions {
    private final CurrentProfile current;
    private final ProfileFiles files;
    private final WaitForProfile wait;
    private final AuditLog audit;

    @Inject
    public ChangeDecisions(CurrentProfile current, ProfileFiles files, WaitForProfile wait, AuditLog audit) {
        this.current = current;
        this.files = files;
        this.wait = wait;
        this.audit = audit;
    }

    /// @param certificate the one that identifies the user there; empty for "send none", or if it is gone
    public record Listed(AuthenticationDecision decision, Optional<StoredCertificate> certificate) {
        /// `chosen`, `gone`, or `none` for "send no certificate".
        public String word() {
            if (decision.dbKey().isEmpty()) {
                return "none";
            }
            return certificate.isPresent() ? "chosen" : "gone";
        }
    }

    public List<Listed> list() throws Problem {
        var here = current.open();
        var decisions = files.authenticationDecisions(here.profile());
        if (decisions.isEmpty()) {
            return List.of();
        }
        Map<String, StoredCertificate> byKey = new HashMap<>();
        here.database()
                .contents()
                .certificates()
                .forEach(
                        stored -> byKey.put(DatabaseKey.of(stored.certificate()).base64(), stored));
        return decisions.stream()
                .map(decision -> new Listed(
                        decision,
                        decision.dbKey().flatMap(key -> Optional.ofNullable(byKey.get(key.replaceAll("\\s", ""))))))
                .toList();
    }

    /// @return those that were there
    /// @throws org.sealwright.core.problem.ProfileInUse Thunderbird runs, and waiting is not possible here
    public List<AuthenticationDecision> delete(Collection<AuthenticationDecision> decisions, Progress progress)
            throws Problem {
        var profile = current.profile();
        var deleted = wait.whenFree(profile, progress, () -> files.removeAuthenticationDecisions(profile, decisions));
        deleted.forEach(decision ->
                audit.record(new AuditEvent(AuditEvent.Action.DECISION_DELETED, Map.of("host", decision.host()))));
        return deleted;
    }
}
