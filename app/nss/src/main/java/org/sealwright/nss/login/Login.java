package org.sealwright.nss.login;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.sealwright.nss.password.EncryptedValue;
import org.sealwright.nss.password.IntegritySignature;
import org.sealwright.nss.password.PassKey;
import org.sealwright.nss.password.PasswordEntry;
import org.sealwright.nss.problem.DatabaseDamaged;
import org.sealwright.nss.problem.NssException;
import org.sealwright.nss.problem.WrongPassword;
import org.sealwright.nss.value.Attribute;
import org.sealwright.nss.value.MalformedValue;
import org.sealwright.nss.value.StoredValue;

/// The key derived from the right password, and the entry it was right for. Remembers which signatures it has
/// verified, since each costs thousands of hash rounds. Closing wipes the key. Safe for use by several threads.
public final class Login implements AutoCloseable {

    private final PassKey passKey;
    private final PasswordEntry entry;
    private final int iterations;
    private final Map<ByteBuffer, Boolean> verified = new ConcurrentHashMap<>();

    private Login(PassKey passKey, PasswordEntry entry, int iterations) {
        this.passKey = passKey;
        this.entry = entry;
        this.iterations = iterations;
    }

    /// @param file to name in messages
    /// @throws WrongPassword if it is not the password
    /// @throws DatabaseDamaged if the password entry makes no sense
    public static Login with(PasswordEntry entry, char[] password, Path file) throws NssException {
        var automatic = automatic(entry, file);
        if (automatic.isPresent()) {
            if (password.length == 0) {
                return automatic.get();
            }
            automatic.get().close();
        }
        try {
            var passKey = entry.unlock(password)
                    .orElseThrow(() -> new WrongPassword("This is not the password of " + file + "."));
            return new Login(passKey, entry, entry.iterationsForNewValues(false));
        } catch (MalformedValue e) {
            throw damaged(file, e);
        }
    }

    /// The login that needs no password, if the database is one with the empty password.
    public static Optional<Login> automatic(PasswordEntry entry, Path file) throws NssException {
        try {
            var passKey = entry.unlockWithoutPassword();
            return passKey.isPresent()
                    ? Optional.of(new Login(passKey.get(), entry, entry.iterationsForNewValues(true)))
                    : Optional.empty();
        } catch (MalformedValue e) {
            throw damaged(file, e);
        }
    }

    private static DatabaseDamaged damaged(Path file, MalformedValue e) {
        return new DatabaseDamaged(
                file,
                DatabaseDamaged.Reason.PASSWORD_ENTRY,
                "The password entry of " + file + " is damaged: " + e.getMessage() + ".",
                e);
    }

    public PasswordEntry entry() {
        return entry;
    }

    /// Whether this login is for the empty password.
    public boolean withoutPassword() {
        return iterations == PasswordEntry.EMPTY_ITERATIONS;
    }

    byte[] decrypt(EncryptedValue value) throws MalformedValue {
        return value.decrypt(passKey);
    }

    /// Encrypts a value for storing.
    public byte[] encrypt(byte[] plain) {
        return EncryptedValue.encrypt(passKey, iterations, plain);
    }

    /// Signs a value for storing.
    ///
    /// @param number the object's number, or [IntegritySignature#NUMBER_OF_ENCRYPTED]
    public byte[] sign(int number, Attribute attribute, byte[] value) {
        return IntegritySignature.sign(passKey, iterations, number, attribute, value);
    }

    /// Whether these stored bytes are the right signature; damaged ones are not.
    boolean verifies(byte[] signature, int number, Attribute attribute, byte[] value) {
        var fingerprint = fingerprint(signature, number, attribute, value);
        var known = verified.get(fingerprint);
        if (known != null) {
            return known;
        }
        var right = verifiesAnew(signature, number, attribute, value);
        verified.put(fingerprint, right);
        return right;
    }

    private boolean verifiesAnew(byte[] signature, int number, Attribute attribute, byte[] value) {
        try {
            return IntegritySignature.parse(signature).matches(passKey, number, attribute, value);
        } catch (MalformedValue e) {
            // What is no signature cannot be the right one.
            return false;
        }
    }

    private static ByteBuffer fingerprint(byte[] signature, int number, Attribute attribute, byte[] value) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(StoredValue.ulong(signature.length));
            digest.update(signature);
            digest.update(StoredValue.ulong(number));
            digest.update(StoredValue.ulong(attribute.type()));
            return ByteBuffer.wrap(digest.digest(value));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java runtime lacks SHA-256", e);
        }
    }

    @Override
    public void close() {
        verified.clear();
        passKey.close();
    }
}
