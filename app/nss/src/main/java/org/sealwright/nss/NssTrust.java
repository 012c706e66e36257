package org.sealwright.nss;

import java.util.List;
import java.util.Set;
import org.sealwright.nss.trust.TrustClass;
import org.sealwright.nss.trust.TrustSettings;
import org.sealwright.nss.value.ObjectId;

/// What the database says about the trust in one certificate, after choosing between the two trust classes.
///
/// @param id the row that counts
/// @param trustClass its class
/// @param present every class that has a row for this certificate; with two of them old and new programs may disagree
/// @param issuer DER name of the certificate's issuer
/// @param serial DER of its serial number
/// @param stored the trust as written in the row
/// @param standing whether the row may be believed
/// @param wrongSignatures names of the `metaData` rows that are wrong or missing
public record NssTrust(
        ObjectId id,
        TrustClass trustClass,
        Set<TrustClass> present,
        byte[] issuer,
        byte[] serial,
        TrustSettings stored,
        Standing standing,
        List<String> wrongSignatures) {

    /// Whether a trust row may be believed.
    public enum Standing {
        /// Nobody is logged in, so signatures cannot be checked; NSS believes it then, and so do we.
        UNCHECKED,
        /// All signatures that matter are right.
        VERIFIED,
        /// A signature is wrong or missing, or a value makes no sense: the row counts for nothing.
        REJECTED
    }

    public NssTrust {
        present = Set.copyOf(present);
        wrongSignatures = List.copyOf(wrongSignatures);
    }

    /// What counts: the stored trust, or none if the row is rejected.
    public TrustSettings settings() {
        return standing == Standing.REJECTED ? TrustSettings.NONE : stored;
    }
}
