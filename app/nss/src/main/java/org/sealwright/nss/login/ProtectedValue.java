package org.sealwright.nss.login;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sealwright.nss.password.EncryptedValue;
import org.sealwright.nss.password.IntegritySignature;
import org.sealwright.nss.problem.NssException;
import org.sealwright.nss.value.Attribute;
import org.sealwright.nss.value.MalformedValue;
import org.sealwright.nss.value.ObjectId;
import org.sealwright.nss.value.ObjectRow;
import org.sealwright.nss.value.SignatureName;

/// A value that is encrypted, signed, or both, with everything needed to examine it away from the file.
///
/// @param id the object
/// @param attribute the attribute
/// @param stored the bytes in its column
/// @param signature the signature under its proper name
/// @param misfiled the signature under the mistaken name of NSS 3.49 to 3.68
public record ProtectedValue(
        ObjectId id, Attribute attribute, byte[] stored, Optional<byte[]> signature, Optional<byte[]> misfiled) {

    /// The result of an examination.
    ///
    /// @param of the examined value
    /// @param verdict what was found
    /// @param plain the value in the clear, unless it does not decrypt; the caller wipes it if it was encrypted
    public record Examined(ProtectedValue of, Verdict verdict, Optional<byte[]> plain) {}

    /// All protected values of a row.
    public static List<ProtectedValue> of(ObjectRow row, SignatureSource signatures) throws NssException {
        var values = new ArrayList<ProtectedValue>();
        for (var entry : row.values().entrySet()) {
            var attribute = entry.getKey();
            if (attribute.encryptedIn(row.id().part()) || attribute.signed()) {
                values.add(of(row.id(), attribute, entry.getValue(), signatures));
            }
        }
        return values;
    }

    /// One value of an object.
    public static ProtectedValue of(ObjectId id, Attribute attribute, byte[] stored, SignatureSource signatures)
            throws NssException {
        var name = new SignatureName(id, attribute);
        var misfiled = attribute.encryptedIn(id.part()) ? signatures.find(name.misfiled()) : Optional.<byte[]>empty();
        return new ProtectedValue(id, attribute, stored, signatures.find(name), misfiled);
    }

    public boolean encrypted() {
        return attribute.encryptedIn(id.part());
    }

    public SignatureName name() {
        return new SignatureName(id, attribute);
    }

    /// Decrypts and verifies. Each takes a key derivation, which may last milliseconds.
    public Examined examine(Login login) {
        if (!encrypted()) {
            return new Examined(this, verdict(login, id.number(), stored), Optional.of(stored));
        }
        try {
            var value = EncryptedValue.parse(stored);
            var plain = login.decrypt(value);
            var verdict =
                    value.signed() ? verdict(login, IntegritySignature.NUMBER_OF_ENCRYPTED, plain) : Verdict.LEGACY;
            return new Examined(this, verdict, Optional.of(plain));
        } catch (MalformedValue e) {
            // The verdict says it, and names this value.
            return new Examined(this, Verdict.UNDECRYPTABLE, Optional.empty());
        }
    }

    private Verdict verdict(Login login, int number, byte[] plain) {
        if (signature.isPresent() && login.verifies(signature.get(), number, attribute, plain)) {
            return Verdict.VALID;
        }
        if (misfiled.isPresent() && login.verifies(misfiled.get(), number, attribute, plain)) {
            return Verdict.MISFILED;
        }
        return signature.isPresent() || misfiled.isPresent() ? Verdict.WRONG : Verdict.MISSING;
    }

    @Override
    public String toString() {
        return attribute + " of " + id;
    }
}
