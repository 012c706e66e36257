package org.sealwright.core.archive;

import java.util.List;
import java.util.Optional;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.task.Progress;

/// Port: the dated copies of profiles. Bound to the store room. Reads files: never on the event thread.
public interface Copies {
    /// The newest first.
    List<DatedCopy> list(Profile profile) throws Problem;

    /// Keeps a copy of the profile's database as it is now.
    DatedCopy keep(Profile profile) throws Problem;

    /// A database that cannot be read any more is compared with as if it were empty.
    ///
    /// @param copy its name
    /// @throws org.sealwright.core.problem.NoSuchCopy if there is none
    /// @throws org.sealwright.core.problem.DatabaseDamaged if the copy cannot be read
    CopyDifference compare(Profile profile, String copy) throws Problem;

    /// Whether it has a database without primary password, so that its keys would be open once it is back.
    ///
    /// @param copy its name
    /// @throws org.sealwright.core.problem.NoSuchCopy if there is none
    /// @throws org.sealwright.core.problem.DatabaseDamaged if the copy cannot be read
    boolean hasOpenKeys(Profile profile, String copy) throws Problem;

    /// Makes the files of the copy (a database, or a file of settings) what they were. A copy of what is there now
    /// is kept first; then all rows of the database are exchanged in one transaction, so that at every instant the
    /// old or the new content is there. A database that can no longer be opened is replaced file by file. Databases
    /// that are open notice it at their next use; the password is then the one of the copy.
    ///
    /// @param copy its name
    /// @return the copy of what was there until now; empty if there was nothing
    /// @throws org.sealwright.core.problem.NoSuchCopy if there is none
    /// @throws org.sealwright.core.problem.ProfileInUse if Thunderbird runs on the profile
    /// @throws org.sealwright.core.problem.DatabaseDamaged if the copy cannot be read
    Optional<DatedCopy> putBack(Profile profile, String copy, Progress progress) throws Problem;
}
