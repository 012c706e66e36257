package org.sealwright.testkit;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.problem.FileExists;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.writing.SafeFiles;

/// Files in memory.
public final class FakeFiles implements SafeFiles {
    private final Map<Path, byte[]> written = new LinkedHashMap<>();
    private @Nullable Problem trouble;
    private boolean troubleOnlyWhenWriting;

    /// From now on nothing can be written.
    public FakeFiles failing(Problem problem) {
        trouble = problem;
        return this;
    }

    /// From now on a rehearsal succeeds and the real write does not.
    public FakeFiles failingAfterRehearsal(Problem problem) {
        trouble = problem;
        troubleOnlyWhenWriting = true;
        return this;
    }

    @Override
    public void rehearse(Path file, int size, boolean replace) throws Problem {
        if (!replace && written.containsKey(file)) {
            throw new FileExists(file);
        }
        if (trouble != null && !troubleOnlyWhenWriting) {
            throw trouble;
        }
    }

    @Override
    public void write(Path file, byte[] content, Readers readers, boolean replace) throws Problem {
        if (trouble != null) {
            throw trouble;
        }
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
