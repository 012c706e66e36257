package org.sealwright.nss.password;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.sealwright.nss.value.Der;
import org.sealwright.nss.value.DerElement;
import org.sealwright.nss.value.MalformedValue;

/// An encrypted attribute or the check value of the password entry: PBES2 with AES-256 (NSS since 3.49), or
/// PBE-SHA1-3DES before.
///
/// Decryption alone proves nothing; AES values are protected by an [IntegritySignature] beside them.
public sealed interface EncryptedValue {

    /// How many rounds of key derivation it takes to open it.
    int iterations();

    /// @return the plain value; the caller wipes it
    /// @throws MalformedValue if it does not decrypt under this key
    byte[] decrypt(PassKey passKey) throws MalformedValue;

    /// Whether a signature must accompany it: yes for AES, none exists for 3DES.
    default boolean signed() {
        return this instanceof Aes;
    }

    static EncryptedValue parse(byte[] stored) throws MalformedValue {
        var fields = DerElement.only(stored).sequence(2);
        var ciphertext = fields.get(1).require(DerElement.OCTET_STRING).content();
        var algorithm = fields.getFirst().sequence(2);
        var oid = algorithm.getFirst().encoded();
        if (Arrays.equals(oid, Aes.OID_PBES2)) {
            return Aes.parse(algorithm.get(1), ciphertext);
        }
        if (Arrays.equals(oid, TripleDes.OID)) {
            return TripleDes.parse(algorithm.get(1), ciphertext);
        }
        throw new MalformedValue("encryption algorithm is not known");
    }

    /// Encrypts the way current NSS does, with a salt and an IV of its own.
    ///
    /// @return the bytes to store
    static byte[] encrypt(PassKey passKey, int iterations, byte[] plain) {
        var derivation = KeyDerivation.fresh(iterations);
        var iv = Der.octetString(KeyDerivation.random(14));
        var key = derivation.derive(passKey);
        try {
            var cipher = cipher("AES/CBC/PKCS5Padding", Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), iv);
            return Aes.encode(derivation, iv, cipher.doFinal(plain));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java runtime lacks AES", e);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private static Cipher cipher(String transformation, int mode, SecretKeySpec key, byte[] iv)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance(transformation);
        cipher.init(mode, key, new IvParameterSpec(iv));
        return cipher;
    }

    private static byte[] decrypt(String transformation, SecretKeySpec key, byte[] iv, byte[] ciphertext)
            throws MalformedValue {
        try {
            return cipher(transformation, Cipher.DECRYPT_MODE, key, iv).doFinal(ciphertext);
        } catch (GeneralSecurityException e) {
            throw new MalformedValue("value does not decrypt", e);
        }
    }

    /// PBES2 with PBKDF2 and AES-256-CBC.
    ///
    /// @param iv 16 bytes: the OCTET STRING in the parameters has 14, and NSS uses it together with its header `04
    /// 0E`
    record Aes(KeyDerivation derivation, byte[] iv, byte[] ciphertext) implements EncryptedValue {

        private static final byte[] OID_PBES2 = Der.oid("2a864886f70d01050d");
        private static final byte[] OID_AES256_CBC = Der.oid("60864801650304012a");

        private static Aes parse(DerElement parameters, byte[] ciphertext) throws MalformedValue {
            var fields = parameters.sequence(2);
            var derivation = KeyDerivation.parse(fields.getFirst());
            var scheme = fields.get(1).sequence(2);
            KeyDerivation.requireOid(scheme.getFirst(), OID_AES256_CBC, "AES-256-CBC");
            var iv = scheme.get(1).require(DerElement.OCTET_STRING).encoded();
            if (iv.length != 16) {
                throw new MalformedValue("IV has the wrong length");
            }
            return new Aes(derivation, iv, ciphertext);
        }

        private static byte[] encode(KeyDerivation derivation, byte[] iv, byte[] ciphertext) {
            return Der.sequence(
                    Der.sequence(OID_PBES2, Der.sequence(derivation.encoded(), Der.sequence(OID_AES256_CBC, iv))),
                    Der.octetString(ciphertext));
        }

        @Override
        public int iterations() {
            return derivation.iterations();
        }

        @Override
        public byte[] decrypt(PassKey passKey) throws MalformedValue {
            var key = derivation.derive(passKey);
            try {
                return EncryptedValue.decrypt("AES/CBC/PKCS5Padding", new SecretKeySpec(key, "AES"), iv, ciphertext);
            } finally {
                Arrays.fill(key, (byte) 0);
            }
        }
    }

    /// The form of NSS before 3.49; only ever read.
    record TripleDes(byte[] salt, int iterations, byte[] ciphertext) implements EncryptedValue {

        private static final byte[] OID = Der.oid("2a864886f70d010c050103");
        private static final int KEY_LENGTH = 24;
        private static final int IV_LENGTH = 8;

        private static TripleDes parse(DerElement parameters, byte[] ciphertext) throws MalformedValue {
            var fields = parameters.sequence(2);
            var salt = fields.getFirst().require(DerElement.OCTET_STRING).content();
            return new TripleDes(salt, KeyDerivation.checked(fields.get(1).smallNumber()), ciphertext);
        }

        @Override
        public byte[] decrypt(PassKey passKey) throws MalformedValue {
            var material = LegacyDerivation.derive(passKey, salt, iterations);
            try {
                var key = new SecretKeySpec(material, 0, KEY_LENGTH, "DESede");
                var iv = Arrays.copyOfRange(material, material.length - IV_LENGTH, material.length);
                return EncryptedValue.decrypt("DESede/CBC/PKCS5Padding", key, iv, ciphertext);
            } finally {
                Arrays.fill(material, (byte) 0);
            }
        }
    }
}
