package org.sealwright.store.database;

import java.nio.file.Path;
import java.util.Optional;
import org.sealwright.core.archive.DatedCopy;
import org.sealwright.core.problem.Clause;
import org.sealwright.core.problem.DatabaseDamaged;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.task.Progress;
import org.sealwright.nss.Access;
import org.sealwright.nss.NssDatabase;
import org.sealwright.nss.integrity.Damage;
import org.sealwright.nss.problem.MissingFile;
import org.sealwright.nss.problem.NssException;
import org.sealwright.store.archive.DatedCopies;
import org.sealwright.store.profile.DatabaseTrouble;

/// Puts one copy of a database back: row by row where the database can still be opened, else file by file.
///
/// @param name of the copy
/// @param copy its folder
record PuttingBack(DatedCopies copies, Profile profile, String name, Path copy) {
    /// Thunderbird's lock is held meanwhile.
    ///
    /// @return the copy of what was there until now
    DatedCopy run(Progress progress) throws Problem {
        requireSound();
        try (var database = NssDatabase.open(profile.folder(), Access.READ_WRITE)) {
            return rowByRow(database, progress);
        } catch (MissingFile | org.sealwright.nss.problem.DatabaseDamaged cannotBeOpened) {
            return fileByFile(progress);
        } catch (NssException e) {
            throw DatabaseTrouble.of(e, profile.folder());
        }
    }

    private DatedCopy rowByRow(NssDatabase database, Progress progress) throws Problem {
        var before = copies.keep(profile, database, Optional.of(name));
        progress.pointOfNoReturn();
        try {
            database.replaceContent(copy);
        } catch (NssException e) {
            throw DatabaseTrouble.of(e, profile.folder());
        }
        return before;
    }

    private DatedCopy fileByFile(Progress progress) throws Problem {
        var before =
                copies.keepDatabase(profile, Optional.of(name), target -> RawFiles.copyAll(profile.folder(), target));
        progress.pointOfNoReturn();
        RawFiles.putBack(copy, profile.folder());
        return before;
    }

    /// A copy that is damaged itself must not replace anything.
    private void requireSound() throws Problem {
        try (var database = NssDatabase.open(copy, Access.READ_ONLY)) {
            var broken = database.checkIntegrity().findings().stream()
                    .anyMatch(finding -> finding.kind() == Damage.Kind.FILE);
            if (broken) {
                throw new DatabaseDamaged(copy, Clause.cutOff(), null);
            }
        } catch (NssException e) {
            throw DatabaseTrouble.of(e, copy);
        }
    }
}
