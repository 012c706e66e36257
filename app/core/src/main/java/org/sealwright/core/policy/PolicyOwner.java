package org.sealwright.core.policy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Port: whose word a file is, a policy or one that a policy names. Bound to the store room.
public interface PolicyOwner {
    /// @throws java.nio.file.NoSuchFileException if it is not there
    /// @throws IOException if it cannot be found out
    Word of(Path file) throws IOException;

    /// The very file that was judged, without links, if it is the organisation's; empty if others could have written
    /// it or put it there.
    ///
    /// @throws java.nio.file.NoSuchFileException if it is not there
    /// @throws IOException if it cannot be found out
    default Optional<Path> vouched(Path file) throws IOException {
        return of(file) instanceof Word.OfOrganisation(var real) ? Optional.of(real) : Optional.empty();
    }

    /// What its owner and the right to write to it tell.
    sealed interface Word {
        /// Administrators wrote it, and nobody else can change it or put another in its place.
        ///
        /// @param real the file that was judged, without links: this one is to be read, since a link on the way
        ///   could lead elsewhere by now
        record OfOrganisation(Path real) implements Word {}

        /// Somebody else wrote it where administrators keep no secrets from others: no organisation ever said this.
        ///
        /// @param user who that is
        record OfUser(String user) implements Word {}

        /// The organisation may have said this, and others can have changed it.
        ///
        /// @param where they can
        record Doubtful(Path where) implements Word {}
    }
}
