package org.sealwright.nss.value;

import java.util.Locale;

/// Names one object: the file it lies in and its number there, 1 to 0x3FFFFFFF.
///
/// @param part the file
/// @param number the `id` column
public record ObjectId(Part part, int number) {

    /// The largest number NSS gives to an object.
    public static final int MAX_NUMBER = 0x3FFF_FFFF;

    public ObjectId {
        if (number < 1 || number > MAX_NUMBER) {
            throw new IllegalArgumentException("object number out of range: " + number);
        }
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s object %08x", part.fileName(), number);
    }
}
