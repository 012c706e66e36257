package org.sealwright.core.database;

import java.util.List;
import org.sealwright.core.certificate.Certificate;

/// Changes of trust that were made, with all that is needed to undo them within the session.
public interface TrustChanged {
    /// Those whose trust is another one now, or is noted now and was not before.
    List<Certificate> certificates();
}
