package org.sealwright.crypto.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.sealwright.core.problem.Clause;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.RefusedAsUnsafe;
import org.sealwright.core.problem.UnsupportedInput;
import org.sealwright.crypto.asn1.Malformed;

/// Reads each file of a ZIP archive. Names of entries are never used.
final class ZipEntries {
    private final Reading reading;
    private final Contents contents;

    ZipEntries(Reading reading, Contents contents) {
        this.reading = reading;
        this.contents = contents;
    }

    void read(byte[] archive, Place place) throws Malformed, Problem {
        if (place.archives() >= Budget.DEEPEST_ARCHIVE) {
            throw new RefusedAsUnsafe(null, Clause.nestedTooDeep(Budget.DEEPEST_ARCHIVE));
        }
        int entries = 0;
        // Latin-1 takes any name; UTF-8 would stop at names in an old code page
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.ISO_8859_1)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries++;
                reading.work().progress().stopIfCancelled();
                reading.budget().part();
                // Read even for a folder: one that holds data would otherwise be skipped without limit.
                byte[] content = reading.budget().read(zip);
                try {
                    if (!entry.isDirectory()) {
                        contents.read(content, place.inArchive());
                    }
                } finally {
                    Arrays.fill(content, (byte) 0);
                }
            }
        } catch (ZipException e) {
            if (String.valueOf(e.getMessage()).contains("encrypted")) {
                throw new UnsupportedInput(null, Clause.archiveWithPassword());
            }
            throw new Malformed("it-is-a-damaged-zip-archive", e);
        } catch (IOException | IllegalArgumentException e) {
            throw new Malformed("it-is-a-damaged-zip-archive", e);
        }
        reading.findings().stranger(entries == 0 ? Stranger.EMPTY_ARCHIVE : Stranger.ARCHIVE);
    }
}
