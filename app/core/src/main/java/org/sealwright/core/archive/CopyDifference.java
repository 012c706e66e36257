package org.sealwright.core.archive;

import java.util.List;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.PublicKeyFacts;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.trust.Trust;

/// How a profile's database differs from a copy of it.
///
/// @param removed certificates that only the copy has: deleted since
/// @param added certificates that only the database has: came since, and putting the copy back takes them away
/// @param keysRemoved private keys that only the copy has
/// @param keysAdded private keys that only the database has; putting the copy back takes them away
/// @param trustChanged certificates of both whose trust is another one
/// @param otherPassword the copy opens with another primary password, or none
/// @param nowUnreadable the database cannot be opened any more: all of the copy counts as removed since
/// @param otherFiles other files of the copy (settings) that differ from those in the profile
public record CopyDifference(
        List<StoredCertificate> removed,
        List<StoredCertificate> added,
        List<NamedKey> keysRemoved,
        List<NamedKey> keysAdded,
        List<TrustChange> trustChanged,
        boolean otherPassword,
        boolean nowUnreadable,
        List<String> otherFiles) {
    public CopyDifference {
        removed = List.copyOf(removed);
        added = List.copyOf(added);
        keysRemoved = List.copyOf(keysRemoved);
        keysAdded = List.copyOf(keysAdded);
        trustChanged = List.copyOf(trustChanged);
        otherFiles = List.copyOf(otherFiles);
    }

    /// @param name of its certificate, or its label; may be empty; hostile text
    public record NamedKey(PublicKeyFacts key, String name) {}

    public record TrustChange(Certificate certificate, Trust then, Trust now) {}

    /// Nothing differs.
    public boolean isNone() {
        return removed.isEmpty()
                && added.isEmpty()
                && keysRemoved.isEmpty()
                && keysAdded.isEmpty()
                && trustChanged.isEmpty()
                && !otherPassword
                && !nowUnreadable
                && otherFiles.isEmpty();
    }
}
