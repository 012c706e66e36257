package org.sealwright.crypto.password;

import java.security.SecureRandom;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.reading.Limits;
import org.sealwright.core.secret.Passphrase;
import org.sealwright.core.task.Progress;
import org.sealwright.crypto.asn1.Encoding;
import org.sealwright.crypto.asn1.Tag;
import org.sealwright.crypto.password.Pkcs12Derivation.Purpose;

/// pbeWithSHAAnd3-KeyTripleDES-CBC (RFC 7292 appendix C) for keys and certificates, sealed with HMAC-SHA-1.
///
/// [#ROUNDS] is fifty times OpenSSL's 2,048 and what the JDK wrote into its seals for years (8 to 15), so Windows
/// and macOS are known to take it; more would be felt on the slow devices this format is for, because key and
/// vector of each part are derived anew: a shared salt would mean a shared vector. Salts have eight octets: macOS
/// failed with sixteen.
final class CompatibleSealer implements Sealer {
    static final int ROUNDS = 100_000;

    private static final int SALT = 8;
    private static final byte[] SCHEME = Encoding.oid("1.2.840.113549.1.12.1.3");

    private final SecureRandom random;
    private final byte[] password;
    private volatile @Nullable Pkcs12Stamp stamp;

    CompatibleSealer(Passphrase password, SecureRandom random) {
        this.random = random;
        this.password = Pkcs12Stamp.octets(password);
    }

    @Override
    public Sealed seal(byte[] plain, Progress mayStop) {
        var work = new Work(Limits.usual(), mayStop, new DerivedKeys());
        var cipher = SymmetricCipher.TRIPLE_DES;
        byte[] salt = Sealer.random(SALT, random);
        var function = new Pkcs12Derivation(DigestKind.SHA1, salt, ROUNDS);
        byte[] key = function.derive(password, Purpose.KEY, cipher.keyLength(), work);
        try {
            byte[] vector = function.derive(password, Purpose.VECTOR, cipher.block(), work);
            byte[] parameters = Encoding.of(Tag.SEQUENCE, Encoding.of(Tag.OCTET_STRING, salt), Sealer.number(ROUNDS));
            return new Sealed(Encoding.of(Tag.SEQUENCE, SCHEME, parameters), cipher.encrypt(key, vector, plain));
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    @Override
    public Pkcs12Stamp stamp(Progress mayStop) {
        var work = new Work(Limits.usual(), mayStop, new DerivedKeys());
        var function = new Pkcs12Derivation(DigestKind.SHA1, Sealer.random(SALT, random), ROUNDS);
        var made = Pkcs12Stamp.derive(function, password, work);
        stamp = made;
        return made;
    }

    @Override
    public void close() {
        Pkcs12Stamp made = stamp;
        if (made != null) {
            made.wipe();
        }
        Arrays.fill(password, (byte) 0);
    }
}
