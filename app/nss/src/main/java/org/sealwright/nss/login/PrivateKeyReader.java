package org.sealwright.nss.login;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sealwright.nss.key.KeyMaterial;
import org.sealwright.nss.key.KeyRow;
import org.sealwright.nss.problem.KeyDamaged;
import org.sealwright.nss.problem.NssException;
import org.sealwright.nss.problem.UnsupportedKey;
import org.sealwright.nss.value.Attribute;
import org.sealwright.nss.value.Description;
import org.sealwright.nss.value.MalformedValue;
import org.sealwright.nss.value.ObjectRow;

/// Opens private key rows the way NSS does: every value must decrypt and carry its right signature.
public final class PrivateKeyReader {

    private final Login login;
    private final SignatureSource signatures;

    public PrivateKeyReader(Login login, SignatureSource signatures) {
        this.login = login;
        this.signatures = signatures;
    }

    /// The key in the clear; the caller closes it.
    ///
    /// @throws KeyDamaged if NSS would refuse to use it, or its parts do not belong together
    /// @throws UnsupportedKey if it is of an unknown kind
    public KeyMaterial read(ObjectRow row) throws NssException {
        var examined = ProtectedValue.of(row, signatures).parallelStream()
                .map(value -> value.examine(login))
                .toList();
        try {
            return assemble(row, examined);
        } finally {
            wipe(examined);
        }
    }

    /// Puts together what was examined before.
    public static KeyMaterial assemble(ObjectRow row, List<ProtectedValue.Examined> examined) throws NssException {
        var type = KeyRow.type(row)
                .orElseThrow(() -> new UnsupportedKey("The " + Description.of(row) + " is of an unknown kind.", null));
        Map<Attribute, byte[]> decrypted = new LinkedHashMap<>();
        for (var value : examined) {
            if (!value.verdict().good()) {
                throw new KeyDamaged("The " + Description.of(row) + " cannot be used: " + reason(value) + ".", null);
            }
            if (value.of().encrypted()) {
                value.plain().ifPresent(plain -> decrypted.put(value.of().attribute(), plain));
            }
        }
        try {
            return KeyRow.material(row, type, decrypted);
        } catch (MalformedValue e) {
            throw new KeyDamaged("The " + Description.of(row) + " cannot be used: " + e.getMessage() + ".", e);
        }
    }

    private static final Set<Verdict> SIGNATURE = EnumSet.of(Verdict.WRONG, Verdict.MISSING);

    private static String reason(ProtectedValue.Examined value) {
        return SIGNATURE.contains(value.verdict())
                ? "the signature " + value.of().name() + " is "
                        + (value.verdict() == Verdict.MISSING ? "missing" : "wrong")
                : "the value " + value.of().attribute() + " does not decrypt";
    }

    /// Wipes the values that were encrypted.
    public static void wipe(List<ProtectedValue.Examined> examined) {
        for (var value : examined) {
            if (value.of().encrypted()) {
                value.plain().ifPresent(plain -> Arrays.fill(plain, (byte) 0));
            }
        }
    }
}
