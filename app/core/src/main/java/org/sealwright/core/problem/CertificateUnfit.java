package org.sealwright.core.problem;

/// A certificate cannot be used for an identity; its code says why: `unfit-expired`, `unfit-other-address` … (the
/// codes of `core.account.Fitness.Obstacle`).
public final class CertificateUnfit extends Problem {
    /// @param obstacle    why, as `Obstacle.code()`
    /// @param certificate its name
    /// @param address     of the identity
    public CertificateUnfit(String obstacle, String certificate, String address) {
        super("unfit-" + obstacle, Kind.NOT_DONE, null, null, certificate, address);
    }
}
