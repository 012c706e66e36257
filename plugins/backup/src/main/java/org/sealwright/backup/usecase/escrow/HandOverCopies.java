package org.sealwright.backup.usecase.escrow;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.task.Progress;
import org.sealwright.kit.usecase.EscrowKeys;
import org.sealwright.kit.usecase.OpenForKeys;

/// Gives the organisation the copies it wants of keys that are in the current profile already.
public final class HandOverCopies {
    private final CurrentProfile current;
    private final OpenForKeys openForKeys;
    private final EscrowKeys escrow;

    @Inject
    HandOverCopies(CurrentProfile current, OpenForKeys openForKeys, EscrowKeys escrow) {
        this.current = current;
        this.openForKeys = openForKeys;
        this.escrow = escrow;
    }

    /// How many keys it has no copy of.
    public int missing() throws Problem {
        return escrow.missing(current.open().database().contents()).size();
    }

    /// @return the copies; a key that is damaged has none
    /// @throws org.sealwright.core.problem.EscrowNotPossible no copy can be made
    /// @throws org.sealwright.core.problem.PasswordNeeded    the database's password was not given
    public List<Path> handOver(PasswordPrompt prompt, Progress progress) throws Problem {
        var here = current.open();
        var handover = escrow.ofMissing(here.database());
        if (handover.needsOpenDatabase()) {
            openForKeys.unlock(here.profile(), here.database(), prompt);
        }
        progress.stopIfCancelled();
        handover.write();
        return handover.files();
    }
}
