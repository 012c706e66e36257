package org.sealwright.core.policy;

import java.nio.file.Path;
import org.sealwright.core.problem.Problem;

/// Port: reads a file with a policy for those who write one; nothing of it is obeyed. Bound to the store room.
public interface PolicyReader {
    /// A policy as JSON, as a property list or as an export of the registry; the content decides which.
    ///
    /// @return what it says, with what is wrong in its [PolicySource#faults()]
    /// @throws Problem if it is not there or cannot be read
    PolicySource read(Path file) throws Problem;
}
