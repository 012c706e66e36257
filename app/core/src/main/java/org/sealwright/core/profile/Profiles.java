package org.sealwright.core.profile;

import java.nio.file.Path;
import java.util.List;
import org.sealwright.core.problem.Problem;

/// Port: the profiles on this computer. Bound to the store room. Reads files: never on the event
/// thread.
public interface Profiles {
    /// The own profile first, then Thunderbird's of all kinds of installation, each once.
    List<ProfileState> list();

    /// The suite's own profile, made if it is not there.
    Profile own() throws Problem;

    /// The profile in a folder the user names.
    ///
    /// @throws org.sealwright.core.problem.NoProfile there is none
    /// @throws org.sealwright.core.problem.OnlyOldDatabase it has only the old format
    Profile at(Path folder) throws Problem;

    /// Is Thunderbird running on it now?
    boolean inUse(Profile profile);
}
