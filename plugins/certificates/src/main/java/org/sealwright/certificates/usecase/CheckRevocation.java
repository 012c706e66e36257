package org.sealwright.certificates.usecase;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.network.NetworkRules;
import org.sealwright.core.network.RevocationMode;
import org.sealwright.core.problem.ForbiddenByPolicy;
import org.sealwright.core.problem.RevocationNeverAsked;
import org.sealwright.core.revocation.RevocationStatus;
import org.sealwright.core.revocation.Revocations;
import org.sealwright.core.settings.Settings;
import org.sealwright.core.task.Progress;
import org.sealwright.core.verdict.Verdict;
import org.sealwright.kit.usecase.Checked;
import org.sealwright.kit.usecase.Description;
import org.sealwright.kit.usecase.Judgement;

/// Asks the authorities of a chain whether they took one of its certificates back. Only of a chain that holds:
/// where it does not, nobody is known whose answer would count.
public final class CheckRevocation {
    private final Revocations revocations;
    private final Settings settings;

    @Inject
    public CheckRevocation(Revocations revocations, Settings settings) {
        this.revocations = revocations;
        this.settings = settings;
    }

    /// May anybody be asked, if the user wants it?
    public boolean allowed() {
        return NetworkRules.revocationAllowed(settings);
    }

    /// Did user or organisation say that this certificate's revocation is to be asked without being told? Never of
    /// strangers' certificates: asking tells the server that somebody looked.
    public boolean unasked(StoredCertificate stored) {
        return allowed()
                && settings.value(NetworkRules.REVOCATION) == RevocationMode.ALWAYS
                && (stored.hasPrivateKey() || stored.certificate().authority());
    }

    /// Each certificate of the chain but its anchor, the lowest first; empty if the chain does not hold.
    ///
    /// @throws ForbiddenByPolicy if the organisation lets nothing be fetched, or nobody be asked
    /// @throws RevocationNeverAsked if the user's own settings say so
    public List<Checked> check(Judgement judgement, Progress progress) throws ForbiddenByPolicy, RevocationNeverAsked {
        NetworkRules.checkRevocation(settings);
        var checked = new ArrayList<Checked>();
        if (judgement.asked().values().stream().anyMatch(Verdict::ok)) {
            var chain = judgement.chain();
            for (int i = 0; i + 1 < chain.size(); i++) {
                progress.at(i, chain.size() - 1);
                checked.add(new Checked(chain.get(i), revocations.status(chain.get(i), chain.get(i + 1), progress)));
            }
        }
        return List.copyOf(checked);
    }

    /// The same, and what the authorities of its chain say.
    ///
    /// @throws ForbiddenByPolicy if the organisation lets nothing be fetched, or nobody be asked
    /// @throws RevocationNeverAsked if the user's own settings say so
    public Description check(Description description, Progress progress)
            throws ForbiddenByPolicy, RevocationNeverAsked {
        var judgement = description.judgement().orElseThrow(() -> new IllegalArgumentException("not judged yet"));
        var checked = check(judgement, progress);
        return description.with(with(checked, judgement), checked);
    }

    /// The judgement in the light of it: what was taken back makes no verdict good.
    public static Judgement with(List<Checked> checked, Judgement judgement) {
        for (Checked one : checked) {
            if (one.status() instanceof RevocationStatus.Revoked revoked) {
                return judgement.revoked(one.certificate(), revoked.since(), revoked.why());
            }
        }
        return judgement;
    }
}
