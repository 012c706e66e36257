package org.sealwright.nss.sql;

import java.util.HashMap;
import java.util.Map;
import org.sealwright.nss.problem.NssException;
import org.sealwright.nss.value.Attribute;
import org.sealwright.nss.value.Description;
import org.sealwright.nss.value.ObjectClass;
import org.sealwright.nss.value.ObjectRow;
import org.sealwright.nss.value.Part;

/// Names objects in messages so that a person recognises them: trust and keys carry no name of their own, so they
/// borrow that of their certificate.
public final class ObjectNames {

    private final DatabaseFiles files;

    public ObjectNames(DatabaseFiles files) {
        this.files = files;
    }

    /// @param row may hold only some of its columns
    public String of(ObjectRow row) {
        return Description.of(row, label(row));
    }

    /// The object's own label, or that of its certificate; empty if it has neither. Hostile text.
    ///
    /// @param row may hold only some of its columns
    public String label(ObjectRow row) {
        var own = row.text(Attribute.LABEL);
        if (!own.isEmpty()) {
            return own;
        }
        try {
            var whole = files.objects(row.id().part()).row(row.id()).orElse(row);
            var certificates = files.objects(Part.CERTIFICATES).find(ObjectClass.CERTIFICATE, reference(whole));
            return certificates.isEmpty() ? "" : certificates.getFirst().text(Attribute.LABEL);
        } catch (NssException e) {
            // A damaged file may not tell; the object's number will do.
            return "";
        }
    }

    /// What object and certificate have in common.
    private static Map<Attribute, byte[]> reference(ObjectRow row) {
        var reference = new HashMap<Attribute, byte[]>();
        var isTrust = row.objectClass()
                .filter(found -> found == ObjectClass.TRUST || found == ObjectClass.NSS_TRUST)
                .isPresent();
        if (isTrust) {
            reference.put(Attribute.ISSUER, row.bytes(Attribute.ISSUER));
            reference.put(Attribute.SERIAL_NUMBER, row.bytes(Attribute.SERIAL_NUMBER));
        } else {
            reference.put(Attribute.ID, row.bytes(Attribute.ID));
        }
        return reference;
    }
}
