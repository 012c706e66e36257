package org.sealwright.crypto.message;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSEnvelopedData;
import org.bouncycastle.cms.CMSEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.Recipient;
import org.bouncycastle.cms.RecipientInfoGenerator;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyAgreeEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipientId;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipientInfoGenerator;
import org.bouncycastle.cms.jcajce.JceKeyTransEnvelopedRecipient;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientId;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.problem.KeyUnusable;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.UnsupportedInput;
import org.sealwright.core.problem.UnsupportedKey;
import org.sealwright.core.secret.PrivateKey;

/// CMS EnvelopedData (RFC 5652 section 6) to one certificate, with AES-256-CBC and, as Thunderbird wants it, RSA
/// key
/// transport with PKCS #1 v1.5, or ECDH with the KDF of SHA-256 and AES-128 key wrap.
final class EncryptedContent {
    private EncryptedContent() {}

    static byte[] encrypt(byte[] content, Certificate recipient, Provider provider) throws Problem {
        var generator = new CMSEnvelopedDataGenerator();
        try {
            generator.addRecipientInfoGenerator(recipient(recipient, provider));
            return generator
                    .generate(
                            new CMSProcessableByteArray(content),
                            new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_CBC)
                                    .setProvider(provider)
                                    .build())
                    .toASN1Structure()
                    .getEncoded("DER");
        } catch (CMSException | GeneralSecurityException e) {
            throw new KeyUnusable(recipient.displayName(), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory", e);
        }
    }

    private static RecipientInfoGenerator recipient(Certificate recipient, Provider provider)
            throws GeneralSecurityException, UnsupportedKey, CMSException {
        var certificate = converted(recipient, provider);
        return switch (recipient.key().algorithm()) {
            case "RSA" -> new JceKeyTransRecipientInfoGenerator(certificate).setProvider(provider);
            case "EC" -> {
                var generator = KeyPairGenerator.getInstance("EC", provider);
                generator.initialize(((ECPublicKey) certificate.getPublicKey()).getParams());
                var passing = generator.generateKeyPair();
                yield new JceKeyAgreeRecipientInfoGenerator(
                                CMSAlgorithm.ECDH_SHA256KDF,
                                passing.getPrivate(),
                                passing.getPublic(),
                                CMSAlgorithm.AES128_WRAP)
                        .addRecipient(certificate)
                        .setProvider(provider);
            }
            default -> throw new UnsupportedKey(recipient.key().shortName());
        };
    }

    private static X509Certificate converted(Certificate certificate, Provider provider)
            throws GeneralSecurityException {
        return new JcaX509CertificateConverter()
                .setProvider(provider)
                .getCertificate(SignedContent.holder(certificate));
    }

    /// @throws KeyUnusable      it was not encrypted to this certificate, or the key cannot decrypt
    /// @throws UnsupportedInput it is no encrypted message
    static byte[] decrypt(byte[] enveloped, PrivateKey key, Certificate recipient, Provider provider) throws Problem {
        byte[] encoded = key.copyOfPkcs8();
        try {
            var data = new CMSEnvelopedData(enveloped);
            boolean transport = recipient.key().algorithm().equals("RSA");
            var usable = KeyFactory.getInstance(transport ? "RSA" : "EC", provider)
                    .generatePrivate(new PKCS8EncodedKeySpec(encoded));
            Recipient opener = transport
                    ? new JceKeyTransEnvelopedRecipient(usable).setProvider(provider)
                    : new JceKeyAgreeEnvelopedRecipient(usable).setProvider(provider);
            var certificate = converted(recipient, provider);
            var meant = data.getRecipientInfos()
                    .get(transport ? new JceKeyTransRecipientId(certificate) : new JceKeyAgreeRecipientId(certificate));
            if (meant == null) {
                throw new KeyUnusable(recipient.displayName(), "the message is encrypted to other certificates");
            }
            return meant.getContent(opener);
        } catch (CMSException | GeneralSecurityException e) {
            throw new KeyUnusable(recipient.displayName(), String.valueOf(e.getMessage()));
        } finally {
            Arrays.fill(encoded, (byte) 0);
        }
    }
}
