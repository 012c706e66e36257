package org.sealwright.nss.integrity;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sealwright.nss.login.Login;
import org.sealwright.nss.login.PrivateKeyReader;
import org.sealwright.nss.login.ProtectedValue;
import org.sealwright.nss.login.SignatureSource;
import org.sealwright.nss.login.Verdict;
import org.sealwright.nss.password.EncryptedValue;
import org.sealwright.nss.password.IntegritySignature;
import org.sealwright.nss.problem.KeyDamaged;
import org.sealwright.nss.problem.NssException;
import org.sealwright.nss.problem.UnsupportedKey;
import org.sealwright.nss.trust.TrustRecord;
import org.sealwright.nss.value.Attribute;
import org.sealwright.nss.value.MalformedValue;
import org.sealwright.nss.value.ObjectClass;
import org.sealwright.nss.value.ObjectRow;
import org.sealwright.nss.value.Part;

/// Examines encrypted and signed values: fully with a login, else as far as their form and the presence of
/// signatures go.
final class ValueCheck {

    private final Findings findings;
    private final @Nullable Login login;
    private final boolean initialised;
    private final SignatureSource signatures;
    private final Set<String> used;

    ValueCheck(
            Findings findings,
            @Nullable Login login,
            boolean initialised,
            SignatureSource signatures,
            Set<String> used) {
        this.findings = findings;
        this.login = login;
        this.initialised = initialised;
        this.signatures = signatures;
        this.used = used;
    }

    /// Whether a row has anything of that kind.
    static boolean concerns(ObjectRow row) {
        return row.id().part() == Part.KEYS || row.values().keySet().stream().anyMatch(Attribute::signed);
    }

    void examine(ObjectRow row) throws NssException {
        var values = ProtectedValue.of(row, signatures);
        for (var value : values) {
            used.add(value.name().toString());
            used.add(value.name().misfiled().toString());
        }
        var current = login;
        if (current == null) {
            values.forEach(value -> examineForm(row, value));
            return;
        }
        var examined =
                values.parallelStream().map(value -> value.examine(current)).toList();
        try {
            examined.forEach(value -> record(row, value));
            assemble(row, examined);
        } finally {
            PrivateKeyReader.wipe(examined);
        }
    }

    private void record(ObjectRow row, ProtectedValue.Examined value) {
        var name = value.of().name();
        switch (value.verdict()) {
            case VALID -> findings.valid();
            case MISFILED -> findings.misfiled(row, name);
            case LEGACY -> findings.legacy();
            case WRONG -> findings.bad(row, name);
            case MISSING -> missing(row, value.of());
            case UNDECRYPTABLE -> undecryptable(row, value.of());
        }
    }

    private void missing(ObjectRow row, ProtectedValue value) {
        if (!TrustRecord.isDefault(value.attribute(), value.stored())) {
            findings.missing(row, value.name());
        }
    }

    private void undecryptable(ObjectRow row, ProtectedValue value) {
        findings.add(
                row,
                Damage.Kind.VALUE,
                value.attribute().toString(),
                "has a value that cannot be decrypted: " + value.attribute());
    }

    /// Whether the parts of a key belong together can be said only if each of them is right.
    private void assemble(ObjectRow row, List<ProtectedValue.Examined> examined) throws NssException {
        var isPrivateKey =
                row.objectClass().filter(ObjectClass.PRIVATE_KEY::equals).isPresent();
        if (!isPrivateKey
                || !examined.stream().map(ProtectedValue.Examined::verdict).allMatch(Verdict::good)) {
            return;
        }
        try {
            PrivateKeyReader.assemble(row, examined).close();
        } catch (KeyDamaged e) {
            findings.add(row, Damage.Kind.KEY, String.valueOf(e.getMessage()));
        } catch (UnsupportedKey e) {
            findings.add(row, Damage.Kind.UNKNOWN_CLASS, "is of a kind this program does not know; it is left alone");
        }
    }

    private void examineForm(ObjectRow row, ProtectedValue value) {
        var signed = true;
        if (value.encrypted()) {
            try {
                signed = EncryptedValue.parse(value.stored()).signed();
                if (!signed) {
                    findings.legacy();
                }
            } catch (MalformedValue e) {
                undecryptable(row, value);
            }
        }
        var signature = value.signature().or(value::misfiled);
        if (signature.isEmpty()) {
            if (signed && initialised) {
                missing(row, value);
            }
        } else if (!wellFormed(signature.get())) {
            findings.bad(row, value.name());
        }
    }

    private static boolean wellFormed(byte[] signature) {
        try {
            IntegritySignature.parse(signature);
            return true;
        } catch (MalformedValue e) {
            // The caller names the signature.
            return false;
        }
    }
}
