package org.sealwright.nss.integrity;

import java.util.Map;
import org.sealwright.nss.problem.NssException;
import org.sealwright.nss.sql.DatabaseFiles;
import org.sealwright.nss.value.Attribute;
import org.sealwright.nss.value.ObjectClass;
import org.sealwright.nss.value.ObjectRow;
import org.sealwright.nss.value.Part;

/// Looks for the public key row of a private key.
final class PublicRowCheck {

    private PublicRowCheck() {}

    static boolean lacksPublicRow(DatabaseFiles files, ObjectRow row) throws NssException {
        var id = row.raw(Attribute.ID);
        return row.objectClass().filter(ObjectClass.PRIVATE_KEY::equals).isPresent()
                && id != null
                && files.objects(Part.CERTIFICATES)
                        .find(ObjectClass.PUBLIC_KEY, Map.of(Attribute.ID, id))
                        .isEmpty();
    }
}
