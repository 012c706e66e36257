package org.sealwright.crypto.password;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sealwright.core.problem.Problem;
import org.sealwright.crypto.asn1.Element;
import org.sealwright.crypto.asn1.Elements;
import org.sealwright.crypto.asn1.Malformed;
import org.sealwright.crypto.asn1.Tag;
import org.sealwright.crypto.password.Pkcs12Derivation.Purpose;

/// The schemes of PKCS #12 itself (RFC 7292 appendix C), all with SHA-1.
record Pkcs12Cipher(SymmetricCipher cipher, Pkcs12Derivation derivation) implements PasswordCipher {
    static final Map<String, SymmetricCipher> SCHEMES = Map.of(
            "1.2.840.113549.1.12.1.1", SymmetricCipher.RC4_128,
            "1.2.840.113549.1.12.1.2", SymmetricCipher.RC4_40,
            "1.2.840.113549.1.12.1.3", SymmetricCipher.TRIPLE_DES,
            "1.2.840.113549.1.12.1.4", SymmetricCipher.TRIPLE_DES_2,
            "1.2.840.113549.1.12.1.5", SymmetricCipher.RC2_128,
            "1.2.840.113549.1.12.1.6", SymmetricCipher.RC2_40);

    /// @param parameters pkcs-12PbeParams
    static Pkcs12Cipher of(SymmetricCipher cipher, Elements parameters, Work work) throws Malformed, Problem {
        Elements fields = parameters.next(Tag.SEQUENCE).children();
        byte[] salt = fields.next().octets();
        Element iterations = fields.next();
        return new Pkcs12Cipher(cipher, new Pkcs12Derivation(DigestKind.SHA1, salt, work.iterations(iterations)));
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
        return password.bmpEitherEmpty();
    }

    @Override
    public Optional<byte[]> decrypt(byte[] form, byte[] ciphertext, Work work) throws Malformed {
        byte[] key = derivation.derive(form, Purpose.KEY, cipher.keyLength(), work);
        byte[] vector = derivation.derive(form, Purpose.VECTOR, cipher.block(), work);
        try {
            return cipher.decrypt(key, vector, ciphertext);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }
}
