package org.sealwright.core.verdict;

import org.sealwright.core.account.AddressMatch;
import org.sealwright.core.certificate.Certificate;

/// Judges certificates over one [Basis]. Each question costs a bounded number of signature checks, so it may take a
/// moment: never ask on the event thread. Safe for several threads. Verdicts are remembered.
public interface Judge {
    Basis basis();

    /// @param certificate need not be in the basis; trust counts only for what is
    Verdict verdict(Certificate certificate, Purpose purpose);

    /// May mail to this address be encrypted to the certificate?
    default Verdict encryptTo(Certificate certificate, String address) {
        return verdict(certificate, Purpose.ENCRYPT, address);
    }

    /// May it be used by or for this address? A certificate for another address, or for none, may not.
    default Verdict verdict(Certificate certificate, Purpose purpose, String address) {
        var verdict = verdict(certificate, purpose);
        return switch (verdict) {
            case Verdict.Bad _ -> verdict;
            case Verdict.Good good ->
                switch (AddressMatch.of(address, certificate)) {
                    case SAME, SAME_BUT_CASE -> verdict;
                    case OTHER, NONE_IN_CERTIFICATE ->
                        new Verdict.Bad(new Reason.WrongAddress(certificate, address), good.chain());
                };
        };
    }
}
