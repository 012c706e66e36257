package org.sealwright.backup.usecase.copies;

import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.sealwright.core.archive.Copies;
import org.sealwright.core.archive.DatedCopy;
import org.sealwright.core.audit.AuditEvent;
import org.sealwright.core.audit.AuditLog;
import org.sealwright.core.database.CertificateDatabase;
import org.sealwright.core.database.Protection;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.escrow.EncryptionUse;
import org.sealwright.core.escrow.EscrowRules;
import org.sealwright.core.problem.Clause;
import org.sealwright.core.problem.DatabaseDamaged;
import org.sealwright.core.problem.EscrowNotPossible;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.profile.WaitForProfile;
import org.sealwright.core.settings.PrimaryPasswordRules;
import org.sealwright.core.settings.Settings;
import org.sealwright.core.task.Progress;
import org.sealwright.kit.usecase.CopiedKeys;

/// Makes the current profile what one of its copies says, also where its database cannot be opened any more.
public final class PutCopyBack {
    private static final System.Logger LOG = System.getLogger(PutCopyBack.class.getName());

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
        var here = here();
        var profile = here.profile();
        var database = here.database();
        var before = waiting.whenFree(profile, progress, () -> {
            checkEscrow(profile, database, name);
            checkPassword(profile, database, name);
            return copies.putBack(profile, name, progress);
        });
        audit.record(new AuditEvent(
                AuditEvent.Action.COPY_RESTORED,
                Map.of(
                        "profile",
                        profile.folder().toString(),
                        "copy",
                        name,
                        "kept",
                        before.map(DatedCopy::name).orElse(""))));
        if (database.isPresent()) {
            // Its password may be another one, and whoever shows the contents hears of it.
            database.get().lock();
        } else if (current.chosen().folder().equals(profile.folder())) {
            // Opens it, and whoever could not show its contents hears of it.
            current.switchTo(profile);
        }
        return before;
    }

    /// @param database empty if it cannot be read any more, whether it is open or not
    private record Here(Profile profile, Optional<CertificateDatabase> database) {}

    private Here here() throws Problem {
        try {
            var open = current.open();
            // What was opened while it was whole may be damaged since.
            open.database().contents();
            return new Here(open.profile(), Optional.of(open.database()));
        } catch (DatabaseDamaged e) {
            LOG.log(Level.INFO, "A copy is put back in place of a database that cannot be read.", e);
            return new Here(current.chosen(), Optional.empty());
        }
    }

    /// A key in a copy cannot be copied for the organisation before it is here, and must not be here before.
    private void checkEscrow(Profile profile, Optional<CertificateDatabase> database, String name) throws Problem {
        if (!EscrowRules.of(settings).inForce()) {
            return;
        }
        var difference = copies.compare(profile, name);
        var certificates = new ArrayList<>(difference.removed().stream()
                .map(StoredCertificate::certificate)
                .toList());
        if (database.isPresent()) {
            certificates.addAll(database.get().contents().pool());
        }
        var copied = copiedKeys.certainly();
        for (var coming : difference.keysRemoved()) {
            if (EncryptionUse.of(coming.key(), certificates)
                    && !copied.test(coming.key().fingerprint())) {
                throw new EscrowNotPossible(profile.folder(), EscrowRules.CERTIFICATE.key(), Clause.keyInACopy(), null);
            }
        }
    }

    /// Before anything changes: keys behind a password do not come out from behind it. A profile that never had one
    /// is not made worse; of one that cannot be read nobody knows that it had none.
    private void checkPassword(Profile profile, Optional<CertificateDatabase> database, String name) throws Problem {
        if (settings.value(PrimaryPasswordRules.REQUIRED)
                && (database.isEmpty() || database.get().protection() != Protection.NO_PASSWORD)
                && copies.hasOpenKeys(profile, name)) {
            throw settings.forbidden(PrimaryPasswordRules.REQUIRED);
        }
    }
}
