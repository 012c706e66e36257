package org.sealwright.crypto.escrow;

import jakarta.inject.Inject;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.util.Arrays;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSAlgorithm;
import org.bouncycastle.cms.CMSEnvelopedDataGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.RecipientInfoGenerator;
import org.bouncycastle.cms.jcajce.JceCMSContentEncryptorBuilder;
import org.bouncycastle.cms.jcajce.JceKeyAgreeRecipientInfoGenerator;
import org.bouncycastle.cms.jcajce.JceKeyTransRecipientInfoGenerator;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.jcajce.JcaAlgorithmParametersConverter;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.escrow.KeySealer;
import org.sealwright.core.problem.KeyUnusable;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.UnsupportedKey;
import org.sealwright.core.secret.PrivateKey;

/// AES-256-CBC, its key by RSAES-OAEP with SHA-256 (RFC 3560) or by ECDH with the KDF of SHA-256 and AES-256 key
/// wrap (RFC 5753): what `openssl cms -decrypt` reads. Unlike a mail's, this recipient is the organisation's own
/// tool, so that PKCS #1 v1.5 is not needed. Keeps nothing between calls.
public final class CmsKeySealer implements KeySealer {
    private static final OAEPParameterSpec OAEP =
            new OAEPParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT);

    @Inject
    public CmsKeySealer() {}

    @Override
    public byte[] seal(PrivateKey key, Certificate recipient) throws Problem {
        byte[] pkcs8 = key.copyOfPkcs8();
        try {
            var provider = new BouncyCastleProvider();
            var generator = new CMSEnvelopedDataGenerator();
            generator.addRecipientInfoGenerator(recipient(recipient, provider));
            return generator
                    .generate(
                            new CMSProcessableByteArray(pkcs8),
                            new JceCMSContentEncryptorBuilder(CMSAlgorithm.AES256_CBC)
                                    .setProvider(provider)
                                    .build())
                    .toASN1Structure()
                    .getEncoded("DER");
        } catch (CMSException | GeneralSecurityException e) {
            throw new KeyUnusable(recipient.displayName(), String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory", e);
        } finally {
            Arrays.fill(pkcs8, (byte) 0);
        }
    }

    private static RecipientInfoGenerator recipient(Certificate recipient, Provider provider)
            throws GeneralSecurityException, CMSException, IOException, UnsupportedKey {
        var certificate = converted(recipient, provider);
        return switch (recipient.key().algorithm()) {
            case "RSA" -> {
                var oaep = new JcaAlgorithmParametersConverter()
                        .getAlgorithmIdentifier(PKCSObjectIdentifiers.id_RSAES_OAEP, OAEP);
                yield new JceKeyTransRecipientInfoGenerator(certificate, oaep).setProvider(provider);
            }
            case "EC" -> {
                var generator = KeyPairGenerator.getInstance("EC", provider);
                generator.initialize(((ECPublicKey) certificate.getPublicKey()).getParams());
                var passing = generator.generateKeyPair();
                yield new JceKeyAgreeRecipientInfoGenerator(
                                CMSAlgorithm.ECDH_SHA256KDF,
                                passing.getPrivate(),
                                passing.getPublic(),
                                CMSAlgorithm.AES256_WRAP)
                        .addRecipient(certificate)
                        .setProvider(provider);
            }
            default -> throw new UnsupportedKey(recipient.key().shortName());
        };
    }

    private static X509Certificate converted(Certificate certificate, Provider provider)
            throws GeneralSecurityException, IOException {
        return new JcaX509CertificateConverter()
                .setProvider(provider)
                .getCertificate(new X509CertificateHolder(certificate.encoded().toByteArray()));
    }
}
