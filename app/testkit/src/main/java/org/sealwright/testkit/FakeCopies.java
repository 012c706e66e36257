package org.sealwright.testkit;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sealwright.core.archive.Copies;
import org.sealwright.core.archive.CopyDifference;
import org.sealwright.core.archive.DatedCopy;
import org.sealwright.core.archive.DatedCopy.CopiedFile;
import org.sealwright.core.problem.NoSuchCopy;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.task.Progress;

/// Dated copies by name, without files; remembers which were put back.
public final class FakeCopies implements Copies {
    private final List<DatedCopy> copies = new ArrayList<>();
    private final List<String> restored = new ArrayList<>();
    private Runnable onPutBack = () -> {};
    private boolean openKeys;
    private CopyDifference difference =
            new CopyDifference(List.of(), List.of(), List.of(), List.of(), List.of(), false, false, List.of());

    /// Adds a copy of the database made at this moment.
    public FakeCopies with(String moment) {
        var files = List.of(new CopiedFile("cert9.db", 2000), new CopiedFile("key4.db", 1000));
        copies.addFirst(new DatedCopy(moment.replace(':', '-'), Instant.parse(moment), files));
        return this;
    }

    /// What happens to the database when one is put back.
    public FakeCopies onPutBack(Runnable happens) {
        onPutBack = happens;
        return this;
    }

    /// No copy has a primary password.
    public FakeCopies withoutPassword() {
        openKeys = true;
        return this;
    }

    /// What every comparison says.
    public FakeCopies differing(CopyDifference answer) {
        difference = answer;
        return this;
    }

    @Override
    public List<DatedCopy> list(Profile profile) {
        return List.copyOf(copies);
    }

    @Override
    public DatedCopy keep(Profile profile) {
        return with("2026-11-22T13:00:00Z").copies.getFirst();
    }

    @Override
    public CopyDifference compare(Profile profile, String copy) throws Problem {
        require(copy);
        return difference;
    }

    @Override
    public boolean hasOpenKeys(Profile profile, String copy) throws Problem {
        require(copy);
        return openKeys;
    }

    @Override
    public Optional<DatedCopy> putBack(Profile profile, String copy, Progress progress) throws Problem {
        require(copy);
        restored.add(copy);
        onPutBack.run();
        return Optional.of(keep(profile));
    }

    private void require(String name) throws NoSuchCopy {
        if (copies.stream().noneMatch(copy -> copy.name().equals(name))) {
            throw new NoSuchCopy(Path.of("/fake-profile"), name);
        }
    }

    /// Names of those that were put back.
    public List<String> restored() {
        return List.copyOf(restored);
    }
}
