package org.sealwright.testkit;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.problem.FileExists;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.writing.SafeFiles;

/// Files in memory.
public final class FakeFiles implements SafeFiles {
    private final Map<Path, byte[]> written = new LinkedHashMap<>();
    private final List<Path> deleted = new ArrayList<>();
    private @Nullable Problem trouble;
    private boolean troubleOnlyWhenWriting;
    private Runnable beforeTrouble = () -> {};

    /// From now on nothing can be written.
    public FakeFiles failing(Problem problem) {
        trouble = problem;
        return this;
    }

    /// From now on a rehearsal succeeds and the real write does not.
    public FakeFiles failingAfterRehearsal(Problem problem) {
        return failingAfterRehearsal(problem, () -> {});
    }

    /// The same, and something else happens just before the write fails.
    public FakeFiles failingAfterRehearsal(Problem problem, Runnable before) {
        trouble = problem;
        troubleOnlyWhenWriting = true;
        beforeTrouble = before;
        return this;
    }

    /// Nothing fails any more.
    public FakeFiles working() {
        trouble = null;
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
            beforeTrouble.run();
            throw trouble;
        }
        if (!replace && written.containsKey(file)) {
            throw new FileExists(file);
        }
        written.put(file, content.clone());
    }

    @Override
    public void move(Path from, Path to, boolean replace) throws Problem {
        write(to, from.toString().getBytes(StandardCharsets.UTF_8), Readers.OWNER, replace);
        deleted.add(from);
    }

    @Override
    public void delete(Path file) throws Problem {
        if (trouble != null) {
            throw trouble;
        }
        deleted.add(file);
    }

    /// Files that were deleted or moved away.
    public List<Path> deleted() {
        return List.copyOf(deleted);
    }

    /// Contents by file, in order of writing. A file that was moved holds the name of the place it came from.
    public Map<Path, byte[]> written() {
        return Map.copyOf(written);
    }
}
