package org.sealwright.crypto.transfer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.sealwright.core.problem.Clause;
import org.sealwright.core.problem.DamagedInput;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.RefusedAsUnsafe;
import org.sealwright.core.reading.Source;

/// Several files in one: a zip, in memory.
final class Archive {
    private static final int MOST_FILES = 16;

    private Archive() {}

    static byte[] pack(Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot be written", e);
        }
        return bytes.toByteArray();
    }

    /// @param name of the whole file, for messages
    static Map<String, byte[]> unpack(byte[] packed, Path name) throws Problem {
        var files = new LinkedHashMap<String, byte[]>();
        long left = Source.MAXIMUM_SIZE;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readNBytes((int) left + 1);
                left -= content.length;
                if (left < 0 || files.size() == MOST_FILES) {
                    throw new RefusedAsUnsafe(name, Clause.unpacksToTooMuch((int) (Source.MAXIMUM_SIZE >> 20)));
                }
                files.put(entry.getName(), content);
            }
        } catch (IOException e) {
            throw new DamagedInput(name, Clause.noArchive());
        }
        return files;
    }
}
