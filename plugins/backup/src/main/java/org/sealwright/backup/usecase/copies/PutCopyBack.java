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
import org.sealwright.core.problem.Clause;
import org.sealwright.core.problem.EscrowNotPossible;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.profile.OpenProfile;
import org.sealwright.core.profile.WaitForProfile;
import org.sealwright.core.settings.PrimaryPasswordRules;
import org.sealwright.core.settings.Settings;
import org.sealwright.core.task.Progress;
import org.sealwright.kit.usecase.CopiedKeys;

/// Makes the current profile what one of its copies says.
public final class PutCopyBack {
    private final CurrentProfile current;
    private final Copies copies;
    private final WaitForProfile waiting;
    private final Settings settings;
    private final CopiedKeys copiedKeys;
    private final AuditLog audit;

    @Inject
    PutCopyBack(
            CurrentProfile current,
            Copies copies,
            WaitForProfile waiting,
            Settings settings,
            CopiedKeys copiedKeys,
            AuditLog audit) {
        this.current = current;
        this.copies = copies;
        this.waiting = waiting;
        this.settings = settings;
        this.copiedKeys = copiedKeys;
        this.audit = audit;
    }

    /// @return the copy of what was there until now; empty if there was nothing
    /// @throws org.sealwright.core.problem.NoSuchCopy   if there is none of this name
    /// @throws org.sealwright.core.problem.ProfileInUse Thunderbird runs, and waiting is not possible here
    /// @throws EscrowNotPossible a key would come back that the organisation wants a copy of and has none
    /// @throws org.sealwright.core.problem.ForbiddenByPolicy keys would be without primary password, and the
    ///   organisation wants one
    public Optional<DatedCopy> putBack(String name, Progress progress) throws Problem {
        var here = current.open();
        var before = waiting.whenFree(here.profile(), progress, () -> {
            checkEscrow(here, name);
            checkPassword(here, name);
            var kept = copies.putBack(here.profile(), name, progress);
            // Its password may be another one, and whoever shows the contents hears of it.
            here.database().lock();
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
        var copied = copiedKeys.certainly();
        for (var coming : difference.keysRemoved()) {
            if (EncryptionUse.of(coming.key(), certificates)
                    && !copied.test(coming.key().fingerprint())) {
                throw new EscrowNotPossible(
                        here.profile().folder(), EscrowRules.CERTIFICATE.key(), Clause.keyInACopy(), null);
            }
        }
    }

    /// Before anything changes: keys behind a password do not come out from behind it. A profile that never had one
    /// is not made worse.
    private void checkPassword(OpenProfile here, String name) throws Problem {
        if (settings.value(PrimaryPasswordRules.REQUIRED)
                && here.database().protection() != Protection.NO_PASSWORD
                && copies.hasOpenKeys(here.profile(), name)) {
            throw settings.forbidden(PrimaryPasswordRules.REQUIRED);
        }
    }
}
