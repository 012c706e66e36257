package org.sealwright.nss.change;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sealwright.nss.key.PublicPart;
import org.sealwright.nss.login.Login;
import org.sealwright.nss.login.PrivateKeyReader;
import org.sealwright.nss.problem.KeyDamaged;
import org.sealwright.nss.problem.NotInitialised;
import org.sealwright.nss.problem.NotLoggedIn;
import org.sealwright.nss.problem.NssException;
import org.sealwright.nss.sql.DatabaseFiles;
import org.sealwright.nss.value.Attribute;
import org.sealwright.nss.value.ObjectClass;
import org.sealwright.nss.value.ObjectRow;
import org.sealwright.nss.value.Part;
import org.sealwright.nss.value.StoredValue;

/// Adds private keys, each with its public key row: while the database is locked NSS recognises a user's own
/// certificates by the latter.
final class KeyPlan {

    private final DatabaseFiles files;
    private final Draft draft;
    private final KeyMaterials materials;
    private final @Nullable Login login;

    KeyPlan(DatabaseFiles files, Draft draft, KeyMaterials materials, @Nullable Login login) {
        this.files = files;
        this.draft = draft;
        this.materials = materials;
        this.login = login;
    }

    Outcome add(Change.AddPrivateKey add) throws NssException {
        var current = requireLogin();
        var material = materials.of(add);
        var part = material.publicPart();
        addPublicRow(part, material.publicRow());
        for (var row : find(Part.KEYS, ObjectClass.PRIVATE_KEY, part)) {
            if (draft.isPlanned(row.id()) || usable(current, row)) {
                return new Outcome.PrivateKeyKept(row.id(), part.keyId());
            }
            draft.delete(row);
        }
        var id = draft.freeId(Part.KEYS);
        var certificates = CertificatePlan.withKeyId(draft, part.keyId(), null);
        draft.insert(
                new ObjectRow(id, material.privateRow(label(add, certificates), subject(certificates), add.source())));
        return new Outcome.PrivateKeyAdded(id, part.keyId());
    }

    private Login requireLogin() throws NssException {
        var current = login;
        if (current != null) {
            return current;
        }
        if (files.meta().password().isEmpty()) {
            throw new NotInitialised(files.folder() + " has no password entry yet.");
        }
        throw new NotLoggedIn("Private keys can be added to " + files.folder() + " only after login.");
    }

    private List<ObjectRow> find(Part part, ObjectClass objectClass, PublicPart key) throws NssException {
        return draft.find(
                part,
                objectClass,
                Map.of(
                        Attribute.ID,
                        key.keyId(),
                        Attribute.KEY_TYPE,
                        StoredValue.ulong(key.algorithm().type().code())));
    }

    private void addPublicRow(PublicPart key, Map<Attribute, byte[]> values) throws NssException {
        if (find(Part.CERTIFICATES, ObjectClass.PUBLIC_KEY, key).isEmpty()) {
            draft.insert(new ObjectRow(draft.freeId(Part.CERTIFICATES), values));
        }
    }

    /// A damaged row must not stand in the way of the backup that could replace it.
    private boolean usable(Login current, ObjectRow row) throws NssException {
        try {
            new PrivateKeyReader(current, files.meta()::signature).read(row).close();
            return true;
        } catch (KeyDamaged e) {
            // Replaced by the caller.
            return false;
        }
    }

    private static String label(Change.AddPrivateKey add, List<ObjectRow> certificates) {
        return add.label().isBlank() && !certificates.isEmpty()
                ? certificates.getFirst().text(Attribute.LABEL)
                : add.label();
    }

    private static byte[] subject(List<ObjectRow> certificates) {
        return certificates.isEmpty() ? new byte[0] : certificates.getFirst().bytes(Attribute.SUBJECT);
    }
}
