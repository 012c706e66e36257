package org.sealwright.plugin;

import java.util.List;
import java.util.Set;
import org.sealwright.core.task.Progress;
import org.sealwright.core.task.Subscription;

/// Looks for what wants attention in one plugin's subject. Contributed with the use cases, so that window and
/// command line list the same.
public interface FindingSource {
    /// What it looks at, in the user's language, for a sentence that says it could not: "backups".
    String subject();

    /// The kinds of findings there can be ([Finding#kind]): a promise to those who do something about them.
    Set<String> kinds();

    /// Looks at the current profile. Off the event thread, and only at what is stored here: nothing is
    /// fetched unless a setting of the user or the organisation says that it is to be, unasked.
    List<Finding> find(Progress progress) throws Exception;

    /// Whether [#find] may ask servers, and so may take long; such a source is not asked while the user logs in.
    default boolean asksServers() {
        return false;
    }

    /// Called on any thread when other things may be found.
    Subscription onChange(Runnable listener);
}
