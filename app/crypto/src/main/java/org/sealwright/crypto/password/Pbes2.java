package org.sealwright.crypto.password;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.UnsupportedInput;
import org.sealwright.crypto.asn1.Elements;
import org.sealwright.crypto.asn1.Malformed;
import org.sealwright.crypto.asn1.Tag;

/// PBES2 (RFC 8018 section 6.2): a key derivation and a cipher, chosen freely.
record Pbes2(KeyDerivation derivation, SchemeCipher cipher) implements PasswordCipher {
    private static final String RC2_CBC = "1.2.840.113549.3.2";

    /// A cipher with its vector.
    interface SchemeCipher {
        String name();

        boolean weak();

        int keyLength();

        Optional<byte[]> decrypt(byte[] key, byte[] ciphertext) throws Malformed;
    }

    static Pbes2 of(Elements parameters, Work work) throws Malformed, Problem {
        Elements fields = parameters.next(Tag.SEQUENCE).children();
        var derivation = KeyDerivation.of(fields.next(Tag.SEQUENCE), work);
        Elements scheme = fields.next(Tag.SEQUENCE).children();
        return new Pbes2(derivation, cipher(scheme.next(Tag.OID).oid(), scheme));
    }

    private static SchemeCipher cipher(String oid, Elements parameters) throws Malformed, Problem {
        if (AesGcm.knows(oid)) {
            return AesGcm.of(oid, parameters);
        }
        if (oid.equals(RC2_CBC)) {
            return rc2(parameters.next(Tag.SEQUENCE).children());
        }
        Optional<SymmetricCipher> known = SymmetricCipher.of(oid);
        if (known.isEmpty()) {
            throw new UnsupportedInput(null, "encryption method " + oid);
        }
        return new Cbc(known.get(), parameters.next(Tag.OCTET_STRING).content());
    }

    /// RC2-CBC-Parameter (RFC 8018 appendix B.2.3): the version stands for the effective key bits.
    private static SchemeCipher rc2(Elements parameters) throws Malformed, Problem {
        int version = parameters.nextIs(Tag.INTEGER) ? parameters.next().count() : 0;
        byte[] vector = parameters.next(Tag.OCTET_STRING).content();
        return switch (version) {
            case 160 -> new Cbc(SymmetricCipher.RC2_40, vector);
            case 120 -> new Cbc(SymmetricCipher.RC2_64, vector);
            case 58 -> new Cbc(SymmetricCipher.RC2_128, vector);
            default -> throw new UnsupportedInput(null, "RC2 with an unusual key size");
        };
    }

    @Override
    public String name() {
        return cipher.name();
    }

    @Override
    public boolean weak() {
        return cipher.weak();
    }

    @Override
    public List<byte[]> forms(PasswordForms password) {
        return password.octetsOrBmp();
    }

    @Override
    public Optional<byte[]> decrypt(byte[] form, byte[] ciphertext, Work work) throws Malformed {
        byte[] key = derivation.derive(form, cipher.keyLength(), work);
        try {
            return cipher.decrypt(key, ciphertext);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private record Cbc(SymmetricCipher cipher, byte[] vector) implements SchemeCipher {
        @Override
        public String name() {
            return cipher.name();
        }

        @Override
        public boolean weak() {
            return cipher.weak();
        }

        @Override
        public int keyLength() {
            return cipher.keyLength();
        }

        @Override
        public Optional<byte[]> decrypt(byte[] key, byte[] ciphertext) throws Malformed {
            return cipher.decrypt(key, vector, ciphertext);
        }
    }
}
