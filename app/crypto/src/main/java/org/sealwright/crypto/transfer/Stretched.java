package org.sealwright.crypto.transfer;

import java.math.BigInteger;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.params.KeyParameter;
import org.sealwright.core.problem.Clause;
import org.sealwright.core.problem.DamagedInput;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.RefusedAsUnsafe;
import org.sealwright.core.problem.TooSlow;
import org.sealwright.core.reading.Limits;
import org.sealwright.core.secret.Passphrase;

/// Keys made of a password by PBKDF2 with HMAC-SHA-256 (RFC 8018). The password counts as UTF-8.
final class Stretched {
    /// As Thunderbird's backups.
    static final int ITERATIONS = 600_000;

    static final AlgorithmIdentifier PRF =
            new AlgorithmIdentifier(PKCSObjectIdentifiers.id_hmacWithSHA256, DERNull.INSTANCE);

    private static final int BITS = 256;

    private Stretched() {}

    /// @return 32 bytes; the caller wipes them
    static byte[] key(Passphrase password, byte[] salt, int iterations) {
        byte[] octets = password.copyOfUtf8();
        try {
            var generator = new PKCS5S2ParametersGenerator(new SHA256Digest());
            generator.init(octets, salt, iterations);
            return ((KeyParameter) generator.generateDerivedMacParameters(BITS)).getKey();
        } finally {
            Arrays.fill(octets, (byte) 0);
        }
    }

    /// How many rounds a file may ask for.
    static int checked(BigInteger iterations, Path name, Limits limits) throws Problem {
        if (iterations.signum() <= 0) {
            throw new DamagedInput(name, Clause.noRounds());
        }
        if (iterations.compareTo(BigInteger.valueOf(Limits.MOST_ITERATIONS)) > 0) {
            throw new RefusedAsUnsafe(
                    name,
                    Clause.tooManyRounds(
                            iterations.min(BigInteger.valueOf(Long.MAX_VALUE)).longValue()));
        }
        if (iterations.longValue() > limits.keyDerivationIterations()) {
            throw new TooSlow(name, iterations.longValue());
        }
        return iterations.intValue();
    }

    static byte[] random(SecureRandom random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
