package org.sealwright.crypto.revocation;

import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.revocation.RevocationStatus.Why;
import org.sealwright.crypto.asn1.Element;
import org.sealwright.crypto.asn1.Malformed;
import org.sealwright.crypto.asn1.TooDeep;
import org.sealwright.crypto.certificate.PublicKeys;
import org.sealwright.crypto.certificate.SignatureNames;
import org.sealwright.crypto.certificate.SignedParts;
import org.sealwright.crypto.chain.SignatureCheck;

/// Whether an answer is signed by a key, with an algorithm that cannot be forged.
final class SignedBy {
    private SignedBy() {}

    static void check(Certificate signer, SignedParts parts) throws Rejected {
        try {
            var algorithm = SignatureNames.of(Element.at(parts.algorithm(), 0, parts.algorithm().length));
            if (algorithm.startsWith("SHA1") || algorithm.startsWith("MD")) {
                throw new Rejected(Why.NOT_AUTHENTIC);
            }
        } catch (Malformed | TooDeep e) {
            throw new Rejected(Why.DAMAGED, e);
        }
        if (!SignatureCheck.verifies(PublicKeys.infoOf(signer), parts)) {
            throw new Rejected(Why.NOT_AUTHENTIC);
        }
    }
}
