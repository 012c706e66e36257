package org.sealwright.core.problem;

import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.PublicKeyFacts;

/// A private key was to be deleted that no proved backup holds, and nobody said that it may go all the same.
public final class NotBackedUp extends Problem {
    private NotBackedUp(String code, String name) {
        super(code, Kind.NOT_DONE, null, null, name);
    }

    /// The certificate could go and its key stay.
    public static NotBackedUp keyOf(Certificate certificate) {
        return new NotBackedUp("not-backed-up", certificate.displayName());
    }

    /// There is nothing but the key.
    public static NotBackedUp alone(PublicKeyFacts key) {
        return new NotBackedUp("key-not-backed-up", key.shortName());
    }
}
