package org.sealwright.core.database;

import java.nio.file.Path;
import org.sealwright.core.problem.Problem;

/// What was to be repaired is no longer there as it was shown. `file` is the database's folder.
public final class RepairOutdated extends Problem {
    public RepairOutdated(Path folder) {
        super("repair-outdated", Kind.NOT_DONE, folder, null);
    }
}
