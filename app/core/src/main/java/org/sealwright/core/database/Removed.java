package org.sealwright.core.database;

import java.util.List;

/// Certificates that were deleted, with all that is needed to put them back within the session. Keys inside stay
/// encrypted as they were in the database.
public interface Removed {
    /// What was deleted.
    List<StoredCertificate> certificates();

    /// Private keys that went with them, or alone.
    int keys();
}
