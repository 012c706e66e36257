package org.sealwright.plugin;

import java.util.List;
import org.sealwright.core.task.Progress;
import org.sealwright.core.task.Subscription;

/// Looks for what wants attention in one plugin's subject. Contributed with the use cases, so that window and
/// command line list the same.
public interface FindingSource {
    /// What it looks at, in the user's language, for a sentence that says it could not: "backups".
    String subject();

    /// Looks at the current profile. Off the event thread, and only at what is stored here: nothing is fetched.
    List<Finding> find(Progress progress) throws Exception;

    /// Called on any thread when other things may be found.
    Subscription onChange(Runnable listener);
}
