package org.sealwright.crypto.verdict;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Security;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.crypto.certificate.PublicKeys;
import org.sealwright.crypto.certificate.SignedParts;

/// Checks the few kinds of signature that Thunderbird accepts, with the Java runtime's own providers: loading Bouncy
/// Castle's takes longer than all checks of a small database.
final class JdkSignatures implements SignatureCheck {
    /// Loaded with the first signature: most commands check none.
    private static final class Providers {
        static final Provider RSA = provider("SunRsaSign");
        static final Provider CURVES = provider("SunEC");
    }

    private record Kind(String name, String key, Supplier<Provider> provider, Optional<PSSParameterSpec> parameters) {}

    private static final Map<String, Kind> KINDS = Map.of(
            "SHA256withRSA", rsa("SHA256withRSA"),
            "SHA384withRSA", rsa("SHA384withRSA"),
            "SHA512withRSA", rsa("SHA512withRSA"),
            "SHA256withRSAandMGF1", pss("SHA-256", MGF1ParameterSpec.SHA256, 32),
            "SHA384withRSAandMGF1", pss("SHA-384", MGF1ParameterSpec.SHA384, 48),
            "SHA512withRSAandMGF1", pss("SHA-512", MGF1ParameterSpec.SHA512, 64),
            "SHA256withECDSA", curve("SHA256withECDSA"),
            "SHA384withECDSA", curve("SHA384withECDSA"),
            "SHA512withECDSA", curve("SHA512withECDSA"));

    static boolean knows(String algorithm) {
        return KINDS.containsKey(algorithm);
    }

    @Override
    public boolean signed(Certificate issuer, Certificate subject) {
        Kind kind = KINDS.get(subject.signatureAlgorithm());
        return kind != null && signed(kind, issuer, SignedParts.of(subject));
    }

    private static boolean signed(Kind kind, Certificate issuer, SignedParts parts) {
        try {
            PublicKey key = KeyFactory.getInstance(kind.key(), kind.provider().get())
                    .generatePublic(new X509EncodedKeySpec(PublicKeys.infoOf(issuer)));
            var signature = Signature.getInstance(kind.name(), kind.provider().get());
            if (kind.parameters().isPresent()) {
                signature.setParameter(kind.parameters().get());
            }
            signature.initVerify(key);
            signature.update(parts.signed());
            return signature.verify(parts.signature());
        } catch (GeneralSecurityException _) {
            return false; // a key of another kind, or broken: it proves nothing
        }
    }

    private static Kind rsa(String name) {
        return new Kind(name, "RSA", () -> Providers.RSA, Optional.empty());
    }

    /// The three sets of parameters that are accepted: one digest for all, as long a salt as the digest.
    private static Kind pss(String digest, MGF1ParameterSpec mask, int salt) {
        return new Kind(
                "RSASSA-PSS",
                "RSA",
                () -> Providers.RSA,
                Optional.of(new PSSParameterSpec(digest, "MGF1", mask, salt, 1)));
    }

    private static Kind curve(String name) {
        return new Kind(name, "EC", () -> Providers.CURVES, Optional.empty());
    }

    private static Provider provider(String name) {
        Provider provider = Security.getProvider(name);
        if (provider == null) {
            throw new IllegalStateException("the Java runtime lacks its provider " + name);
        }
        return provider;
    }
}
