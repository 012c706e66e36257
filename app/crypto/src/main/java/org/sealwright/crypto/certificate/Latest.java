package org.sealwright.crypto.certificate;

import java.util.concurrent.atomic.AtomicReferenceArray;

/// The latest of the values that thousands of certificates have in common, so that equal ones are one object. Safe for
/// several threads.
///
/// @param <T> immutable, with equality
final class Latest<T> {
    private static final int KEPT = 64;

    private final AtomicReferenceArray<T> kept = new AtomicReferenceArray<>(KEPT);

    T share(T value) {
        int place = Math.floorMod(value.hashCode(), KEPT);
        T known = kept.get(place);
        if (value.equals(known)) {
            return known;
        }
        kept.set(place, value);
        return value;
    }
}
