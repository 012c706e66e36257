package org.sealwright.nss.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sealwright.nss.certificate.CertificateFields;
import org.sealwright.nss.problem.NotInitialised;
import org.sealwright.nss.problem.NssException;
import org.sealwright.nss.sql.DatabaseFiles;
import org.sealwright.nss.trust.Purpose;
import org.sealwright.nss.trust.TrustClass;
import org.sealwright.nss.trust.TrustLevel;
import org.sealwright.nss.trust.TrustRecord;
import org.sealwright.nss.trust.TrustSettings;
import org.sealwright.nss.value.Attribute;
import org.sealwright.nss.value.ObjectId;
import org.sealwright.nss.value.ObjectRow;
import org.sealwright.nss.value.Part;

/// Sets trust so that old and new versions of NSS read the same.
final class TrustPlan {

    private final DatabaseFiles files;
    private final Draft draft;

    TrustPlan(DatabaseFiles files, Draft draft) {
        this.files = files;
        this.draft = draft;
    }

    Outcome set(Change.SetTrust set) throws NssException {
        var fields = CertificatePlan.read(set.certificate());
        if (files.meta().password().isEmpty()) {
            throw new NotInitialised(files.folder() + " has no password entry yet, so trust cannot be signed.");
        }
        var written = new ArrayList<ObjectId>();
        for (var trustClass : TrustClass.values()) {
            update(trustClass, set, rows(draft, trustClass, fields.issuer(), fields.serial()), written);
        }
        if (written.isEmpty() && (set.always() || saysSomething(set.trust()))) {
            written.add(insert(set, fields));
        }
        return new Outcome.TrustSet(written);
    }

    Outcome forget(Change.ForgetTrust forget) throws NssException {
        var fields = CertificatePlan.read(forget.certificate());
        int gone = 0;
        for (var trustClass : TrustClass.values()) {
            for (var row : rows(draft, trustClass, fields.issuer(), fields.serial())) {
                draft.delete(row);
                gone++;
            }
        }
        return new Outcome.TrustForgotten(gone);
    }

    static List<ObjectRow> rows(Draft draft, TrustClass trustClass, byte[] issuer, byte[] serial) throws NssException {
        return draft.find(
                Part.CERTIFICATES,
                trustClass.objectClass(),
                Map.of(Attribute.ISSUER, issuer, Attribute.SERIAL_NUMBER, serial));
    }

    /// All signed columns are written, so that every signature is right afterwards. NSS takes whichever of two rows
    /// of a class it finds first; only one is kept.
    private void update(TrustClass trustClass, Change.SetTrust set, List<ObjectRow> rows, List<ObjectId> written) {
        for (var row : rows) {
            if (row == rows.getFirst()) {
                var values = new LinkedHashMap<>(TrustRecord.levels(trustClass, set.trust()));
                values.putAll(TrustRecord.binding(trustClass, set.certificate()));
                draft.update(row, values);
                written.add(row.id());
            } else {
                draft.delete(row);
            }
        }
    }

    private static boolean saysSomething(TrustSettings trust) {
        for (var purpose : Purpose.values()) {
            var level = trust.of(purpose);
            if (level != TrustLevel.MUST_VERIFY && level != TrustLevel.UNKNOWN) {
                return true;
            }
        }
        return false;
    }

    /// `CKO_TRUST` where the table shows that NSS 3.114 or newer has been here.
    private ObjectId insert(Change.SetTrust set, CertificateFields fields) throws NssException {
        var trustClass =
                draft.hasColumn(Part.CERTIFICATES, Attribute.TRUST_SERVER) ? TrustClass.PKCS11 : TrustClass.LEGACY;
        var id = draft.freeId(Part.CERTIFICATES);
        draft.insert(new ObjectRow(
                id, TrustRecord.newRow(trustClass, fields.issuer(), fields.serial(), set.certificate(), set.trust())));
        return id;
    }
}
