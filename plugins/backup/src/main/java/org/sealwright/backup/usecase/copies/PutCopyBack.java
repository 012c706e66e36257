package org.sealwright.backup.usecase.copies;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sealwright.core.archive.Copies;
import org.sealwright.core.archive.DatedCopy;
import org.sealwright.core.audit.AuditEvent;
import org.sealwright.core.audit.AuditLog;
import org.sealwright.core.database.Protection;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.escrow.EncryptionUse;
import org.sealwright.core.escrow.EscrowRules;
import org.sealwright.core.escrow.EscrowedKeys;
import org.sealwright.core.problem.Clause;
import org.sealwright.core.problem.EscrowNotPossible;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.profile.OpenProfile;
import org.sealwright.core.profile.WaitForProfile;
import org.sealwright.core.settings.PrimaryPasswordRules;
import org.sealwright.core.settings.Settings;
import org.sealwright.core.task.Progress;

/// Makes the current profile what one of its copies says.
public final class PutCopyBack {
    private final CurrentProfile current;
    private final Copies copies;
    private final WaitForProfile waiting;
    private final Settings settings;
    private final AuditLog audit;

    @Inject
    PutCopyBack(CurrentProfile current, Copies copies, WaitForProfile waiting, Settings settings, AuditLog audit) {
        this.current = current;
        this.copies = copies;
        this.waiting = waiting;
        this.settings = settings;
        this.audit = audit;
    }

    /// @return the copy of what was there until now; empty if there was nothing
    /// @throws org.sealwright.core.problem.NoSuchCopy   if there is none of this name
    /// @throws org.sealwright.core.problem.ProfileInUse Thunderbird runs, and waiting is not possible here
    /// @throws EscrowNotPossible a key would come back that the organisation wants a copy of and has none
    /// @throws org.sealwright.core.problem.ForbiddenByPolicy keys would be without primary password, and the
    ///   organisation wants one: all is as it was
    public Optional<DatedCopy> putBack(String name, Progress progress) throws Problem {
        var here = current.open();
        var before = waiting.whenFree(here.profile(), progress, () -> {
            checkEscrow(here, name);
            boolean hadPassword = here.database().protection() != Protection.NO_PASSWORD;
            var kept = copies.putBack(here.profile(), name, progress);
            // Its password may be another one, and whoever shows the contents hears of it.
            here.database().lock();
            if (hadPassword && kept.isPresent()) {
                checkPassword(here, kept.get(), progress);
            }
            return kept;
        });
        audit.record(new AuditEvent(
                AuditEvent.Action.COPY_RESTORED,
                Map.of(
                        "profile",
                        here.profile().folder().toString(),
                        "copy",
                        name,
                        "kept",
                        before.map(DatedCopy::name).orElse(""))));
        return before;
    }

    /// A key in a copy cannot be copied for the organisation before it is here, and must not be here before.
    private void checkEscrow(OpenProfile here, String name) throws Problem {
        if (!EscrowRules.of(settings).inForce()) {
            return;
        }
        var difference = copies.compare(here.profile(), name);
        var certificates = Stream.concat(
                        difference.removed().stream().map(StoredCertificate::certificate),
                        here.database().contents().pool().stream())
                .toList();
        for (var coming : difference.keysRemoved()) {
            if (EncryptionUse.of(coming.key(), certificates)
                    && !EscrowedKeys.contains(settings, coming.key().fingerprint())) {
                throw new EscrowNotPossible(
                        here.profile().folder(), EscrowRules.CERTIFICATE.key(), Clause.keyInACopy(), null);
            }
        }
    }

    /// Whether the copy has a password shows only when it is back.
    private void checkPassword(OpenProfile here, DatedCopy kept, Progress progress) throws Problem {
        if (settings.value(PrimaryPasswordRules.REQUIRED) && here.database().protection() == Protection.NO_PASSWORD) {
            copies.putBack(here.profile(), kept.name(), progress);
            here.database().lock();
            throw settings.forbidden(PrimaryPasswordRules.REQUIRED);
        }
    }
}
