package org.sealwright.crypto.revocation;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.revocation.RevocationStatus;
import org.sealwright.core.revocation.RevocationStatus.Means;
import org.sealwright.core.revocation.RevocationStatus.Why;

/// One question to a responder and its answer (RFC 6960). The question carries a nonce; an answer may leave it out, but
/// must not carry another.
final class OcspExchange {
    /// For an answer that does not say when the next one is due.
    private static final Duration UNDATED = Duration.ofHours(24);

    private static final int NONCE_BYTES = 16;
    private static final DigestCalculatorProvider DIGESTS = new BcDigestCalculatorProvider();

    private final Certificate certificate;
    private final Certificate issuer;
    private final X509CertificateHolder issuerHolder;
    private final byte[] nonce = new byte[NONCE_BYTES];

    OcspExchange(Certificate certificate, Certificate issuer, SecureRandom random) throws Rejected {
        this.certificate = certificate;
        this.issuer = issuer;
        try {
            this.issuerHolder = new X509CertificateHolder(issuer.encoded().toByteArray());
        } catch (IOException e) {
            throw new Rejected(Why.DAMAGED, e);
        }
        random.nextBytes(nonce);
    }

    byte[] question() throws Rejected {
        try {
            var id = new CertificateID(DIGESTS.get(CertificateID.HASH_SHA1), issuerHolder, serial());
            return new OCSPReqBuilder()
                    .addRequest(id)
                    .setRequestExtensions(new Extensions(new Extension(
                            OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, new DEROctetString(nonce).getEncoded())))
                    .build()
                    .getEncoded();
        } catch (OCSPException | OperatorCreationException | IOException e) {
            throw new Rejected(Why.DAMAGED, e);
        }
    }

    RevocationStatus status(byte[] answer, Instant now) throws Rejected {
        try {
            var response = new OCSPResp(answer);
            if (response.getStatus() != OCSPResp.SUCCESSFUL) {
                throw new Rejected(Why.NOT_SERVED);
            }
            if (!(response.getResponseObject() instanceof BasicOCSPResp basic)) {
                throw new Rejected(Why.DAMAGED);
            }
            return status(basic, now);
        } catch (IOException | OCSPException | RuntimeException e) {
            // Bouncy Castle tells of damage in many ways, an index out of bounds among them.
            throw new Rejected(Why.DAMAGED, e);
        }
    }

    private RevocationStatus status(BasicOCSPResp response, Instant now) throws Rejected, OCSPException, IOException {
        SingleResp single = about(response);
        new OcspSigner(issuer, now).check(response);
        checkNonce(response);
        Instant from = single.getThisUpdate().toInstant();
        Instant until =
                Optional.ofNullable(single.getNextUpdate()).map(Date::toInstant).orElse(from.plus(UNDATED));
        if (!Clocks.within(from, until, now)) {
            throw new Rejected(Why.OUT_OF_DATE);
        }
        @Nullable CertificateStatus status = single.getCertStatus();
        if (status instanceof RevokedStatus revoked) {
            return new RevocationStatus.Revoked(
                    Means.OCSP,
                    revoked.getRevocationTime().toInstant(),
                    revoked.hasRevocationReason()
                            ? RevocationList.word(revoked.getRevocationReason())
                            : Optional.empty());
        }
        // CertificateStatus.GOOD is null
        return status == null ? new RevocationStatus.Good(Means.OCSP, from, until) : new RevocationStatus.Unknown();
    }

    /// The part about this certificate: serial number, and name and key of its issuer.
    private SingleResp about(BasicOCSPResp response) throws Rejected, OCSPException {
        for (SingleResp single : response.getResponses()) {
            var id = single.getCertID();
            if (id.getSerialNumber().equals(serial()) && id.matchesIssuer(issuerHolder, DIGESTS)) {
                return single;
            }
        }
        throw new Rejected(Why.OTHER_CERTIFICATE);
    }

    private void checkNonce(BasicOCSPResp response) throws Rejected, IOException {
        var sent = response.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
        if (sent != null && !Arrays.equals(sent.getExtnValue().getOctets(), new DEROctetString(nonce).getEncoded())) {
            throw new Rejected(Why.OTHER_CERTIFICATE);
        }
    }

    private BigInteger serial() {
        return new BigInteger(certificate.serial().toByteArray());
    }
}
