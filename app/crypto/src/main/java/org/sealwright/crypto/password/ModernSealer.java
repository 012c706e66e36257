package org.sealwright.crypto.password;

import java.security.SecureRandom;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.reading.Limits;
import org.sealwright.core.secret.Passphrase;
import org.sealwright.core.task.Progress;
import org.sealwright.crypto.asn1.Encoding;
import org.sealwright.crypto.asn1.Tag;

/// PBES2 with AES-256-CBC and PBKDF2-HMAC-SHA-256 (RFC 8018 appendix A.4), sealed with HMAC-SHA-256.
///
/// [#ROUNDS] is what Thunderbird and NSS write, and what OWASP advises for this function since 2023; programs that
/// open Thunderbird's files open ours in the same time. [#STAMP_ROUNDS] is twice that, because a round of PKCS
/// #12's own derivation is one SHA-256 block where a round of PBKDF2 is two: with equal counts the seal would be
/// the cheaper place to try passwords. It stays below the 2 million where this suite asks and the 5 million where
/// the JDK refuses.
///
/// All parts share one salt, so one derivation serves a file of a thousand keys. That weakens nothing: they share
/// the password too, and whoever guesses it for one part has it for all. AES gets a fresh random vector for each
/// part.
final class ModernSealer implements Sealer {
    static final int ROUNDS = 600_000;
    static final int STAMP_ROUNDS = 1_200_000;

    private static final int SALT = 16;
    private static final byte[] NULL = Encoding.of(0x05);
    private static final byte[] PBES2 = Encoding.oid("1.2.840.113549.1.5.13");
    private static final byte[] PBKDF2 = Encoding.oid("1.2.840.113549.1.5.12");
    private static final byte[] HMAC_SHA256 = Encoding.of(Tag.SEQUENCE, Encoding.oid("1.2.840.113549.2.9"), NULL);
    private static final byte[] AES_256_CBC = Encoding.oid("2.16.840.1.101.3.4.1.42");

    private final SecureRandom random;
    private final byte[] password;
    private final byte[] stampPassword;
    private final Pbkdf2 derivation;
    private final DerivedKeys derived = new DerivedKeys();
    private volatile @Nullable Pkcs12Stamp stamp;

    ModernSealer(Passphrase password, SecureRandom random) {
        this.random = random;
        this.password = password.copyOfUtf8();
        this.stampPassword = Pkcs12Stamp.octets(password);
        this.derivation = new Pbkdf2(DigestKind.SHA256, Sealer.random(SALT, random), ROUNDS);
    }

    @Override
    public Sealed seal(byte[] plain, Progress mayStop) {
        var cipher = SymmetricCipher.AES_256;
        byte[] key = derived.of(derivation, password, cipher.keyLength(), work(mayStop));
        try {
            byte[] vector = Sealer.random(cipher.block(), random);
            return new Sealed(algorithm(vector), cipher.encrypt(key, vector, plain));
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private byte[] algorithm(byte[] vector) {
        byte[] function = Encoding.of(
                Tag.SEQUENCE,
                PBKDF2,
                Encoding.of(
                        Tag.SEQUENCE,
                        Encoding.of(Tag.OCTET_STRING, derivation.salt()),
                        Sealer.number(ROUNDS),
                        HMAC_SHA256));
        byte[] scheme = Encoding.of(Tag.SEQUENCE, AES_256_CBC, Encoding.of(Tag.OCTET_STRING, vector));
        return Encoding.of(Tag.SEQUENCE, PBES2, Encoding.of(Tag.SEQUENCE, function, scheme));
    }

    @Override
    public Pkcs12Stamp stamp(Progress mayStop) {
        var function = new Pkcs12Derivation(DigestKind.SHA256, Sealer.random(SALT, random), STAMP_ROUNDS);
        var made = Pkcs12Stamp.derive(function, stampPassword, work(mayStop));
        stamp = made;
        return made;
    }

    private Work work(Progress mayStop) {
        return new Work(Limits.usual(), mayStop, derived);
    }

    @Override
    public void close() {
        derived.close();
        Pkcs12Stamp made = stamp;
        if (made != null) {
            made.wipe();
        }
        Arrays.fill(password, (byte) 0);
        Arrays.fill(stampPassword, (byte) 0);
    }
}
