package org.sealwright.store.database;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.function.BooleanSupplier;
import org.sealwright.core.certificate.CertificateDecoder;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.settings.Settings;
import org.sealwright.nss.NssDatabase;
import org.sealwright.store.archive.DatedCopies;
import org.sealwright.store.profile.ProfileLocks;

/// Opens the certificate databases of profiles.
public final class Databases {
    private final CertificateDecoder decoder;
    private final ProfileLocks locks;
    private final DatedCopies copies;
    private final Settings settings;
    private final Clock clock;
    private final Alarm alarm;
    private final BooleanSupplier onEventThread;

    /// @param onEventThread is the calling thread the one that paints the window?
    @Inject
    public Databases(
            CertificateDecoder decoder,
            ProfileLocks locks,
            DatedCopies copies,
            Settings settings,
            Clock clock,
            Alarm alarm,
            @OnEventThread BooleanSupplier onEventThread) {
        this.decoder = decoder;
        this.locks = locks;
        this.copies = copies;
        this.settings = settings;
        this.clock = clock;
        this.alarm = alarm;
        this.onEventThread = onEventThread;
    }

    /// Loads what the first database would otherwise wait for. For another thread; without it all works the same.
    public static void prepare() {
        NssDatabase.prepare();
    }

    /// Opens one and looks whether it can be read at all.
    ///
    /// @throws org.sealwright.core.problem.OnlyOldDatabase it has only the old format
    /// @throws org.sealwright.core.problem.DatabaseDamaged it is no certificate database
    public NssCertificateDatabase open(Profile profile) throws Problem {
        var database = new NssCertificateDatabase(
                profile,
                decoder,
                locks,
                copies,
                onEventThread,
                ring -> new AutoLock(settings, clock, alarm, ring),
                settings);
        try {
            database.protection();
        } catch (Problem e) {
            database.close();
            throw e;
        }
        return database;
    }
}
