package org.sealwright.core.database;

/// A cure somebody confirmed for a damage that was shown.
public record Repair(Damage damage, Damage.Cure cure) {
    public Repair {
        if (!damage.cures().contains(cure)) {
            throw new IllegalArgumentException(cure + " is no cure for " + damage.kind());
        }
    }
}
