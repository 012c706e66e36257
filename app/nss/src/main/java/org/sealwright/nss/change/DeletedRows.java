package org.sealwright.nss.change;

import java.util.List;
import org.sealwright.nss.password.PasswordEntry;
import org.sealwright.nss.value.ObjectRow;

/// The rows a delete took away, with their signatures, for [Change.Restore]. Private values in it are as encrypted
/// as they were in the file. Good as long as the password entry stays what it is, since signatures and encryption
/// hang on it.
public final class DeletedRows {

    private final List<ObjectRow> objects;
    private final List<MetaRow> signatures;
    private final PasswordEntry password;

    DeletedRows(List<ObjectRow> objects, List<MetaRow> signatures, PasswordEntry password) {
        this.objects = List.copyOf(objects);
        this.signatures = List.copyOf(signatures);
        this.password = password;
    }

    List<ObjectRow> objects() {
        return objects;
    }

    List<MetaRow> signatures() {
        return signatures;
    }

    PasswordEntry password() {
        return password;
    }

    /// How many objects were deleted: certificate, trust, keys.
    public int count() {
        return objects.size();
    }

    @Override
    public String toString() {
        return objects.size() + " deleted objects";
    }
}
