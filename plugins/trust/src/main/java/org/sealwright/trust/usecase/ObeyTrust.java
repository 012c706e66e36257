package org.sealwright.trust.usecase;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sealwright.core.audit.AuditEvent;
import org.sealwright.core.audit.AuditLog;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.database.Addition;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.database.TrustOrder;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.profile.OpenProfile;
import org.sealwright.core.profile.WaitForProfile;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.task.Progress;
import org.sealwright.core.trust.Trust;
import org.sealwright.core.trust.TrustRules;
import org.sealwright.kit.usecase.OpenForKeys;
import org.sealwright.kit.usecase.OrganisationTrust;

/// Brings what the organisation decided about authorities into the current profile, so that Thunderbird sees it too:
/// its verdicts and ours come from the same database. Until then it is a finding, and nothing is pretended.
public final class ObeyTrust {
    private final CurrentProfile current;
    private final ListAuthorities list;
    private final OrganisationTrust organisation;
    private final OpenForKeys openForKeys;
    private final WaitForProfile wait;
    private final AuditLog audit;

    @Inject
    public ObeyTrust(
            CurrentProfile current,
            ListAuthorities list,
            OrganisationTrust organisation,
            OpenForKeys openForKeys,
            WaitForProfile wait,
            AuditLog audit) {
        this.current = current;
        this.list = list;
        this.organisation = organisation;
        this.openForKeys = openForKeys;
        this.wait = wait;
        this.audit = audit;
    }

    /// What the profile does not have yet.
    ///
    /// @param fresh      authorities that are not in it
    /// @param changes    those whose trust is another one
    /// @param unreadable entries of the policy that were not understood or whose file could not be read
    public record Outstanding(Map<Certificate, Trust> fresh, Map<Certificate, Trust> changes, List<String> unreadable) {
        public Outstanding {
            fresh = Map.copyOf(fresh);
            changes = Map.copyOf(changes);
            unreadable = List.copyOf(unreadable);
        }

        /// How many authorities are not as the organisation wants them.
        public int count() {
            return fresh.size() + changes.size();
        }
    }

    public Outstanding outstanding() throws Problem {
        return outstanding(current.open());
    }

    private Outstanding outstanding(OpenProfile here) throws Problem {
        var decided = organisation.decided();
        Map<Certificate, Trust> fresh = new LinkedHashMap<>(decided.anchors());
        fresh.keySet()
                .removeIf(anchor -> decided.removed().contains(anchor.sha256().hex()));
        Map<Certificate, Trust> changes = new LinkedHashMap<>();
        if (!fresh.isEmpty() || !decided.removed().isEmpty()) {
            for (var authority : list.list(here).authorities()) {
                var certificate = authority.certificate();
                var rule = decided.of(certificate);
                fresh.remove(certificate);
                if (rule.isPresent() && !rule.get().equals(authority.trust())) {
                    changes.put(certificate, rule.get());
                }
            }
        }
        return new Outstanding(fresh, changes, decided.unreadable());
    }

    /// Adds what is missing, which is possible while Thunderbird runs, then changes trust, which waits for it.
    ///
    /// @return how many authorities are now as the organisation wants them and were not
    /// @throws org.sealwright.core.problem.PasswordNeeded the database's password was not given
    /// @throws org.sealwright.core.problem.ProfileInUse   Thunderbird runs, and waiting is not possible here; what
    ///   could be added was added
    public int obey(PasswordPrompt prompt, Progress progress) throws Problem {
        var here = current.open();
        var outstanding = outstanding(here);
        if (outstanding.count() == 0) {
            return 0;
        }
        openForKeys.unlock(here.profile(), here.database(), prompt);
        progress.stopIfCancelled();
        add(here, outstanding.fresh(), progress);
        if (!outstanding.changes().isEmpty()) {
            var orders = orders(here, outstanding.changes());
            wait.whenFree(here.profile(), progress, () -> {
                // Again, as waiting may have been long.
                openForKeys.unlock(here.profile(), here.database(), prompt);
                return here.database().changeTrust(orders);
            });
            outstanding.changes().forEach(this::record);
        }
        return outstanding.count();
    }

    private void add(OpenProfile here, Map<Certificate, Trust> fresh, Progress progress) throws Problem {
        var entries = new ArrayList<Addition.Entry>();
        fresh.forEach((certificate, trust) ->
                entries.add(new Addition.Entry(certificate, Optional.empty(), Optional.of(trust))));
        if (!entries.isEmpty()) {
            here.database().add(new Addition(entries, List.of()), progress);
            fresh.forEach(this::record);
        }
    }

    private List<TrustOrder> orders(OpenProfile here, Map<Certificate, Trust> changes) throws Problem {
        var orders = new ArrayList<TrustOrder>();
        for (var authority : list.list(here).authorities()) {
            var trust = changes.get(authority.certificate());
            if (trust != null) {
                var label = authority.stored().map(StoredCertificate::nickname).or(() -> Optional.of(authority.name()));
                orders.add(new TrustOrder(
                        authority.certificate(), label.filter(text -> !text.isBlank()), Optional.of(trust)));
            }
        }
        return orders;
    }

    private void record(Certificate certificate, Trust trust) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("sha256", certificate.sha256().hex());
        facts.put("name", certificate.displayName());
        facts.put("websites", trust.websites().word());
        facts.put("email", trust.email().word());
        facts.put("software", trust.software().word());
        facts.put("by", trust.equals(TrustRules.NOTHING) ? TrustRules.REMOVED.key() : TrustRules.ANCHORS.key());
        audit.record(new AuditEvent(AuditEvent.Action.TRUST_CHANGED, facts));
    }
}
