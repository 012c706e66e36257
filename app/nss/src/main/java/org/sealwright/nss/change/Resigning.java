package org.sealwright.nss.change;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sealwright.nss.key.KeyIdentifier;
import org.sealwright.nss.login.Login;
import org.sealwright.nss.login.PrivateKeyReader;
import org.sealwright.nss.login.ProtectedValue;
import org.sealwright.nss.login.ProtectedValue.Examined;
import org.sealwright.nss.login.Verdict;
import org.sealwright.nss.password.IntegritySignature;
import org.sealwright.nss.problem.KeyDamaged;
import org.sealwright.nss.problem.NssException;
import org.sealwright.nss.sql.DatabaseFiles;
import org.sealwright.nss.value.Attribute;
import org.sealwright.nss.value.Description;
import org.sealwright.nss.value.ObjectClass;
import org.sealwright.nss.value.ObjectRow;
import org.sealwright.nss.value.Part;
import org.sealwright.nss.value.StoredValue;

/// Makes wrong and missing signatures of one object anew, if there is reason to believe what they stand for.
final class Resigning {

    private final DatabaseFiles files;
    private final Login login;

    Resigning(DatabaseFiles files, Login login) {
        this.files = files;
        this.login = login;
    }

    /// @return signatures to store, by name
    Map<String, byte[]> signatures(ObjectRow row) throws NssException {
        var examined = ProtectedValue.of(row, files.meta()::signature).parallelStream()
                .map(value -> value.examine(login))
                .toList();
        try {
            requireBelievable(row, examined);
            var signatures = new LinkedHashMap<String, byte[]>();
            for (var value : examined) {
                if (!value.verdict().good()) {
                    signatures.put(value.of().name().toString(), sign(value));
                }
            }
            return signatures;
        } finally {
            PrivateKeyReader.wipe(examined);
        }
    }

    private byte[] sign(Examined value) {
        var of = value.of();
        var number = of.encrypted()
                ? IntegritySignature.NUMBER_OF_ENCRYPTED
                : of.id().number();
        return login.sign(number, of.attribute(), value.plain().orElseThrow());
    }

    private void requireBelievable(ObjectRow row, List<Examined> examined) throws NssException {
        for (var value : examined) {
            if (value.plain().isEmpty()) {
                throw damaged(row, "the value " + value.of().attribute() + " does not decrypt");
            }
        }
        if (Repair.is(row, ObjectClass.PRIVATE_KEY)) {
            requireWholeKey(row, examined);
        } else if (Repair.is(row, ObjectClass.PUBLIC_KEY)) {
            requirePublicKeyOfItsId(row);
        } else if (Repair.is(row, ObjectClass.SECRET_KEY)) {
            requireLength(row, examined);
        }
    }

    /// As if all signatures were right: then the numbers themselves must show that they are one key.
    private static void requireWholeKey(ObjectRow row, List<Examined> examined) throws NssException {
        var trusting = examined.stream()
                .map(value -> new Examined(value.of(), Verdict.VALID, value.plain()))
                .toList();
        try (var key = PrivateKeyReader.assemble(row, trusting)) {
            if (!Arrays.equals(key.publicPart().keyId(), row.bytes(Attribute.ID))) {
                throw damaged(row, "its key id is not that of its public key");
            }
        }
    }

    private void requirePublicKeyOfItsId(ObjectRow row) throws NssException {
        var modulus = StoredValue.withoutLeadingZeros(row.bytes(Attribute.MODULUS));
        var keyId = row.bytes(Attribute.ID);
        if (!Arrays.equals(KeyIdentifier.of(modulus), keyId)) {
            throw damaged(row, "its key id is not that of its public key");
        }
        for (var key : files.objects(Part.KEYS).find(ObjectClass.PRIVATE_KEY, Map.of(Attribute.ID, keyId))) {
            if (!Arrays.equals(key.bytes(Attribute.PUBLIC_EXPONENT), row.bytes(Attribute.PUBLIC_EXPONENT))) {
                throw damaged(row, "it is not the public half of its private key");
            }
        }
    }

    /// A secret key has no inner sense; at least it must be as long as it says.
    private static void requireLength(ObjectRow row, List<Examined> examined) throws KeyDamaged {
        var said = StoredValue.ulong(row.bytes(Attribute.VALUE_LENGTH));
        for (var value : examined) {
            if (value.of().attribute().equals(Attribute.VALUE)
                    && said.isPresent()
                    && value.plain().orElseThrow().length != said.getAsInt()) {
                throw damaged(row, "its length is not the one it says");
            }
        }
    }

    private static KeyDamaged damaged(ObjectRow row, String why) {
        return new KeyDamaged("The " + Description.of(row) + " cannot be believed: " + why + ".", null);
    }
}
