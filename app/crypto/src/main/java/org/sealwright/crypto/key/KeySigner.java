package org.sealwright.crypto.key;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Provider;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.sealwright.core.certificate.PublicKeyFacts;
import org.sealwright.core.problem.KeyUnusable;
import org.sealwright.core.problem.UnsupportedKey;
import org.sealwright.core.secret.PrivateKey;

/// Signs with a private key in the way that fits its kind: RSA with SHA-256, curves with the digest of their size.
///
/// @param provider that signs, and can verify
public record KeySigner(ContentSigner signer, Provider provider) {

    /// @param factory   name of the kind of key
    /// @param algorithm of the signature
    /// @param ours      the runtime's own provider knows it; else Bouncy Castle's is made
    private record Method(String factory, String algorithm, Optional<Provider> ours) {
        Provider provider() {
            return ours.orElseGet(BouncyCastleProvider::new);
        }
    }

    /// @throws UnsupportedKey nothing here signs with keys of its kind
    /// @throws KeyUnusable    the key is damaged
    public static KeySigner of(PrivateKey key) throws UnsupportedKey, KeyUnusable {
        var method = method(key.publicKey());
        Provider provider = method.provider();
        byte[] encoded = key.copyOfPkcs8();
        try {
            var usable = KeyFactory.getInstance(method.factory(), provider)
                    .generatePrivate(new PKCS8EncodedKeySpec(encoded));
            return new KeySigner(
                    new JcaContentSignerBuilder(method.algorithm())
                            .setProvider(provider)
                            .build(usable),
                    provider);
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new KeyUnusable(key.publicKey().shortName(), String.valueOf(e.getMessage()));
        } finally {
            Arrays.fill(encoded, (byte) 0);
        }
    }

    private static Method method(PublicKeyFacts key) throws UnsupportedKey {
        return switch (key.algorithm()) {
            case "RSA" -> new Method("RSA", "SHA256withRSA", Optional.of(JdkProviders.RSA));
            case "RSASSA-PSS" -> new Method("RSA", "SHA256withRSAandMGF1", Optional.empty());
            case "EC" -> curve(key);
            case "Ed25519", "Ed448" -> new Method(key.algorithm(), key.algorithm(), Optional.of(JdkProviders.CURVES));
            default -> throw new UnsupportedKey(key.shortName());
        };
    }

    private static Method curve(PublicKeyFacts key) {
        String digest = key.bits() <= 256 ? "SHA256" : key.bits() <= 384 ? "SHA384" : "SHA512";
        boolean ours = key.curve().stream().anyMatch(name -> switch (name) {
            case "P-256", "P-384", "P-521" -> true;
            default -> false;
        });
        return new Method("EC", digest + "withECDSA", ours ? Optional.of(JdkProviders.CURVES) : Optional.empty());
    }
}
