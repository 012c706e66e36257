package org.sealwright.crypto.message;

import java.io.IOException;
import java.security.Provider;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.smime.SMIMECapabilitiesAttribute;
import org.bouncycastle.asn1.smime.SMIMECapability;
import org.bouncycastle.asn1.smime.SMIMECapabilityVector;
import org.bouncycastle.asn1.smime.SMIMEEncryptionKeyPreferenceAttribute;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.RuntimeOperatorException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.bouncycastle.util.CollectionStore;
import org.bouncycastle.util.Store;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.message.Signer;
import org.sealwright.core.problem.KeyUnusable;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.UnsupportedInput;
import org.sealwright.crypto.key.KeySigner;

/// CMS SignedData (RFC 5652 section 5) beside its content, with the attributes and certificates that mail programs
/// expect (RFC 8551 section 2.5): the moment, what the sender can decrypt, and with which certificate.
final class SignedContent {
    private SignedContent() {}

    /// @param moment of the signature
    static byte[] sign(byte[] content, Signer signer, Instant moment) throws Problem {
        var generator = new CMSSignedDataGenerator();
        var certificate = holder(signer.certificate());
        var key = KeySigner.of(signer.key());
        try {
            generator.addSignerInfoGenerator(new SignerInfoGeneratorBuilder(new BcDigestCalculatorProvider())
                    .setSignedAttributeGenerator(
                            new DefaultSignedAttributeTableGenerator(attributes(certificate, moment)))
                    .build(key.signer(), certificate));
            generator.addCertificates(new CollectionStore<>(sentAlong(signer)));
            return generator
                    .generate(new CMSProcessableByteArray(content), false)
                    .getEncoded("DER");
        } catch (CMSException | OperatorCreationException | RuntimeOperatorException e) {
            throw new KeyUnusable(signer.certificate().displayName(), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory", e);
        }
    }

    private static AttributeTable attributes(X509CertificateHolder certificate, Instant moment) {
        var capabilities = new SMIMECapabilityVector();
        capabilities.addCapability(SMIMECapability.aES256_CBC);
        capabilities.addCapability(SMIMECapability.aES128_CBC);
        var attributes = new ASN1EncodableVector();
        attributes.add(new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(moment)))));
        attributes.add(new SMIMECapabilitiesAttribute(capabilities));
        attributes.add(new SMIMEEncryptionKeyPreferenceAttribute(
                new IssuerAndSerialNumber(certificate.getIssuer(), certificate.getSerialNumber())));
        return new AttributeTable(attributes);
    }

    /// The certificate and its authorities without the root, which the recipient must have anyway.
    private static List<X509CertificateHolder> sentAlong(Signer signer) {
        var all = new ArrayList<X509CertificateHolder>();
        all.add(holder(signer.certificate()));
        for (var authority : signer.chain()) {
            if (!authority.selfIssued() && !authority.equals(signer.certificate())) {
                all.add(holder(authority));
            }
        }
        return all;
    }

    static X509CertificateHolder holder(Certificate certificate) {
        try {
            return new X509CertificateHolder(certificate.encoded().toByteArray());
        } catch (IOException e) {
            throw new IllegalStateException("a certificate that was read before", e);
        }
    }

    /// @param intact the signature is right
    /// @param signer DER of the certificate it was checked with; empty if it is not in the message
    record Checked(boolean intact, Optional<byte[]> signer) {}

    /// @throws UnsupportedInput it is no signature
    static Checked check(byte[] content, byte[] signature, Provider provider) throws Problem {
        try {
            var signed = new CMSSignedData(new CMSProcessableByteArray(content), signature);
            Store<X509CertificateHolder> certificates = signed.getCertificates();
            var signers = signed.getSignerInfos().getSigners();
            if (signers.isEmpty()) {
                throw new UnsupportedInput(null, "SignedData without signer");
            }
            // As Thunderbird does: only the first counts.
            return check(signers.iterator().next(), certificates, provider);
        } catch (CMSException e) {
            throw new UnsupportedInput(null, "SignedData: " + e.getMessage());
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory", e);
        }
    }

    private static Checked check(SignerInformation signer, Store<X509CertificateHolder> certificates, Provider provider)
            throws IOException {
        for (var match : certificates.getMatches(null)) {
            if (signer.getSID().match(match)) {
                return new Checked(isIntact(signer, match, provider), Optional.of(match.getEncoded()));
            }
        }
        return new Checked(false, Optional.empty());
    }

    private static boolean isIntact(SignerInformation signer, X509CertificateHolder certificate, Provider provider) {
        try {
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder()
                    .setProvider(provider)
                    .build(certificate));
        } catch (CMSException | OperatorCreationException | java.security.cert.CertificateException _) {
            // Changed, or signed when the certificate was not valid: in both cases not to be believed.
            return false;
        }
    }
}
