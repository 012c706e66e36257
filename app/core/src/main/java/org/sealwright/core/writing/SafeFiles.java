package org.sealwright.core.writing;

import java.nio.file.Path;
import org.sealwright.core.problem.Problem;

/// Port: writes whole files so that at any instant the old or the new one is there. Bound to the
/// store room.
public interface SafeFiles {
    /// Who may read the new file.
    enum Readers {
        /// As the system's defaults say.
        USUAL,
        /// Only the owner (0600, or an access control list with one entry).
        OWNER
    }

    /// @param replace an existing file may be replaced
    /// @throws org.sealwright.core.problem.FileExists it exists and `replace` is false
    /// @throws org.sealwright.core.problem.CannotWrite no permission
    /// @throws org.sealwright.core.problem.DiskFull no room
    void write(Path file, byte[] content, Readers readers, boolean replace) throws Problem;

    /// Would a write succeed, as far as can be told now? Writes and takes away a file of another name in the same
    /// folder. For work whose result must have a place to go before it begins.
    ///
    /// @param size in bytes, of what is to be written later
    /// @throws Problem as [#write] would
    void rehearse(Path file, int size, boolean replace) throws Problem;

    /// Moves a file to a place where only its owner can read it. At every instant it is whole in the old place, in
    /// the new one, or in both.
    ///
    /// @throws org.sealwright.core.problem.CannotRead   it cannot be read
    /// @throws org.sealwright.core.problem.CannotDelete it is in the new place, and could not be taken from the old
    /// @throws Problem as [#write] would
    void move(Path from, Path to, boolean replace) throws Problem;

    /// Takes a file from its folder. Its content may stay on the disk until something else is written there, and in
    /// backups.
    ///
    /// @throws org.sealwright.core.problem.CannotDelete no permission, it is in use, or it is only a link to a file
    ///   elsewhere
    void delete(Path file) throws Problem;
}
