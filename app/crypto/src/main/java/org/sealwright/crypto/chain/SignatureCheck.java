package org.sealwright.crypto.chain;

import java.io.IOException;
import java.io.OutputStream;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.ContentVerifier;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.RuntimeOperatorException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.sealwright.crypto.certificate.SignedParts;

/// Checks signatures with Bouncy Castle's provider, which knows all curves and the lattices. The provider is made
/// at the first check, for it takes a quarter of a second, and is handed over with each call.
public final class SignatureCheck {
    private SignatureCheck() {}

    /// Made when first needed.
    private static final class Provider {
        static final BouncyCastleProvider BOUNCY_CASTLE = new BouncyCastleProvider();
    }

    /// Did the key sign this? No, if key or algorithm are broken or unknown, or do not go together: that is no
    /// proof.
    ///
    /// @param subjectPublicKeyInfo DER of the key
    public static boolean verifies(byte[] subjectPublicKeyInfo, SignedParts parts) {
        try {
            ContentVerifier verifier = new JcaContentVerifierProviderBuilder()
                    .setProvider(Provider.BOUNCY_CASTLE)
                    .build(SubjectPublicKeyInfo.getInstance(subjectPublicKeyInfo))
                    .get(AlgorithmIdentifier.getInstance(parts.algorithm()));
            try (OutputStream signed = verifier.getOutputStream()) {
                signed.write(parts.signed());
            }
            return verifier.verify(parts.signature());
        } catch (OperatorCreationException
                | RuntimeOperatorException
                | IOException
                | IllegalArgumentException
                | IllegalStateException _) {
            return false;
        }
    }
}
