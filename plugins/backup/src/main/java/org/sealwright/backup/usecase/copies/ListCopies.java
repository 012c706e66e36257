package org.sealwright.backup.usecase.copies;

import jakarta.inject.Inject;
import java.util.List;
import org.sealwright.core.archive.Copies;
import org.sealwright.core.archive.DatedCopy;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;

/// Lists the dated copies of the current profile, also where its database cannot be opened.
public final class ListCopies {
    private final CurrentProfile current;
    private final Copies copies;

    @Inject
    ListCopies(CurrentProfile current, Copies copies) {
        this.current = current;
        this.copies = copies;
    }

    /// The newest first.
    public List<DatedCopy> list() throws Problem {
        return copies.list(current.chosen());
    }
}
