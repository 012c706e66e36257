package org.sealwright.crypto.password;

import java.math.BigInteger;
import java.security.SecureRandom;
import org.sealwright.core.secret.Passphrase;
import org.sealwright.core.task.Progress;
import org.sealwright.crypto.asn1.Encoding;
import org.sealwright.crypto.asn1.Tag;

/// Protects the parts of one PKCS #12 with one password. Safe for several threads. Closing it wipes all keys and
/// the password's octets; those it was made from stay the caller's.
public sealed interface Sealer extends AutoCloseable permits ModernSealer, CompatibleSealer {
    /// Something encrypted.
    ///
    /// @param algorithm AlgorithmIdentifier
    /// @param octets    the ciphertext
    record Sealed(byte[] algorithm, byte[] octets) {}

    /// @param plain stays the caller's, who wipes it
    Sealed seal(byte[] plain, Progress mayStop);

    /// Derives the key of the seal over the whole file; slow. Called once, and of use until this is closed.
    Pkcs12Stamp stamp(Progress mayStop);

    @Override
    void close();

    /// AES-256 and SHA-256, any password.
    static Sealer modern(Passphrase password, SecureRandom random) {
        return new ModernSealer(password, random);
    }

    /// 3DES and SHA-1, for old programs.
    static Sealer compatible(Passphrase password, SecureRandom random) {
        return new CompatibleSealer(password, random);
    }

    /// An INTEGER of any size.
    static byte[] number(int value) {
        return Encoding.of(Tag.INTEGER, BigInteger.valueOf(value).toByteArray());
    }

    /// This many random octets.
    static byte[] random(int length, SecureRandom random) {
        byte[] octets = new byte[length];
        random.nextBytes(octets);
        return octets;
    }
}
