package org.sealwright.nss.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sealwright.nss.login.Login;
import org.sealwright.nss.problem.DatabaseBusy;
import org.sealwright.nss.problem.NoSuchObject;
import org.sealwright.nss.problem.NotLoggedIn;
import org.sealwright.nss.problem.NssException;
import org.sealwright.nss.sql.DatabaseFiles;
import org.sealwright.nss.sql.Stamp;
import org.sealwright.nss.value.Attribute;
import org.sealwright.nss.value.ObjectClass;
import org.sealwright.nss.value.ObjectId;
import org.sealwright.nss.value.ObjectRow;
import org.sealwright.nss.value.Part;
import org.sealwright.nss.value.SignatureName;

/// Mends damaged objects: all remedies in one transaction over both files, or none.
public final class Repair {

    private static final int ATTEMPTS = 5;

    private final DatabaseFiles files;
    private final Login login;

    public Repair(DatabaseFiles files, Login login) {
        this.files = files;
        this.login = login;
    }

    /// @throws org.sealwright.nss.problem.KeyDamaged if a key cannot be believed, so that it must not be signed
    /// @throws NoSuchObject if an object is not there
    public void apply(List<? extends Remedy> remedies) throws NssException {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var stamp = files.stamp();
            if (files.meta().password().filter(login.entry()::same).isEmpty()) {
                throw new NotLoggedIn("The password of " + files.folder() + " was changed by another program.");
            }
            Map<String, byte[]> signatures = new LinkedHashMap<>();
            var removed = new ArrayList<ObjectId>();
            for (var remedy : remedies) {
                switch (remedy) {
                    case Remedy.Resign(var id) ->
                        signatures.putAll(new Resigning(files, login).signatures(require(id)));
                    case Remedy.Remove(var id) -> removed.addAll(removed(require(id)));
                }
            }
            if (write(stamp, signatures, removed)) {
                return;
            }
        }
        throw new DatabaseBusy("Other programs keep changing " + files.folder() + ".", null);
    }

    private ObjectRow require(ObjectId id) throws NssException {
        return files.objects(id.part())
                .row(id)
                .orElseThrow(() -> new NoSuchObject("There is no such object in " + files.folder() + ": " + id + "."));
    }

    private List<ObjectId> removed(ObjectRow row) throws NssException {
        var removed = new ArrayList<ObjectId>();
        removed.add(row.id());
        var keyId = row.raw(Attribute.ID);
        if (is(row, ObjectClass.PRIVATE_KEY)
                && keyId != null
                && files.objects(Part.CERTIFICATES)
                        .find(ObjectClass.CERTIFICATE, Map.of(Attribute.ID, keyId))
                        .isEmpty()) {
            files.objects(Part.CERTIFICATES)
                    .find(ObjectClass.PUBLIC_KEY, Map.of(Attribute.ID, keyId))
                    .forEach(publicKey -> removed.add(publicKey.id()));
        }
        return removed;
    }

    static boolean is(ObjectRow row, ObjectClass objectClass) {
        return row.objectClass().filter(objectClass::equals).isPresent();
    }

    private boolean write(Stamp stamp, Map<String, byte[]> signatures, List<ObjectId> removed) throws NssException {
        try (var transaction = files.begin()) {
            if (!files.stamp().equals(stamp)) {
                return false;
            }
            for (var signature : signatures.entrySet()) {
                transaction.putSignature(signature.getKey(), signature.getValue());
            }
            for (var id : removed) {
                transaction.delete(id);
                transaction.deleteSignatures(SignatureName.prefix(id));
                transaction.deleteSignatures(SignatureName.misfiledPrefix(id));
            }
            transaction.commit();
            return true;
        }
    }
}
