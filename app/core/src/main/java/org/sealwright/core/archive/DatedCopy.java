package org.sealwright.core.archive;

import java.time.Instant;
import java.util.List;

/// Files of a profile as they were at one moment, kept in the suite's data folder.
///
/// @param name by which it is asked for: `2026-11-22T07-31-00Z`
/// @param files sorted by name
public record DatedCopy(String name, Instant made, List<CopiedFile> files) {
    public DatedCopy {
        files = List.copyOf(files);
    }

    /// @param name as in the profile
    /// @param size in bytes
    public record CopiedFile(String name, long size) {}

    /// In bytes, all files together.
    public long size() {
        return files.stream().mapToLong(CopiedFile::size).sum();
    }
}
