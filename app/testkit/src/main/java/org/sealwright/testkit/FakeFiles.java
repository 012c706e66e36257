package org.sealwright.testkit;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sealwright.core.problem.FileExists;
import org.sealwright.core.writing.SafeFiles;

/// Files in memory.
public final class FakeFiles implements SafeFiles {
    private final Map<Path, byte[]> written = new LinkedHashMap<>();

    @Override
    public void write(Path file, byte[] content, Readers readers, boolean replace) throws FileExists {
        if (!replace && written.containsKey(file)) {
            throw new FileExists(file);
        }
        written.put(file, content.clone());
    }

    /// Contents by file, in order of writing.
    public Map<Path, byte[]> written() {
        return Map.copyOf(written);
    }
}
