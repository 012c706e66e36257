package org.sealwright.trust.findings;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.database.Contents;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.task.Progress;
import org.sealwright.core.task.Subscription;
import org.sealwright.core.text.ShownText;
import org.sealwright.core.trust.BuiltInRoots;
import org.sealwright.core.trust.Trust;
import org.sealwright.core.trust.TrustLevel;
import org.sealwright.core.trust.TrustRules;
import org.sealwright.core.verdict.Reason;
import org.sealwright.core.verdict.Verdict;
import org.sealwright.kit.usecase.CertificateOfAddress;
import org.sealwright.kit.usecase.JudgeCertificates;
import org.sealwright.kit.usecase.Judgement;
import org.sealwright.plugin.Finding;
import org.sealwright.plugin.Finding.Urgency;
import org.sealwright.plugin.FindingSource;
import org.sealwright.trust.usecase.ObeyTrust;
import org.sealwright.trust.words.AuthorityWords;

/// Looks whether the authorities of the user's own certificates are trusted for mail, and whether somebody trusts
/// an authority by hand for more than mail needs.
public final class TrustFindings implements FindingSource {
    private final CurrentProfile current;
    private final JudgeCertificates judging;
    private final BuiltInRoots builtIn;
    private final ObeyTrust obey;
    private final Clock clock;
    private final AuthorityWords words;

    @Inject
    public TrustFindings(
            CurrentProfile current,
            JudgeCertificates judging,
            BuiltInRoots builtIn,
            ObeyTrust obey,
            Clock clock,
            AuthorityWords words) {
        this.current = current;
        this.judging = judging;
        this.builtIn = builtIn;
        this.obey = obey;
        this.clock = clock;
        this.words = words;
    }

    @Override
    public String subject() {
        return words.get("found.subject");
    }

    @Override
    public Set<String> kinds() {
        return Set.of(
                "trust.notTrusted",
                "trust.notForMail",
                "trust.distrusted",
                "trust.intermediate",
                "trust.broad",
                "trust.byHand",
                "trust.policy",
                "trust.policyUnreadable");
    }

    @Override
    public Subscription onChange(Runnable listener) {
        return current.onChange(listener);
    }

    @Override
    public List<Finding> find(Progress progress) throws Problem {
        var contents = current.database().contents();
        var found = new ArrayList<Finding>();
        found.addAll(decidedByOrganisation());
        found.addAll(byHand(contents));
        var own = CertificateOfAddress.newestOfEach(contents, clock.instant());
        if (!own.isEmpty()) {
            var judge = judging.over(contents);
            var known = builtIn.found().trust();
            // Judged once each, however many addresses it has.
            var judgements = new LinkedHashMap<StoredCertificate, Judgement>();
            own.forEach((address, stored) -> {
                var judgement = judgements.computeIfAbsent(stored, one -> Judgement.of(one.certificate(), judge));
                untrusted(address, stored, judgement, contents, known).ifPresent(found::add);
            });
            found.addAll(relied(judgements.values(), contents, known));
        }
        return found;
    }

    /// What the organisation decided and the profile does not have yet, and what of it cannot be read.
    private List<Finding> decidedByOrganisation() throws Problem {
        var outstanding = obey.outstanding();
        var found = new ArrayList<Finding>();
        if (outstanding.count() > 0) {
            var about = current.profile().folder().toString();
            boolean onlyRemoved = outstanding.fresh().isEmpty()
                    && outstanding.changes().values().stream().allMatch(TrustRules.NOTHING::equals);
            found.add(
                    Finding.general("trust.policy", about, Urgency.SOON, words.get("found.policy", outstanding.count()))
                            .asDuty(onlyRemoved ? TrustRules.REMOVED : TrustRules.ANCHORS));
        }
        outstanding
                .unreadable()
                .forEach(entry -> found.add(Finding.general(
                        "trust.policyUnreadable",
                        entry,
                        Urgency.ADVICE,
                        words.get("found.policyUnreadable", ShownText.of(entry)))));
        return found;
    }

    private Optional<Finding> untrusted(
            String address,
            StoredCertificate stored,
            Judgement judgement,
            Contents contents,
            Map<Certificate, Trust> known) {
        if (judgement.asked().values().stream().anyMatch(Verdict::ok)) {
            return Optional.empty();
        }
        return judgement.fault().map(Verdict.Bad::reason).flatMap(reason -> switch (reason) {
            // Mozilla has it, for websites: it took its trust for mail away, or never gave it.
            case Reason.AuthorityNotTrusted(var root)
            when known.containsKey(root) ->
                Optional.of(finding("trust.notForMail", "found.notForMail", address, stored, root, contents));
            case Reason.AuthorityNotTrusted(var root) ->
                Optional.of(finding("trust.notTrusted", "found.notTrusted", address, stored, root, contents));
            case Reason.Distrusted(var authority) ->
                Optional.of(finding("trust.distrusted", "found.distrusted", address, stored, authority, contents));
            default -> Optional.empty();
        });
    }

    private Finding finding(
            String kind,
            String key,
            String address,
            StoredCertificate stored,
            Certificate authority,
            Contents contents) {
        return new Finding(
                kind,
                stored.certificate().sha256().hex() + " " + address,
                Optional.of(address),
                Urgency.BLOCKED,
                words.get(key, ShownText.of(authority.displayName())),
                contents.find(authority.sha256()));
    }

    /// Authorities that own certificates rest on, and that are trusted for mail only because somebody here said so:
    /// mail programs of others need not trust them. In an organisation with its own authority that is as it should
    /// be, so this is for the report.
    private List<Finding> relied(Collection<Judgement> own, Contents contents, Map<Certificate, Trust> known) {
        return own.stream()
                .filter(judgement -> judgement.asked().values().stream().anyMatch(Verdict::ok))
                .map(judgement -> judgement.chain().getLast())
                .distinct()
                .filter(anchor -> Optional.ofNullable(known.get(anchor))
                        .filter(trust -> trust.email() == TrustLevel.TRUSTED)
                        .isEmpty())
                .flatMap(anchor -> contents.find(anchor.sha256()).stream())
                .filter(anchor -> anchor.trust().email() == TrustLevel.TRUSTED)
                .map(anchor -> general("trust.byHand", "found.byHand", Urgency.DETAIL, anchor))
                .toList();
    }

    private List<Finding> byHand(Contents contents) {
        var noted = contents.certificates().stream()
                .filter(stored -> stored.trustNoted() && stored.certificate().authority())
                .toList();
        if (noted.isEmpty()) {
            return List.of();
        }
        var known = builtIn.found().trust();
        var found = new ArrayList<Finding>();
        for (var stored : noted) {
            var certificate = stored.certificate();
            if (!known.containsKey(certificate)) {
                var trust = stored.trust();
                if (trust.email() == TrustLevel.TRUSTED && !certificate.selfIssued()) {
                    found.add(advice("trust.intermediate", "found.intermediate", stored));
                }
                if (trust.websites() == TrustLevel.TRUSTED || trust.software() == TrustLevel.TRUSTED) {
                    found.add(advice("trust.broad", "found.broad", stored));
                }
            }
        }
        return found;
    }

    private Finding advice(String kind, String key, StoredCertificate stored) {
        return general(kind, key, Urgency.ADVICE, stored);
    }

    private Finding general(String kind, String key, Urgency urgency, StoredCertificate stored) {
        return new Finding(
                kind,
                stored.certificate().sha256().hex(),
                Optional.empty(),
                urgency,
                words.get(key, ShownText.of(stored.certificate().displayName())),
                Optional.of(stored));
    }
}
