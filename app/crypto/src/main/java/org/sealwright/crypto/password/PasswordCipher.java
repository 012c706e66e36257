package org.sealwright.crypto.password;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sealwright.crypto.asn1.Malformed;

/// A way to encrypt with a password, with its parameters.
public interface PasswordCipher {
    /// Name for users.
    String name();

    /// Easy to break, whatever the password.
    boolean weak();

    /// The octets this scheme makes of a password, likely ones first.
    List<byte[]> forms(PasswordForms password);

    /// @param form one of [#forms]
    /// @return empty if the form is surely wrong; the caller wipes the result, which may still be nonsense
    /// @throws Malformed no password could open this
    Optional<byte[]> decrypt(byte[] form, byte[] ciphertext, Work work) throws Malformed;

    /// Tries each form of a password.
    ///
    /// @param sound tells sense from nonsense
    default Optional<byte[]> decrypt(PasswordForms password, byte[] ciphertext, Work work, Sense sound)
            throws Malformed {
        for (byte[] form : forms(password)) {
            Optional<byte[]> plain = decrypt(form, ciphertext, work);
            if (plain.isPresent() && sound.in(plain.get())) {
                return plain;
            }
            plain.ifPresent(nonsense -> Arrays.fill(nonsense, (byte) 0));
        }
        return Optional.empty();
    }

    /// Says whether decrypted bytes make sense.
    @FunctionalInterface
    interface Sense {
        boolean in(byte[] plain);
    }
}
