package org.sealwright.backup.findings;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.sealwright.backup.usecase.escrow.HandOverCopies;
import org.sealwright.backup.words.BackupWords;
import org.sealwright.core.escrow.EscrowRules;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.settings.Settings;
import org.sealwright.core.task.Progress;
import org.sealwright.core.task.Subscription;
import org.sealwright.plugin.Finding;
import org.sealwright.plugin.Finding.Urgency;
import org.sealwright.plugin.FindingSource;

/// Looks for keys that the organisation wants a copy of and has none: they were here before it wanted that.
public final class EscrowFindings implements FindingSource {
    /// What it finds.
    public static final String KIND = "backup.notEscrowed";

    private final HandOverCopies copies;
    private final CurrentProfile current;
    private final Settings settings;
    private final BackupWords words;

    @Inject
    public EscrowFindings(HandOverCopies copies, CurrentProfile current, Settings settings, BackupWords words) {
        this.copies = copies;
        this.current = current;
        this.settings = settings;
        this.words = words;
    }

    @Override
    public String subject() {
        return words.get("found.escrow.subject");
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public Subscription onChange(Runnable listener) {
        var all = List.of(current.onChange(listener), settings.onChange(listener));
        return () -> all.forEach(Subscription::close);
    }

    @Override
    public List<Finding> find(Progress progress) throws Problem {
        int missing = copies.missing();
        return missing == 0
                ? List.of()
                : List.of(Finding.general(
                                KIND,
                                current.open().profile().folder().toString(),
                                Urgency.SOON,
                                words.get("found.notEscrowed", missing))
                        .asDuty(EscrowRules.CERTIFICATE));
    }
}
