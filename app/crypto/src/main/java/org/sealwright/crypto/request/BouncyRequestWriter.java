package org.sealwright.crypto.request;

import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.RuntimeOperatorException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.bouncycastle.pkcs.PKCS10CertificationRequestBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.sealwright.core.certificate.Der;
import org.sealwright.core.certificate.KeyUsage;
import org.sealwright.core.certificate.PublicKeyFacts;
import org.sealwright.core.problem.KeyUnusable;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.UnsupportedInput;
import org.sealwright.core.problem.UnsupportedKey;
import org.sealwright.core.request.KeyKind;
import org.sealwright.core.request.RequestContent;
import org.sealwright.core.request.RequestTemplate;
import org.sealwright.core.request.RequestWriter;
import org.sealwright.core.secret.PrivateKey;
import org.sealwright.crypto.asn1.NotReadable;
import org.sealwright.crypto.key.KeySigner;
import org.sealwright.crypto.key.PrivateKeys;

/// Makes CSRs. Each is verified with its own public key before it is handed out.
public final class BouncyRequestWriter implements RequestWriter {
    private static final int COLUMNS = 64;

    @Inject
    public BouncyRequestWriter() {}

    @Override
    public Der write(RequestContent content, RequestTemplate template, PrivateKey key) throws Problem {
        KeySigner signer = KeySigner.of(key);
        byte[] publicKey = publicKey(key);
        try {
            X500Name subject = RequestSubject.of(content, template);
            var builder = new PKCS10CertificationRequestBuilder(subject, SubjectPublicKeyInfo.getInstance(publicKey));
            RequestedExtensions.of(content, template, usages(key.publicKey()), subject.size() == 0)
                    .ifPresent(extensions ->
                            builder.addAttribute(PKCSObjectIdentifiers.pkcs_9_at_extensionRequest, extensions));
            PKCS10CertificationRequest request = builder.build(signer.signer());
            var verifier = new JcaContentVerifierProviderBuilder()
                    .setProvider(signer.provider())
                    .build(request.getSubjectPublicKeyInfo());
            if (!request.isSignatureValid(verifier)) {
                throw unusable(key, "its signature does not verify");
            }
            return Der.of(request.getEncoded());
        } catch (RuntimeOperatorException | OperatorCreationException | PKCSException e) {
            throw unusable(key, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory", e);
        }
    }

    private static byte[] publicKey(PrivateKey key) throws Problem {
        byte[] encoded = key.copyOfPkcs8();
        try (var material = PrivateKeys.of(encoded)) {
            return material.subjectPublicKeyInfo();
        } catch (NotReadable e) {
            throw new KeyUnusable(key.publicKey().shortName(), e.reason());
        } catch (UnsupportedInput _) {
            throw new UnsupportedKey(key.publicKey().shortName());
        } finally {
            Arrays.fill(encoded, (byte) 0);
        }
    }

    private static KeyUnusable unusable(PrivateKey key, String reason) {
        return new KeyUnusable(key.publicKey().shortName(), reason);
    }

    /// A key that was not made here is used like its relatives.
    private static Set<KeyUsage> usages(PublicKeyFacts key) {
        return switch (key.algorithm()) {
            case "RSA" -> KeyKind.DEFAULT.mailUsages();
            case "EC" -> KeyKind.P_256.mailUsages();
            case "RSASSA-PSS", "Ed25519", "Ed448" -> KeyKind.ED25519.mailUsages();
            default -> Set.of();
        };
    }

    /// @return see [RequestWriter#pem]
    @Override
    public String pem(Der request) {
        String text = Base64.getMimeEncoder(COLUMNS, new byte[] {'\n'}).encodeToString(request.toByteArray());
        return "-----BEGIN CERTIFICATE REQUEST-----\n" + text + "\n-----END CERTIFICATE REQUEST-----\n";
    }
}
