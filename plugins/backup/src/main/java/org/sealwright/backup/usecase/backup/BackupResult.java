package org.sealwright.backup.usecase.backup;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sealwright.core.backup.BackupFormat;
import org.sealwright.core.backup.BackupPlaces.Concern;
import org.sealwright.core.problem.Problem;

/// A backup that was made and proved.
///
/// @param file         absolute
/// @param proved       when
/// @param keys         what is in it
/// @param certificates how many, chains included, each counted once
/// @param skipped      keys that could not be taken
/// @param concerns     what speaks against its place
/// @param notLogged    why it could not be noted with the profile
public record BackupResult(
        Path file,
        BackupFormat format,
        Instant proved,
        List<PersonalKey> keys,
        int certificates,
        List<Skipped> skipped,
        Set<Concern> concerns,
        Optional<Problem> notLogged) {
    public BackupResult {
        keys = List.copyOf(keys);
        skipped = List.copyOf(skipped);
        concerns = Set.copyOf(concerns);
    }

    /// A key that is not in the backup, and why.
    public record Skipped(PersonalKey key, Problem problem) {}
}
