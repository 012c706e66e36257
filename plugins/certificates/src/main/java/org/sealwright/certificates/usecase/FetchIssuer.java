package org.sealwright.certificates.usecase;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sealwright.core.audit.AuditEvent;
import org.sealwright.core.audit.AuditLog;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.Chains;
import org.sealwright.core.database.Added.Action;
import org.sealwright.core.database.Added.CertificateAdded;
import org.sealwright.core.database.Addition;
import org.sealwright.core.database.CertificateDatabase;
import org.sealwright.core.network.FetchFailed;
import org.sealwright.core.network.Fetcher;
import org.sealwright.core.network.Fetcher.Limit;
import org.sealwright.core.network.NetworkRules;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.reading.Found.FoundCertificate;
import org.sealwright.core.reading.Limits;
import org.sealwright.core.reading.Reader;
import org.sealwright.core.reading.Source;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.settings.Settings;
import org.sealwright.core.task.Progress;
import org.sealwright.core.verdict.Reason;
import org.sealwright.core.verdict.Verdict;
import org.sealwright.kit.usecase.JudgeCertificates;
import org.sealwright.kit.usecase.Judgement;

/// Gets the certificate of an issuer that is missing, from where the certificate says it is offered, when the
/// user asks for it. What comes is stored without any trust, and only if it really issued the certificate.
public final class FetchIssuer {
    /// smime-facts.md section 7.
    private static final Limit LIMIT = new Limit(64 << 10, Duration.ofSeconds(10));

    private final CurrentProfile current;
    private final JudgeCertificates judges;
    private final Fetcher fetcher;
    private final Reader reader;
    private final Chains chains;
    private final Settings settings;
    private final AuditLog audit;

    @Inject
    public FetchIssuer(
            CurrentProfile current,
            JudgeCertificates judges,
            Fetcher fetcher,
            Reader reader,
            Chains chains,
            Settings settings,
            AuditLog audit) {
        this.current = current;
        this.judges = judges;
        this.fetcher = fetcher;
        this.reader = reader;
        this.chains = chains;
        this.settings = settings;
        this.audit = audit;
    }

    /// May anything be fetched at all?
    public boolean allowed() {
        return NetworkRules.allowed(settings);
    }

    /// @return what was fetched and stored, the lowest first; empty if no issuer is missing or none is offered
    /// @throws FetchFailed if the last place where it is offered did not give it
    /// @throws org.sealwright.core.problem.ForbiddenByPolicy if the organisation lets nothing be fetched
    /// @throws java.util.concurrent.CancellationException the user cancelled, and nothing was stored
    public List<Certificate> fetch(Certificate certificate, Progress progress) throws Problem {
        NetworkRules.check(settings);
        var database = current.database();
        var judge = judges.over(database.contents());
        var fault = Judgement.of(certificate, judge).fault().map(Verdict.Bad::reason);
        if (fault.isEmpty() || !(fault.get() instanceof Reason.IssuerMissing missing)) {
            return List.of();
        }
        Optional<Problem> failure = Optional.empty();
        for (String location : missing.offered()) {
            List<Certificate> issuers;
            try {
                issuers = issuers(missing.certificate(), location, progress);
            } catch (Problem problem) {
                failure = Optional.of(problem);
                continue;
            }
            progress.pointOfNoReturn();
            store(database, issuers, location);
            return issuers;
        }
        if (failure.isPresent()) {
            throw failure.get();
        }
        return List.of();
    }

    private List<Certificate> issuers(Certificate lowest, String location, Progress progress) throws Problem {
        var source = new Source.Bytes(location, fetcher.get(location, LIMIT, progress));
        // A server of a stranger must not bring up a question for a password.
        try (var found = reader.read(source, PasswordPrompt.nobody(), Limits.usual(), progress)) {
            var served = found.certificates().stream()
                    .map(FoundCertificate::certificate)
                    .toList();
            var chain = chains.chain(lowest, served).certificates();
            if (chain.size() < 2) {
                throw new FetchFailed(FetchFailed.Why.NOT_SERVED, location, null);
            }
            return chain.subList(1, chain.size());
        }
    }

    private void store(CertificateDatabase database, List<Certificate> issuers, String location) throws Problem {
        var entries = issuers.stream()
                .map(issuer -> new Addition.Entry(issuer, Optional.empty(), Optional.empty()))
                .toList();
        database.add(new Addition(entries, List.of()), Progress.none()).certificates().stream()
                .filter(added -> added.action() == Action.ADDED)
                .forEach(added -> audit.record(new AuditEvent(AuditEvent.Action.IMPORTED, facts(added, location))));
    }

    private static Map<String, String> facts(CertificateAdded added, String location) {
        var stored = added.stored();
        return Map.of(
                "sha256", stored.certificate().sha256().hex(),
                "nickname", stored.nickname(),
                "group", stored.group().word(),
                "from", location);
    }
}
