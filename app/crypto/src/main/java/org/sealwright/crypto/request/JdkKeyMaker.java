package org.sealwright.crypto.request;

import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.Signature;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.Arrays;
import org.sealwright.core.problem.UnsupportedInput;
import org.sealwright.core.request.KeyKind;
import org.sealwright.core.request.KeyMaker;
import org.sealwright.core.secret.PrivateKey;
import org.sealwright.core.task.Progress;
import org.sealwright.crypto.asn1.Malformed;
import org.sealwright.crypto.asn1.TooDeep;
import org.sealwright.crypto.certificate.PublicKeys;
import org.sealwright.crypto.key.JdkProviders;
import org.sealwright.crypto.key.KeyMaterial;
import org.sealwright.crypto.key.PrivateKeys;

/// Makes keys with the providers of the Java runtime, which is as fast as Bouncy Castle or faster
/// (docs/performance.md).
///
/// What is wiped: every array that held the key. What cannot be: the numbers inside the runtime's own key object,
/// which is given up at once and goes with the next garbage collection.
public final class JdkKeyMaker implements KeyMaker {
    private static final byte[] SAMPLE = {'S', 'e', 'a', 'l', 'w', 'r', 'i', 'g', 'h', 't'};

    @Inject
    public JdkKeyMaker() {}

    /// How the runtime calls a kind of key.
    private record Recipe(String algorithm, AlgorithmParameterSpec parameters, Provider provider, String signature) {
        static Recipe of(KeyKind kind) {
            return switch (kind) {
                case RSA_2048, RSA_3072, RSA_4096 ->
                    new Recipe(
                            "RSA",
                            new RSAKeyGenParameterSpec(kind.bits(), RSAKeyGenParameterSpec.F4),
                            JdkProviders.RSA,
                            "SHA256withRSA");
                case P_256 -> curve("secp256r1", "SHA256withECDSA");
                case P_384 -> curve("secp384r1", "SHA384withECDSA");
                case P_521 -> curve("secp521r1", "SHA512withECDSA");
                case ED25519 -> new Recipe("Ed25519", NamedParameterSpec.ED25519, JdkProviders.CURVES, "Ed25519");
            };
        }

        private static Recipe curve(String name, String signature) {
            return new Recipe("EC", new ECGenParameterSpec(name), JdkProviders.CURVES, signature);
        }
    }

    @Override
    public PrivateKey make(KeyKind kind, Progress progress) {
        progress.stopIfCancelled();
        var recipe = Recipe.of(kind);
        try {
            var generator = KeyPairGenerator.getInstance(recipe.algorithm(), recipe.provider());
            generator.initialize(recipe.parameters(), new CancellableRandom(progress));
            KeyPair pair = generator.generateKeyPair();
            prove(pair, recipe);
            PrivateKey key = inOneForm(pair);
            try {
                progress.stopIfCancelled();
            } catch (RuntimeException e) {
                key.close();
                throw e;
            }
            return key;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the Java runtime makes no " + kind.shortName() + " keys", e);
        }
    }

    /// Signs and verifies, so that no key with a computing fault gets out (FIPS 140-3 calls it a pairwise
    /// consistency test).
    private static void prove(KeyPair pair, Recipe recipe) throws GeneralSecurityException {
        var signer = Signature.getInstance(recipe.signature(), recipe.provider());
        signer.initSign(pair.getPrivate());
        signer.update(SAMPLE);
        byte[] signature = signer.sign();
        var verifier = Signature.getInstance(recipe.signature(), recipe.provider());
        verifier.initVerify(pair.getPublic());
        verifier.update(SAMPLE);
        if (!verifier.verify(signature)) {
            throw new IllegalStateException("a new key does not verify its own signature");
        }
    }

    private static PrivateKey inOneForm(KeyPair pair) {
        byte[] encoded = pair.getPrivate().getEncoded();
        try (KeyMaterial material = PrivateKeys.of(encoded)) {
            if (!Arrays.equals(material.subjectPublicKeyInfo(), pair.getPublic().getEncoded())) {
                throw new IllegalStateException("the halves of a new key do not fit together");
            }
            return material.toPrivateKey(PublicKeys.of(material.subjectPublicKeyInfo()));
        } catch (Malformed | TooDeep | UnsupportedInput e) {
            throw new IllegalStateException("the Java runtime encoded a new key in an unknown way", e);
        } finally {
            Arrays.fill(encoded, (byte) 0);
        }
    }
}
