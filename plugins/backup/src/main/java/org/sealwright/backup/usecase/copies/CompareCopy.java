package org.sealwright.backup.usecase.copies;

import jakarta.inject.Inject;
import org.sealwright.core.archive.Copies;
import org.sealwright.core.archive.CopyDifference;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;

/// Tells how the current profile differs from one of its copies, also where its database cannot be opened.
public final class CompareCopy {
    private final CurrentProfile current;
    private final Copies copies;

    @Inject
    CompareCopy(CurrentProfile current, Copies copies) {
        this.current = current;
        this.copies = copies;
    }

    /// @throws org.sealwright.core.problem.NoSuchCopy if there is none of this name
    public CopyDifference compare(String name) throws Problem {
        return copies.compare(current.chosen(), name);
    }
}
