package org.sealwright.crypto.password;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sealwright.core.problem.Problem;
import org.sealwright.crypto.asn1.Elements;
import org.sealwright.crypto.asn1.Malformed;
import org.sealwright.crypto.asn1.Tag;

/// PBES1 with PBKDF1 (RFC 8018 sections 5.1 and 6.1): eight octets of key, eight of vector.
record Pbes1(DigestKind digest, SymmetricCipher cipher, byte[] salt, int iterations) implements PasswordCipher {
    private record Scheme(DigestKind digest, SymmetricCipher cipher) {}

    private static final Map<String, Scheme> SCHEMES = Map.of(
            "1.2.840.113549.1.5.1", new Scheme(DigestKind.MD2, SymmetricCipher.DES),
            "1.2.840.113549.1.5.3", new Scheme(DigestKind.MD5, SymmetricCipher.DES),
            "1.2.840.113549.1.5.4", new Scheme(DigestKind.MD2, SymmetricCipher.RC2_64),
            "1.2.840.113549.1.5.6", new Scheme(DigestKind.MD5, SymmetricCipher.RC2_64),
            "1.2.840.113549.1.5.10", new Scheme(DigestKind.SHA1, SymmetricCipher.DES),
            "1.2.840.113549.1.5.11", new Scheme(DigestKind.SHA1, SymmetricCipher.RC2_64));

    static boolean knows(String oid) {
        return SCHEMES.containsKey(oid);
    }

    static Pbes1 of(String oid, Elements parameters, Work work) throws Malformed, Problem {
        Scheme scheme = SCHEMES.get(oid);
        if (scheme == null) {
            throw new Malformed("it-names-a-method-that-is-none");
        }
        Elements fields = parameters.next(Tag.SEQUENCE).children();
        return new Pbes1(scheme.digest(), scheme.cipher(), fields.next().octets(), work.iterations(fields.next()));
    }

    @Override
    public String name() {
        return cipher.name();
    }

    @Override
    public boolean weak() {
        return true;
    }

    @Override
    public List<byte[]> forms(PasswordForms password) {
        return password.octets();
    }

    @Override
    public Optional<byte[]> decrypt(byte[] form, byte[] ciphertext, Work work) throws Malformed {
        work.begin(iterations);
        MessageDigest function = digest.digest();
        function.update(form);
        byte[] hash = function.digest(salt);
        for (int i = 1; i < iterations; i++) {
            work.round(i);
            hash = function.digest(hash);
        }
        try {
            return cipher.decrypt(Arrays.copyOf(hash, 8), Arrays.copyOfRange(hash, 8, 16), ciphertext);
        } finally {
            Arrays.fill(hash, (byte) 0);
        }
    }
}
