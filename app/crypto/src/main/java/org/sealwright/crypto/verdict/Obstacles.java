package org.sealwright.crypto.verdict;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.verdict.Reason;
import org.sealwright.core.verdict.Verdict;

/// Why ways failed that would have led to an anchor. Of several the gravest is the reason to name: first what
/// somebody
/// decided, then what an authority is, then time, then a signature.
final class Obstacles {
    private Verdict.@Nullable Bad gravest;
    private int weight = -1;

    void add(Reason reason, List<Facts> path) {
        int itsWeight = weight(reason);
        if (itsWeight > weight) {
            weight = itsWeight;
            gravest = new Verdict.Bad(
                    reason, path.stream().map(Facts::certificate).toList());
        }
    }

    Optional<Verdict> gravest() {
        return Optional.ofNullable(gravest);
    }

    private static int weight(Reason reason) {
        return switch (reason) {
            case Reason.Distrusted _, Reason.Revoked _ -> 6;
            case Reason.NameForbidden _ -> 5;
            case Reason.KeyUsageUnfit _,
                    Reason.PurposeUnfit _,
                    Reason.PathTooLong _,
                    Reason.NotAnAuthority _,
                    Reason.IsAnAuthority _,
                    Reason.WeakSignature _,
                    Reason.SignatureUnsupported _,
                    Reason.KeyTooSmall _,
                    Reason.KeyUnsupported _,
                    Reason.UnknownCriticalExtension _,
                    Reason.Damaged _ -> 4;
            case Reason.Expired _, Reason.NotYetValid _ -> 3;
            case Reason.ForgedSignature _ -> 2;
            case Reason.ChainTooLong _ -> 1;
            case Reason.AuthorityNotTrusted _, Reason.IssuerMissing _, Reason.WrongAddress _, Reason.TooComplex _ -> 0;
        };
    }
}
