package org.sealwright.backup.usecase.backup;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sealwright.core.audit.AuditEvent;
import org.sealwright.core.audit.AuditLog;
import org.sealwright.core.certificate.Chains;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.reading.Found;
import org.sealwright.core.reading.Limits;
import org.sealwright.core.reading.Reader;
import org.sealwright.core.reading.Source;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.task.Progress;
import org.sealwright.kit.usecase.EscrowKeys;
import org.sealwright.kit.usecase.OpenForKeys;

/// Brings keys and certificates from a file of any program into a profile: first it is opened and shown, then what
/// was chosen is stored in one transaction. What is there already is recognised and never overwritten; authorities
/// come without trust.
public final class Restore {
    private final CurrentProfile current;
    private final Reader reader;
    private final Chains chains;
    private final OpenForKeys openForKeys;
    private final EscrowKeys escrow;
    private final NoteRestored noteRestored;
    private final AuditLog audit;

    @Inject
    Restore(
            CurrentProfile current,
            Reader reader,
            Chains chains,
            OpenForKeys openForKeys,
            EscrowKeys escrow,
            NoteRestored noteRestored,
            AuditLog audit) {
        this.current = current;
        this.reader = reader;
        this.chains = chains;
        this.openForKeys = openForKeys;
        this.escrow = escrow;
        this.noteRestored = noteRestored;
        this.audit = audit;
    }

    /// Opens a file and compares it with the current profile; changes nothing.
    ///
    /// @param prompt asked for the file's password
    /// @return the caller closes it
    public OpenedBackup open(Path file, PasswordPrompt prompt, Limits limits, Progress progress) throws Problem {
        var here = current.open();
        Found found = reader.read(new Source.File(file), prompt, limits, progress);
        boolean whole = false;
        try {
            var contents = here.database().contents();
            var opened = new OpenedBackup(
                    file.toAbsolutePath().normalize(),
                    here,
                    found,
                    new RestorePreview(chains, contents).entries(found));
            whole = true;
            return opened;
        } finally {
            if (!whole) {
                found.close();
            }
        }
    }

    /// Stores what was chosen.
    ///
    /// @param chosen ids of entries
    /// @param prompt asked for the primary password when keys are to be stored
    /// @throws org.sealwright.core.problem.PasswordNeeded it was not given: nothing restored
    /// @throws org.sealwright.core.problem.EscrowNotPossible the organisation wants a copy of a key and none can be
    ///   made: nothing restored
    public RestoreResult restore(OpenedBackup opened, Set<String> chosen, PasswordPrompt prompt, Progress progress)
            throws Problem {
        List<RestoreEntry> entries = opened.entries().stream()
                .filter(entry -> chosen.contains(entry.id()))
                .toList();
        var here = opened.target();
        var plan = new RestorePlan(chains, opened.found(), entries);
        var handover = escrow.of(plan.addition(), here.database());
        boolean passwordSet = entries.stream().anyMatch(RestoreEntry.OfKey.class::isInstance)
                && openForKeys.open(here.profile(), here.database(), prompt);
        if (handover.needsOpenDatabase()) {
            openForKeys.unlock(here.profile(), here.database(), prompt);
        }
        progress.stopIfCancelled();
        handover.write();
        var stored = plan.stored(here.database().add(plan.addition(), progress));
        audit.record(new AuditEvent(
                AuditEvent.Action.BACKUP_RESTORED,
                Map.of(
                        "file", opened.file().toString(),
                        "profile", here.profile().folder().toString(),
                        "entries",
                                stored.items().stream()
                                        .map(item -> item.entry().id() + "="
                                                + item.action().word())
                                        .collect(Collectors.joining(" ")))));
        var notLogged = noteRestored.note(here.profile(), opened.file(), stored.items());
        return new RestoreResult(
                opened.file(), stored.items(), stored.issuers(), passwordSet, notLogged, handover.files());
    }
}
