package org.sealwright.store.database;

import java.nio.file.Path;
import java.util.List;
import org.sealwright.core.database.Removed;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.nss.change.DeletedRows;

/// Deleted rows as they were in the files, private values still encrypted.
///
/// @param folder of the database they came from
/// @param rows in the order of deletion
record DeletedObjects(Path folder, List<StoredCertificate> certificates, int keys, List<DeletedRows> rows)
        implements Removed {
    DeletedObjects {
        certificates = List.copyOf(certificates);
        rows = List.copyOf(rows);
    }

    /// A name for messages.
    String name() {
        return certificates.stream()
                .map(stored -> stored.certificate().displayName())
                .findFirst()
                .orElse("");
    }
}
