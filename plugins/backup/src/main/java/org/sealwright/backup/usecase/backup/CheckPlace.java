package org.sealwright.backup.usecase.backup;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Set;
import org.sealwright.core.backup.BackupPlaces;
import org.sealwright.core.backup.BackupPlaces.Concern;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;

/// Says before a backup is made what speaks against its place.
public final class CheckPlace {
    private final CurrentProfile current;
    private final BackupPlaces places;

    @Inject
    public CheckPlace(CurrentProfile current, BackupPlaces places) {
        this.current = current;
        this.places = places;
    }

    public Set<Concern> concerns(Path file) throws Problem {
        return places.concerns(file, current.profile());
    }
}
