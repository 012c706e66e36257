package org.sealwright.nss.password;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.sealwright.nss.value.MalformedValue;

/// The `password` row of `metaData`: the global salt, and a known text encrypted under the password.
///
/// @param salt the global salt, 20 or 48 bytes
/// @param check the encrypted text `password-check`
public record PasswordEntry(byte[] salt, byte[] check) {

    /// What NSS uses with a password that is not empty.
    public static final int USUAL_ITERATIONS = 10_000;

    /// What NSS uses with the empty password, and by which it recognises it.
    public static final int EMPTY_ITERATIONS = 1;

    /// A file that asks for more does not get it for new values: each costs one derivation.
    private static final int MOST_ITERATIONS = 100_000;

    private static final byte[] CHECK_TEXT = "password-check".getBytes(StandardCharsets.US_ASCII);

    /// A new entry with a fresh salt that every version of NSS understands.
    public static PasswordEntry create(char[] password) {
        return create(KeyDerivation.random(PassKey.SHORT_SALT), password);
    }

    private static PasswordEntry create(byte[] salt, char[] password) {
        try (var passKey = PassKey.derive(salt, password)) {
            var iterations = password.length == 0 ? EMPTY_ITERATIONS : USUAL_ITERATIONS;
            return new PasswordEntry(salt, EncryptedValue.encrypt(passKey, iterations, CHECK_TEXT));
        }
    }

    /// The entry that follows this one when the password changes. The salt is kept, except that the empty password
    /// always goes with a short one: a longer salt would lock out NSS before 3.118.
    public PasswordEntry changedTo(char[] password) {
        var usual = salt.length == PassKey.SHORT_SALT || (salt.length == PassKey.LONG_SALT && password.length > 0);
        return create(usual ? salt : KeyDerivation.random(PassKey.SHORT_SALT), password);
    }

    /// The key, if this is the password.
    ///
    /// @throws MalformedValue if the entry itself is damaged
    public Optional<PassKey> unlock(char[] password) throws MalformedValue {
        var value = EncryptedValue.parse(check);
        var passKey = PassKey.derive(salt, password);
        if (decryptsToCheckText(value, passKey)) {
            return Optional.of(passKey);
        }
        passKey.close();
        return Optional.empty();
    }

    private static boolean decryptsToCheckText(EncryptedValue value, PassKey passKey) {
        try {
            return MessageDigest.isEqual(value.decrypt(passKey), CHECK_TEXT);
        } catch (MalformedValue wrongKey) {
            // Wrong padding is how a wrong password usually shows.
            return false;
        }
    }

    /// The key if this is the entry of the empty password, for which NSS never asks: one iteration, and no other
    /// count.
    public Optional<PassKey> unlockWithoutPassword() throws MalformedValue {
        return EncryptedValue.parse(check).iterations() == EMPTY_ITERATIONS ? unlock(new char[0]) : Optional.empty();
    }

    /// How many iterations new values get: one with the empty password, else NSS's number or the entry's own larger
    /// one.
    public int iterationsForNewValues(boolean emptyPassword) throws MalformedValue {
        var own = EncryptedValue.parse(check).iterations();
        return emptyPassword ? EMPTY_ITERATIONS : Math.clamp(own, USUAL_ITERATIONS, MOST_ITERATIONS);
    }

    /// What tells this entry from others, and nothing about the password.
    public String mark() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return HexFormat.of().formatHex(digest.digest(check));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java runtime lacks SHA-256", e);
        }
    }

    /// Whether both are the same entry: keys and signatures made under one hold under the other.
    public boolean same(PasswordEntry other) {
        return Arrays.equals(salt, other.salt) && Arrays.equals(check, other.check);
    }
}
