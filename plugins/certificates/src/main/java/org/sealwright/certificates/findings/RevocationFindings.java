package org.sealwright.certificates.findings;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.sealwright.certificates.usecase.CheckRevocation;
import org.sealwright.certificates.words.CertificateWords;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.revocation.RevocationStatus;
import org.sealwright.core.settings.Settings;
import org.sealwright.core.task.Progress;
import org.sealwright.core.task.Subscription;
import org.sealwright.kit.usecase.CertificateOfAddress;
import org.sealwright.kit.usecase.Checked;
import org.sealwright.kit.usecase.JudgeCertificates;
import org.sealwright.kit.usecase.Judgement;
import org.sealwright.kit.words.RevocationWords;
import org.sealwright.plugin.Finding;
import org.sealwright.plugin.Finding.Urgency;
import org.sealwright.plugin.FindingSource;

/// Asks whether own certificates in use were taken back, if the setting `network.checkRevocation` says that this is
/// always to be asked; else finds nothing and fetches nothing. A source of its own, since authorities may be slow.
public final class RevocationFindings implements FindingSource {
    private final CurrentProfile current;
    private final JudgeCertificates judging;
    private final CheckRevocation check;
    private final Settings settings;
    private final Clock clock;
    private final CertificateWords words;

    @Inject
    public RevocationFindings(
            CurrentProfile current,
            JudgeCertificates judging,
            CheckRevocation check,
            Settings settings,
            Clock clock,
            CertificateWords words) {
        this.current = current;
        this.judging = judging;
        this.check = check;
        this.settings = settings;
        this.clock = clock;
        this.words = words;
    }

    @Override
    public boolean asksServers() {
        return true;
    }

    @Override
    public String subject() {
        return words.get("found.revocation.subject");
    }

    @Override
    public Set<String> kinds() {
        return Set.of("certificates.revoked", "certificates.notChecked");
    }

    @Override
    public Subscription onChange(Runnable listener) {
        var all = List.of(current.onChange(listener), settings.onChange(listener));
        return () -> all.forEach(Subscription::close);
    }

    @Override
    public List<Finding> find(Progress progress) throws Problem {
        var contents = current.database().contents();
        var own = contents.certificates().stream()
                .filter(stored ->
                        stored.hasPrivateKey() && !stored.certificate().authority() && check.unasked(stored))
                .toList();
        var found = new ArrayList<Finding>();
        if (own.isEmpty()) {
            return found;
        }
        var judge = judging.over(contents);
        // Asked once for each certificate, however many addresses it has.
        var answers = new HashMap<StoredCertificate, List<Checked>>();
        for (var one :
                CertificateOfAddress.newestOfEach(contents, clock.instant()).entrySet()) {
            progress.stopIfCancelled();
            var stored = one.getValue();
            var checked = answers.get(stored);
            if (checked == null) {
                checked = check.check(Judgement.of(stored.certificate(), judge), progress);
                answers.put(stored, checked);
            }
            worst(checked).map(each -> finding(stored, one.getKey(), each)).forEach(found::add);
        }
        return found;
    }

    /// What was taken back, be it the certificate or an authority above it; else what is not known of the
    /// certificate itself.
    private static Stream<Checked> worst(List<Checked> checked) {
        var revoked = checked.stream()
                .filter(each -> each.status() instanceof RevocationStatus.Revoked)
                .findFirst();
        return revoked.isPresent()
                ? revoked.stream()
                : checked.stream().limit(1).filter(each -> !(each.status() instanceof RevocationStatus.Good));
    }

    private Finding finding(StoredCertificate stored, String address, Checked checked) {
        boolean revoked = checked.status() instanceof RevocationStatus.Revoked;
        var sentence = new RevocationWords(words).sentence(checked.certificate(), checked.status());
        return Finding.of(
                revoked ? "certificates.revoked" : "certificates.notChecked",
                stored,
                address,
                revoked ? Urgency.BLOCKED : Urgency.DETAIL,
                revoked ? words.get("found.revoked", sentence) : sentence);
    }
}
