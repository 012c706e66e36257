package org.sealwright.crypto.revocation;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.problem.DamagedInput;
import org.sealwright.core.revocation.RevocationStatus.Why;
import org.sealwright.crypto.certificate.BouncyDecoder;
import org.sealwright.crypto.certificate.SignedParts;

/// Who may sign answers about an issuer's certificates: the issuer itself, or whom it named for this, directly,
/// with the purpose OCSPSigning (RFC 6960 section 4.2.2.2).
final class OcspSigner {
    private static final String OCSP_SIGNING = "1.3.6.1.5.5.7.3.9";
    private static final int MOST_CERTIFICATES = 8;

    private final Certificate issuer;
    private final Instant now;

    OcspSigner(Certificate issuer, Instant now) {
        this.issuer = issuer;
        this.now = now;
    }

    void check(BasicOCSPResp response) throws Rejected, IOException {
        var parts = new SignedParts(
                response.getTBSResponseData(),
                response.getSignatureAlgorithmID().getEncoded(),
                response.getSignature());
        Rejected last = null;
        for (Certificate signer : signers(response)) {
            try {
                SignedBy.check(signer, parts);
                return;
            } catch (Rejected rejected) {
                last = rejected;
            }
        }
        throw last == null ? new Rejected(Why.NOT_AUTHENTIC) : last;
    }

    private List<Certificate> signers(BasicOCSPResp response) throws IOException {
        var signers = new ArrayList<Certificate>();
        signers.add(issuer);
        X509CertificateHolder[] sent = response.getCerts();
        for (int i = 0; i < Math.min(sent.length, MOST_CERTIFICATES); i++) {
            try {
                var delegate = new BouncyDecoder().decode(sent[i].getEncoded());
                if (named(delegate)) {
                    signers.add(delegate);
                }
            } catch (DamagedInput _) {
                // Then another one signed, or nobody.
            }
        }
        return signers;
    }

    private boolean named(Certificate delegate) {
        boolean purpose = delegate.extendedKeyUsage().orElse(List.of()).contains(OCSP_SIGNING);
        boolean valid = !now.isBefore(delegate.notBefore()) && !now.isAfter(delegate.notAfter());
        if (!purpose
                || !valid
                || delegate.authority()
                || !delegate.issuer().encoded().equals(issuer.subject().encoded())) {
            return false;
        }
        try {
            SignedBy.check(issuer, SignedParts.of(delegate));
            return true;
        } catch (Rejected _) {
            return false;
        }
    }
}
