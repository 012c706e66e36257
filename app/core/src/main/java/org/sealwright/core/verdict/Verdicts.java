package org.sealwright.core.verdict;

/// Port: which certificates may be used for mail. Bound to the crypto room. Safe for several threads.
///
/// The rules are those of Thunderbird for mail (docs/verdicts.md). Certificate policies are ignored, as there, and
/// nothing is fetched: revocation is `org.sealwright.core.revocation`.
public interface Verdicts {
    /// A judge over this basis. Cheap compared with the judging: results of signature checks are remembered across
    /// judges, so a second judge over a slightly different basis checks next to none.
    Judge on(Basis basis);
}
