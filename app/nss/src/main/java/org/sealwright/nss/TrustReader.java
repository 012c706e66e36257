package org.sealwright.nss;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sealwright.nss.login.Login;
import org.sealwright.nss.login.ProtectedValue;
import org.sealwright.nss.login.SignatureSource;
import org.sealwright.nss.problem.NssException;
import org.sealwright.nss.sql.DatabaseFiles;
import org.sealwright.nss.trust.TrustClass;
import org.sealwright.nss.trust.TrustRecord;
import org.sealwright.nss.value.Attribute;
import org.sealwright.nss.value.ObjectClass;
import org.sealwright.nss.value.ObjectId;
import org.sealwright.nss.value.Part;
import org.sealwright.nss.value.SignatureName;

/// Reads all trust rows, chooses between the two classes, and checks the signatures when logged in.
final class TrustReader {

    private final DatabaseFiles files;
    private final @Nullable Login login;

    TrustReader(DatabaseFiles files, @Nullable Login login) {
        this.files = files;
        this.login = login;
    }

    TrustTable read() throws NssException {
        var groups = new LinkedHashMap<ByteBuffer, Map<TrustClass, TrustRecord>>();
        for (var row : files.objects(Part.CERTIFICATES).ofClasses(ObjectClass.NSS_TRUST, ObjectClass.TRUST)) {
            var identity = TrustTable.identity(row.bytes(Attribute.ISSUER), row.bytes(Attribute.SERIAL_NUMBER));
            var isLegacy =
                    row.objectClass().filter(ObjectClass.NSS_TRUST::equals).isPresent();
            var trustClass = isLegacy ? TrustClass.LEGACY : TrustClass.PKCS11;
            // Of two rows of one class NSS uses the one it finds first.
            groups.computeIfAbsent(identity, _ -> new EnumMap<>(TrustClass.class))
                    .putIfAbsent(trustClass, new TrustRecord(trustClass, row));
        }
        var wrong = wrongSignatures(
                groups.values().stream().map(TrustReader::effective).toList());
        var lines = new ArrayList<TrustTable.Line>();
        for (var group : groups.values()) {
            lines.add(line(group, wrong));
        }
        return new TrustTable(lines);
    }

    /// `CKO_TRUST` wins; the legacy row counts only where there is no other, even if the other is damaged.
    private static TrustRecord effective(Map<TrustClass, TrustRecord> group) {
        var modern = group.get(TrustClass.PKCS11);
        return modern != null ? modern : group.values().iterator().next();
    }

    /// The names of wrong or missing signatures of the rows that have any.
    private Map<ObjectId, List<String>> wrongSignatures(List<TrustRecord> records) throws NssException {
        var current = login;
        var wrong = new LinkedHashMap<ObjectId, List<String>>();
        if (current == null) {
            return wrong;
        }
        // All in one query: a company's database has thousands of them.
        var signatures = SignatureSource.of(files.meta().signatures(SignatureName.prefix(Part.CERTIFICATES)));
        var values = new ArrayList<ProtectedValue>();
        for (var record : records) {
            var row = record.row();
            for (var attribute : record.decisive()) {
                values.add(ProtectedValue.of(
                        row.id(), attribute, row.values().getOrDefault(attribute, new byte[0]), signatures));
            }
        }
        values.parallelStream()
                .map(value -> value.examine(current))
                .filter(value -> !value.verdict().good())
                .toList()
                .forEach(value -> wrong.computeIfAbsent(value.of().id(), _ -> new ArrayList<>())
                        .add(value.of().name().toString()));
        return wrong;
    }

    private TrustTable.Line line(Map<TrustClass, TrustRecord> group, Map<ObjectId, List<String>> wrong) {
        var record = effective(group);
        var row = record.row();
        var names = wrong.getOrDefault(row.id(), List.of());
        var standing = NssTrust.Standing.VERIFIED;
        if (login == null) {
            standing = NssTrust.Standing.UNCHECKED;
        } else if (!names.isEmpty()) {
            standing = NssTrust.Standing.REJECTED;
        }
        return new TrustTable.Line(
                new NssTrust(
                        row.id(),
                        record.trustClass(),
                        group.keySet(),
                        row.bytes(Attribute.ISSUER),
                        row.bytes(Attribute.SERIAL_NUMBER),
                        record.settings(),
                        standing,
                        names),
                record);
    }
}
