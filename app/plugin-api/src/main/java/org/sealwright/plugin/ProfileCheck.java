package org.sealwright.plugin;

import java.util.List;
import org.sealwright.core.problem.Problem;

/// Something a plugin can look after in the current profile without being asked for it by name: `sealwright
/// --check`
/// runs the checks of all plugins.
public interface ProfileCheck {
    /// Stable, lower case with hyphens; the word of the command line's JSON.
    String id();

    /// Looks; changes nothing and asks nobody. Not on the event thread.
    ///
    /// @return a sentence for each thing that needs attention, safe to show; none if all is well
    List<String> attention() throws Problem;
}
