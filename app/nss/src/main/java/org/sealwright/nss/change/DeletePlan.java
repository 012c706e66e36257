package org.sealwright.nss.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sealwright.nss.certificate.CertificateFields;
import org.sealwright.nss.password.PasswordEntry;
import org.sealwright.nss.problem.NoSuchObject;
import org.sealwright.nss.problem.NssException;
import org.sealwright.nss.sql.DatabaseFiles;
import org.sealwright.nss.trust.TrustClass;
import org.sealwright.nss.value.Attribute;
import org.sealwright.nss.value.MalformedValue;
import org.sealwright.nss.value.ObjectClass;
import org.sealwright.nss.value.ObjectId;
import org.sealwright.nss.value.ObjectRow;
import org.sealwright.nss.value.Part;
import org.sealwright.nss.value.SignatureName;

/// Deletes certificates and keys with everything that belongs to them, and remembers the rows.
final class DeletePlan {

    private final DatabaseFiles files;
    private final Draft draft;

    DeletePlan(DatabaseFiles files, Draft draft) {
        this.files = files;
        this.draft = draft;
    }

    Outcome certificate(Change.DeleteCertificate delete) throws NssException {
        var certificate = require(delete.certificate(), ObjectClass.CERTIFICATE);
        var rows = new ArrayList<ObjectRow>();
        rows.add(certificate);
        rows.addAll(trust(certificate));
        var keyKept = false;
        if (delete.withKey()) {
            var keyId = keyId(certificate);
            if (CertificatePlan.withKeyId(draft, keyId, certificate.id()).isEmpty()) {
                rows.addAll(keys(keyId));
            } else {
                keyKept = true;
            }
        }
        return new Outcome.Deleted(remove(rows), keyKept);
    }

    Outcome privateKey(Change.DeletePrivateKey delete) throws NssException {
        var key = require(delete.privateKey(), ObjectClass.PRIVATE_KEY);
        var keyId = key.bytes(Attribute.ID);
        var rows = new ArrayList<ObjectRow>();
        rows.add(key);
        if (CertificatePlan.withKeyId(draft, keyId, null).isEmpty()) {
            rows.addAll(publicKeys(keyId));
        }
        return new Outcome.Deleted(remove(rows), false);
    }

    private ObjectRow require(ObjectId id, ObjectClass objectClass) throws NssException {
        return draft.row(id)
                .filter(row -> row.objectClass().filter(objectClass::equals).isPresent())
                .orElseThrow(() -> new NoSuchObject("There is no such object in " + files.folder() + ": " + id + "."));
    }

    private List<ObjectRow> trust(ObjectRow certificate) throws NssException {
        var rows = new ArrayList<ObjectRow>();
        for (var trustClass : TrustClass.values()) {
            rows.addAll(TrustPlan.rows(
                    draft,
                    trustClass,
                    certificate.bytes(Attribute.ISSUER),
                    certificate.bytes(Attribute.SERIAL_NUMBER)));
        }
        return rows;
    }

    /// Old databases leave the id of some certificates empty.
    private static byte[] keyId(ObjectRow certificate) {
        var stored = certificate.bytes(Attribute.ID);
        if (stored.length > 0) {
            return stored;
        }
        try {
            return CertificateFields.parse(certificate.bytes(Attribute.VALUE)).keyId();
        } catch (MalformedValue e) {
            // A certificate that cannot be read has no key that could be found.
            return new byte[0];
        }
    }

    private List<ObjectRow> keys(byte[] keyId) throws NssException {
        if (keyId.length == 0) {
            return List.of();
        }
        var rows = new ArrayList<>(draft.find(Part.KEYS, ObjectClass.PRIVATE_KEY, Map.of(Attribute.ID, keyId)));
        rows.addAll(publicKeys(keyId));
        return rows;
    }

    private List<ObjectRow> publicKeys(byte[] keyId) throws NssException {
        return keyId.length == 0
                ? List.of()
                : draft.find(Part.CERTIFICATES, ObjectClass.PUBLIC_KEY, Map.of(Attribute.ID, keyId));
    }

    private DeletedRows remove(List<ObjectRow> rows) throws NssException {
        var signatures = new ArrayList<MetaRow>();
        for (var row : rows) {
            for (var prefix : List.of(SignatureName.prefix(row.id()), SignatureName.misfiledPrefix(row.id()))) {
                files.meta().signatures(prefix).forEach((name, item) -> signatures.add(new MetaRow(name, item)));
            }
            draft.delete(row);
        }
        var password = files.meta().password().orElseGet(() -> new PasswordEntry(new byte[0], new byte[0]));
        return new DeletedRows(rows, signatures, password);
    }
}
