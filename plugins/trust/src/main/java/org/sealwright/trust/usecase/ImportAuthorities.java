package org.sealwright.trust.usecase;

import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sealwright.core.audit.AuditEvent;
import org.sealwright.core.audit.AuditLog;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.database.Added;
import org.sealwright.core.database.Addition;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.task.Progress;
import org.sealwright.core.trust.Trust;
import org.sealwright.kit.usecase.OpenForKeys;
import org.sealwright.kit.usecase.OrganisationTrust;

/// Stores new authorities with what they are trusted for, all of them in one transaction.
public final class ImportAuthorities {
    private final CurrentProfile current;
    private final OrganisationTrust organisation;
    private final OpenForKeys openForKeys;
    private final AuditLog audit;

    @Inject
    public ImportAuthorities(
            CurrentProfile current, OrganisationTrust organisation, OpenForKeys openForKeys, AuditLog audit) {
        this.current = current;
        this.organisation = organisation;
        this.openForKeys = openForKeys;
        this.audit = audit;
    }

    /// @param candidates those that are not new are passed over
    /// @param trust      by certificate; none where nothing is said
    /// @return one for each new candidate, in their order
    /// @throws org.sealwright.core.problem.ForbiddenByPolicy the organisation decided otherwise about one of them
    /// @throws org.sealwright.core.problem.PasswordNeeded trust was to be stored and the password was not given
    public List<Added.CertificateAdded> run(
            List<Candidate> candidates, Map<Certificate, Trust> trust, PasswordPrompt prompt, Progress progress)
            throws Problem {
        var entries = candidates.stream()
                .filter(Candidate::isNew)
                .map(Candidate::certificate)
                .map(certificate -> new Addition.Entry(certificate, Optional.empty(), wanted(certificate, trust)))
                .toList();
        if (entries.isEmpty()) {
            return List.of();
        }
        Map<Certificate, Trust> wished = new LinkedHashMap<>();
        entries.forEach(entry -> entry.trust().ifPresent(wish -> wished.put(entry.certificate(), wish)));
        organisation.check(wished);
        var here = current.open();
        if (entries.stream().anyMatch(entry -> entry.trust().isPresent())) {
            openForKeys.unlock(here.profile(), here.database(), prompt);
        }
        progress.stopIfCancelled();
        progress.pointOfNoReturn();
        var added =
                here.database().add(new Addition(entries, List.of()), progress).certificates();
        added.stream().filter(one -> one.action() != Added.Action.SKIPPED).forEach(this::record);
        return added;
    }

    private static Optional<Trust> wanted(Certificate certificate, Map<Certificate, Trust> trust) {
        return Optional.ofNullable(trust.get(certificate)).filter(wish -> !wish.equals(Trust.NONE));
    }

    private void record(Added.CertificateAdded one) {
        var stored = one.stored();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("sha256", stored.certificate().sha256().hex());
        facts.put("nickname", stored.nickname());
        facts.put("group", stored.group().word());
        facts.put("websites", stored.trust().websites().word());
        facts.put("email", stored.trust().email().word());
        facts.put("software", stored.trust().software().word());
        audit.record(new AuditEvent(AuditEvent.Action.IMPORTED, facts));
    }
}
