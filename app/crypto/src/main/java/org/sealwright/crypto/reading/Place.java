package org.sealwright.crypto.reading;

/// Where bytes were found.
///
/// @param mails    how many messages and multiparts are around them
/// @param archives how many archives are around them
record Place(int mails, int archives) {
    static final Place TOP = new Place(0, 0);

    /// Inside something else: what is not understood there is passed over.
    boolean inside() {
        return mails > 0 || archives > 0;
    }

    Place inMail() {
        return new Place(mails + 1, archives);
    }

    Place inArchive() {
        return new Place(mails, archives + 1);
    }
}
