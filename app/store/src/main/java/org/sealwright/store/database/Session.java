package org.sealwright.store.database;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.certificate.CertificateDecoder;
import org.sealwright.core.database.Damage;
import org.sealwright.core.database.Repair;
import org.sealwright.core.problem.PasswordNeeded;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.task.Listeners;
import org.sealwright.nss.NssDatabase;
import org.sealwright.nss.Protection;
import org.sealwright.nss.problem.NssException;
import org.sealwright.store.archive.DatedCopies;
import org.sealwright.store.profile.DatabaseTrouble;
import org.sealwright.store.profile.ProfileLocks;

/// The way to work with one open database: one thread at a time, never the one that paints the window, failures in
/// core's words, the last picture kept while it holds, the password forgotten when it is time.
final class Session implements AutoCloseable {
    /// A piece of work.
    interface Work<T> {
        T with(NssDatabase nss) throws NssException, Problem;
    }

    private final Profile profile;
    private final Path folder;
    private final CertificateDecoder decoder;
    private final ProfileLocks locks;
    private final DatedCopies copies;
    private final BooleanSupplier onEventThread;
    private final Listeners listeners;
    private final Door door;
    private final AutoLock autoLock;
    private final Object monitor = new Object();
    private @Nullable Picture picture;

    /// @param listeners hear when the password was forgotten
    Session(
            Profile profile,
            CertificateDecoder decoder,
            ProfileLocks locks,
            DatedCopies copies,
            BooleanSupplier onEventThread,
            Function<Runnable, AutoLock> autoLock,
            Listeners listeners) {
        this.profile = profile;
        this.folder = profile.folder();
        this.decoder = decoder;
        this.locks = locks;
        this.copies = copies;
        this.onEventThread = onEventThread;
        this.listeners = listeners;
        this.door = new Door(folder);
        this.autoLock = autoLock.apply(this::lockIfUnused);
    }

    /// Lets work be done while nobody else is at it.
    ///
    /// @param about what it is about, for messages
    <T> T work(String about, Work<T> work) throws Problem {
        refuseOnEventThread();
        synchronized (monitor) {
            try {
                if (autoLock.isDue()) {
                    forget();
                }
                return work.with(door.forReading());
            } catch (NssException e) {
                throw DatabaseTrouble.of(e, folder, about);
            } finally {
                rest();
            }
        }
    }

    /// Work that a running Thunderbird would not bear: its lock is held meanwhile.
    <T> T exclusively(Work<T> work) throws Problem {
        return exclusively("", false, work);
    }

    /// The same for keys and trust, which need a login.
    ///
    /// @param about what it is about, for messages
    <T> T exclusively(String about, boolean needsLogin, Work<T> work) throws Problem {
        return work(about, _ -> {
            try (var _ = locks.hold(profile)) {
                return work.with(ready(needsLogin));
            }
        });
    }

    /// Inside a piece of work: the database, ready to be written. It was copied if need be and, for keys and trust,
    /// is logged in.
    NssDatabase ready(boolean needsLogin) throws NssException, Problem {
        var nss = door.forWriting();
        if (needsLogin && nss.protection() == Protection.PASSWORD && !nss.loggedIn()) {
            throw new PasswordNeeded(folder);
        }
        copies.beforeChange(profile, nss);
        if (needsLogin && nss.protection() == Protection.UNINITIALISED) {
            nss.initialise(new char[0]); // as Thunderbird does at its first start
        }
        autoLock.used();
        return nss;
    }

    /// Mends what was confirmed, as [CertificateDatabase#repair] promises.
    ///
    /// @return what is still damaged
    List<Damage> mend(List<Repair> repairs) throws Problem {
        return work("", _ -> {
            try (var _ = locks.hold(profile)) {
                var nss = door.forWriting();
                if (!nss.loggedIn()) {
                    throw new PasswordNeeded(folder);
                }
                autoLock.used();
                copies.keep(profile, nss);
                try (var workshop = copies.workshop(profile)) {
                    return new Mending(nss, folder).mend(repairs, workshop.folder());
                }
            }
        });
    }

    /// Inside a piece of work: Thunderbird's lock, where it is needed.
    ProfileLocks.Hold hold(boolean needed) throws Problem {
        return needed ? locks.hold(profile) : () -> {};
    }

    /// Inside a piece of work: everything in the database as it stands.
    Picture current(NssDatabase nss) throws NssException {
        var before = picture;
        if (before != null && before.isOf(nss)) {
            return before;
        }
        var now = new PictureReader(nss, decoder, before).read();
        picture = now;
        return now;
    }

    /// Inside a piece of work: the picture as it was last seen, which may hold no more.
    @Nullable
    Picture lastSeen() {
        return picture;
    }

    /// Inside a piece of work: counts the time until the password is forgotten.
    AutoLock autoLock() {
        return autoLock;
    }

    /// Forgets the password.
    void lock() {
        refuseOnEventThread();
        synchronized (monitor) {
            forget();
        }
    }

    /// The setting changed.
    void restartAutoLock() {
        synchronized (monitor) {
            autoLock.restart();
        }
    }

    private void lockIfUnused() {
        synchronized (monitor) {
            if (!autoLock.isDue()) {
                autoLock.restart();
                return;
            }
            forget();
        }
        listeners.changed();
    }

    private void forget() {
        autoLock.stop();
        door.logout();
        rest();
    }

    /// A database that was closed is shut after each piece of work, except while somebody who still works with it is
    /// logged in: shutting it forgets the password.
    private void rest() {
        if (!autoLock.counts()) {
            door.rest();
        }
    }

    private void refuseOnEventThread() {
        if (onEventThread.getAsBoolean()) {
            throw new IllegalStateException("a database must not be used on the event thread");
        }
    }

    @Override
    public void close() {
        synchronized (monitor) {
            autoLock.stop();
            picture = null;
            door.close();
        }
    }
}
