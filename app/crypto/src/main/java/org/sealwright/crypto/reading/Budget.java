package org.sealwright.crypto.reading;

import java.io.IOException;
import java.io.InputStream;
import org.sealwright.core.problem.Clause;
import org.sealwright.core.problem.RefusedAsUnsafe;
import org.sealwright.core.reading.Source;

/// How much may come out of mails and archives in all, whatever they nest: a small file must not become a large
/// one.
final class Budget {
    static final int MOST_PARTS = 1_000;
    static final int DEEPEST_MAIL = 20;
    static final int DEEPEST_ARCHIVE = 2;

    private long octets = Source.MAXIMUM_SIZE;
    private int parts = MOST_PARTS;

    /// Counts one more part.
    void part() throws RefusedAsUnsafe {
        if (--parts < 0) {
            throw new RefusedAsUnsafe(null, Clause.tooManyParts(MOST_PARTS));
        }
    }

    /// Reads a part to its end.
    byte[] read(InputStream part) throws IOException, RefusedAsUnsafe {
        byte[] content = part.readNBytes((int) octets);
        if (content.length == octets && part.read() >= 0) {
            throw new RefusedAsUnsafe(
                    null, "unpacked it is larger than " + (Source.MAXIMUM_SIZE >> 20) + " million octets");
        }
        octets -= content.length;
        return content;
    }
}
