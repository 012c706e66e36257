package org.sealwright.store.database;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sealwright.core.archive.CopyDifference;
import org.sealwright.core.archive.CopyDifference.NamedKey;
import org.sealwright.core.archive.CopyDifference.TrustChange;
import org.sealwright.core.database.StoredCertificate;

/// Compares two databases as they stand, without a password: signatures do not matter here.
final class Differing {
    /// @param passwordMark tells two passwords apart
    record Look(Picture picture, String passwordMark) {}

    private Differing() {}

    static CopyDifference between(Look then, Look now, List<String> otherFiles) {
        return new CopyDifference(
                onlyIn(then.picture(), now.picture()),
                onlyIn(now.picture(), then.picture()),
                keysOnlyIn(then.picture(), now.picture()),
                keysOnlyIn(now.picture(), then.picture()),
                trustChanged(then.picture(), now.picture()),
                !then.passwordMark().equals(now.passwordMark()),
                false,
                otherFiles);
    }

    /// For a copy that holds no database.
    static CopyDifference only(List<String> otherFiles) {
        return new CopyDifference(List.of(), List.of(), List.of(), List.of(), List.of(), false, false, otherFiles);
    }

    /// For a database that cannot be read any more.
    static CopyDifference all(Look then, List<String> otherFiles) {
        return new CopyDifference(
                then.picture().contents().certificates(),
                List.of(),
                keys(then.picture()).toList(),
                List.of(),
                List.of(),
                false,
                true,
                otherFiles);
    }

    private static List<StoredCertificate> onlyIn(Picture one, Picture other) {
        return one.contents().certificates().stream()
                .filter(stored -> !other.rows().containsKey(stored.certificate().sha256()))
                .toList();
    }

    private static List<NamedKey> keysOnlyIn(Picture one, Picture other) {
        return keys(one)
                .filter(named -> !other.keys().containsKey(named.key().fingerprint()))
                .toList();
    }

    private static Stream<NamedKey> keys(Picture one) {
        return one.keys().values().stream().map(key -> new NamedKey(key.facts(), key.name()));
    }

    private static List<TrustChange> trustChanged(Picture then, Picture now) {
        var changes = new ArrayList<TrustChange>();
        then.rows().forEach((fingerprint, before) -> now.row(fingerprint)
                .filter(after -> !before.stored().trust().equals(after.stored().trust()))
                .ifPresent(after -> changes.add(new TrustChange(
                        after.stored().certificate(),
                        before.stored().trust(),
                        after.stored().trust()))));
        return changes;
    }
}
