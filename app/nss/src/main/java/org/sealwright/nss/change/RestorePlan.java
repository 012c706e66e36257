package org.sealwright.nss.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sealwright.nss.password.PasswordEntry;
import org.sealwright.nss.problem.CannotRestore;
import org.sealwright.nss.problem.NssException;
import org.sealwright.nss.sql.DatabaseFiles;
import org.sealwright.nss.value.Attribute;
import org.sealwright.nss.value.Description;
import org.sealwright.nss.value.ObjectClass;
import org.sealwright.nss.value.ObjectRow;
import org.sealwright.nss.value.Part;
import org.sealwright.nss.value.StoredValue;

/// Puts deleted rows back exactly as they were: signatures cover the object's number, so it must be the same one.
final class RestorePlan {

    private final DatabaseFiles files;
    private final Draft draft;
    private final CertificatePlan certificates;

    RestorePlan(DatabaseFiles files, Draft draft, CertificatePlan certificates) {
        this.files = files;
        this.draft = draft;
        this.certificates = certificates;
    }

    Outcome restore(DeletedRows deleted) throws NssException {
        var password = files.meta().password().orElseGet(() -> new PasswordEntry(new byte[0], new byte[0]));
        if (!password.same(deleted.password())) {
            throw new CannotRestore("What was deleted from " + files.folder()
                    + " cannot be put back: the password has been changed since.");
        }
        for (var row : deleted.objects()) {
            refuseIfTaken(row);
            draft.restore(withFreeNickname(row));
        }
        deleted.signatures().forEach(draft::restore);
        return new Outcome.Restored(deleted.count());
    }

    private void refuseIfTaken(ObjectRow row) throws NssException {
        var taken = !draft.isFree(row.id());
        var objectClass = row.objectClass();
        if (objectClass.isPresent() && !taken) {
            for (var identity : identity(row, objectClass.get())) {
                taken |= !draft.find(row.id().part(), objectClass.get(), identity)
                        .isEmpty();
            }
        }
        if (taken) {
            throw new CannotRestore(
                    "The " + Description.of(row) + " cannot be put back: its place has been taken since.");
        }
    }

    /// The columns in which no second object may be equal.
    private static List<Map<Attribute, byte[]>> identity(ObjectRow row, ObjectClass objectClass) {
        var columns =
                switch (objectClass) {
                    case CERTIFICATE, TRUST, NSS_TRUST -> List.of(Attribute.ISSUER, Attribute.SERIAL_NUMBER);
                    case PRIVATE_KEY, PUBLIC_KEY, SECRET_KEY -> List.of(Attribute.ID, Attribute.KEY_TYPE);
                    case NSS_CRL, NSS_SMIME -> List.<Attribute>of();
                };
        var values = new ArrayList<Map<Attribute, byte[]>>();
        if (!columns.isEmpty()) {
            var identity = new HashMap<Attribute, byte[]>();
            for (var column : columns) {
                var value = row.raw(column);
                if (value != null) {
                    identity.put(column, value);
                }
            }
            if (identity.size() == columns.size()) {
                values.add(identity);
            }
        }
        return values;
    }

    /// Nicknames are not signed: where another subject has taken one meanwhile, the certificate returns under a
    /// numbered one.
    private ObjectRow withFreeNickname(ObjectRow row) throws NssException {
        var nickname = row.text(Attribute.LABEL);
        if (row.id().part() != Part.CERTIFICATES
                || nickname.isEmpty()
                || row.objectClass().filter(ObjectClass.CERTIFICATE::equals).isEmpty()) {
            return row;
        }
        var free = certificates.unused(nickname, row.bytes(Attribute.SUBJECT));
        if (free.equals(nickname)) {
            return row;
        }
        var values = row.values();
        values.put(Attribute.LABEL, StoredValue.text(free));
        return new ObjectRow(row.id(), values);
    }
}
