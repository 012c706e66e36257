package org.sealwright.nss;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Tells two states of a database apart: if two stamps of one [NssDatabase] are equal, nobody committed a change in
/// between. Cheap to take.
///
/// @param certificates state of `cert9.db` as left by other programs
/// @param keys state of `key4.db` as left by other programs
/// @param own how often this [NssDatabase] committed
public record ChangeStamp(long certificates, long keys, long own) {
    /// As the record's own, without the method handles that it makes when it is first called, in every start
    /// (docs/performance.md).
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ChangeStamp stamp
                && stamp.certificates == certificates
                && stamp.keys == keys
                && stamp.own == own;
    }

    @Override
    public int hashCode() {
        return Objects.hash(certificates, keys, own);
    }
}
