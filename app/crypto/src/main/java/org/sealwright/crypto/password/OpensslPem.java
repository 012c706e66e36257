package org.sealwright.crypto.password;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sealwright.core.problem.UnsupportedInput;
import org.sealwright.crypto.asn1.Malformed;

/// The encryption of OpenSSL's traditional PEM files (`Proc-Type: 4,ENCRYPTED` with `DEK-Info`): one round of MD5,
/// salted with the start of the vector. Weak whatever the cipher, since guessing costs nothing.
record OpensslPem(SymmetricCipher cipher, byte[] vector) implements PasswordCipher {
    private static final Map<String, SymmetricCipher> CIPHERS = Map.of(
            "DES-CBC", SymmetricCipher.DES,
            "DES-EDE3-CBC", SymmetricCipher.TRIPLE_DES,
            "AES-128-CBC", SymmetricCipher.AES_128,
            "AES-192-CBC", SymmetricCipher.AES_192,
            "AES-256-CBC", SymmetricCipher.AES_256,
            "CAMELLIA-128-CBC", SymmetricCipher.CAMELLIA_128,
            "CAMELLIA-192-CBC", SymmetricCipher.CAMELLIA_192,
            "CAMELLIA-256-CBC", SymmetricCipher.CAMELLIA_256,
            "SEED-CBC", SymmetricCipher.SEED,
            "RC2-40-CBC", SymmetricCipher.RC2_40);

    /// @param information value of the `DEK-Info` header: cipher, comma, vector in hexadecimal digits
    static OpensslPem of(String information) throws Malformed, UnsupportedInput {
        String[] parts = information.split(",", -1);
        String name = parts[0].strip().toUpperCase(Locale.ROOT);
        var cipher = CIPHERS.get(name);
        if (cipher == null) {
            throw new UnsupportedInput(null, "encryption " + name);
        }
        try {
            byte[] vector = HexFormat.of().parseHex(parts.length == 2 ? parts[1].strip() : "");
            if (vector.length != cipher.block()) {
                throw new Malformed("the-parameters-of-its-encryption-are-broken");
            }
            return new OpensslPem(cipher, vector);
        } catch (IllegalArgumentException e) {
            throw new Malformed("the-parameters-of-its-encryption-are-broken", e);
        }
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

    /// EVP_BytesToKey of OpenSSL.
    @Override
    public Optional<byte[]> decrypt(byte[] form, byte[] ciphertext, Work work) throws Malformed {
        var md5 = DigestKind.MD5.digest();
        byte[] key = new byte[cipher.keyLength()];
        byte[] hash = new byte[0];
        for (int at = 0; at < key.length; at += hash.length) {
            md5.update(hash);
            md5.update(form);
            md5.update(vector, 0, 8);
            hash = md5.digest();
            System.arraycopy(hash, 0, key, at, Math.min(hash.length, key.length - at));
        }
        try {
            return cipher.decrypt(key, vector, ciphertext);
        } finally {
            Arrays.fill(key, (byte) 0);
            Arrays.fill(hash, (byte) 0);
        }
    }
}
