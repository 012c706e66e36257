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
        var profile = current.chosen();
        var database = readable();
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
            // Its password may be another one.
            database.get().lock();
        }
        if (current.chosen().folder().equals(profile.folder())) {
            // Its files may be others, and whoever shows the contents, or could not, hears of it.
            current.switchTo(profile);
        }
        return before;
    }

    /// Empty if it cannot be opened any more.
    private Optional<CertificateDatabase> readable() throws Problem {
        try {
            return Optional.of(current.database());
        } catch (DatabaseDamaged e) {
            LOG.log(Level.INFO, "A copy is put back in place of a database that cannot be opened.", e);
            return Optional.empty();
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
