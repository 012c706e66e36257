package org.sealwright.plugin;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.sealwright.core.task.Progress;

/// Port: what the plugins of this run can find. Bound to the launcher, in the window and on the command line.
@FunctionalInterface
public interface Findings {
    /// Empty until all plugins are loaded, so ask when a page opens or a command runs.
    List<FindingSource> sources();

    /// What one source says.
    ///
    /// @param subject of the source
    /// @param found   nothing if it failed
    /// @param failure why it could not look
    record Answer(String subject, List<Finding> found, Optional<Exception> failure) {
        public Answer {
            found = List.copyOf(found);
        }
    }

    /// Asks one source; one that fails answers with the reason, so that the others are heard all the same. Off
    /// the event thread.
    ///
    /// @throws CancellationException if the user cancelled
    static Answer ask(FindingSource source, Progress progress) {
        try {
            return new Answer(source.subject(), source.find(progress), Optional.empty());
        } catch (CancellationException e) {
            throw e;
        } catch (Exception e) {
            // A plugin may fail in any way.
            System.getLogger(Findings.class.getName())
                    .log(System.Logger.Level.WARNING, source.getClass().getName() + " could not look", e);
            return new Answer(source.subject(), List.of(), Optional.of(e));
        }
    }

    /// Asks all sources, one after the other. Off the event thread.
    default List<Answer> ask(Progress progress) {
        return sources().stream().map(source -> ask(source, progress)).toList();
    }
}
