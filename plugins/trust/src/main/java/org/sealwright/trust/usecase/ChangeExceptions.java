package org.sealwright.trust.usecase;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sealwright.core.audit.AuditEvent;
import org.sealwright.core.audit.AuditEvent.Action;
import org.sealwright.core.audit.AuditLog;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.profile.ProfileFiles;
import org.sealwright.core.profile.WaitForProfile;
import org.sealwright.core.task.Progress;
import org.sealwright.core.task.Subscription;
import org.sealwright.core.trust.ServerException;

/// Lists, adds and deletes server exceptions of the current profile.
public final class ChangeExceptions {
    private final CurrentProfile current;
    private final ProfileFiles files;
    private final WaitForProfile wait;
    private final AuditLog audit;

    @Inject
    public ChangeExceptions(CurrentProfile current, ProfileFiles files, WaitForProfile wait, AuditLog audit) {
        this.current = current;
        this.files = files;
        this.wait = wait;
        this.audit = audit;
    }

    public List<ServerException> list() throws Problem {
        return files.serverExceptions(current.profile());
    }

    /// Called after exceptions or decisions changed, on the thread that changed them.
    public Subscription onChange(Runnable listener) {
        return files.onChange(listener);
    }

    /// @return those that were not there already
    /// @throws org.sealwright.core.problem.ProfileInUse Thunderbird runs, and waiting is not possible here
    public List<ServerException> add(Collection<ServerException> exceptions, Progress progress) throws Problem {
        return add(current.profile(), exceptions, progress);
    }

    private List<ServerException> add(Profile profile, Collection<ServerException> exceptions, Progress progress)
            throws Problem {
        var added = wait.whenFree(profile, progress, () -> files.addServerExceptions(profile, exceptions));
        added.forEach(exception -> record(Action.EXCEPTION_ADDED, exception));
        return added;
    }

    /// What was deleted, to be put back within the session.
    ///
    /// @param place where it was
    public record Deleted(Profile place, List<ServerException> exceptions) {
        public Deleted {
            exceptions = List.copyOf(exceptions);
        }
    }

    /// @return those that were there
    /// @throws org.sealwright.core.problem.ProfileInUse Thunderbird runs, and waiting is not possible here
    public Deleted delete(Collection<ServerException> exceptions, Progress progress) throws Problem {
        var profile = current.profile();
        var deleted = wait.whenFree(profile, progress, () -> files.removeServerExceptions(profile, exceptions));
        deleted.forEach(exception -> record(Action.EXCEPTION_DELETED, exception));
        return new Deleted(profile, deleted);
    }

    /// Puts them back where they were, whatever profile is shown now.
    ///
    /// @throws org.sealwright.core.problem.ProfileInUse Thunderbird runs, and waiting is not possible here
    public List<ServerException> undo(Deleted deleted, Progress progress) throws Problem {
        return add(deleted.place(), deleted.exceptions(), progress);
    }

    private void record(Action action, ServerException exception) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("host", exception.host());
        facts.put("port", String.valueOf(exception.port()));
        facts.put("sha256", exception.fingerprint());
        audit.record(new AuditEvent(action, facts));
    }
}
