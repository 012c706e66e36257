package org.sealwright.store.database;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.sealwright.core.certificate.CertificateDecoder;
import org.sealwright.core.certificate.Fingerprint;
import org.sealwright.core.certificate.KeyFingerprint;
import org.sealwright.core.database.Added;
import org.sealwright.core.database.Addition;
import org.sealwright.core.database.CertificateDatabase;
import org.sealwright.core.database.Contents;
import org.sealwright.core.database.Damage;
import org.sealwright.core.database.DamageInTheWay;
import org.sealwright.core.database.Protection;
import org.sealwright.core.database.Removed;
import org.sealwright.core.database.Repair;
import org.sealwright.core.database.TrustChanged;
import org.sealwright.core.database.TrustOrder;
import org.sealwright.core.problem.NotFound;
import org.sealwright.core.problem.PasswordNeeded;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.secret.Passphrase;
import org.sealwright.core.secret.PrivateKey;
import org.sealwright.core.settings.PrimaryPasswordRules;
import org.sealwright.core.settings.Settings;
import org.sealwright.core.task.Listeners;
import org.sealwright.core.task.Progress;
import org.sealwright.core.task.Subscription;
import org.sealwright.nss.NssDatabase;
import org.sealwright.nss.change.Change;
import org.sealwright.nss.change.Watcher;
import org.sealwright.nss.problem.NssException;
import org.sealwright.store.archive.DatedCopies;
import org.sealwright.store.profile.DatabaseTrouble;
import org.sealwright.store.profile.ProfileLocks;

/// A profile's certificate database. What was read is kept until this or another program changes the files.
///
/// Next to a running Thunderbird it reads and adds; what Thunderbird would not notice, or what would harm it
/// (nss-database section 13), is refused unless Thunderbird's lock can be held. Before the first change in a
/// session a copy is kept. The password is forgotten after a time without use.
public final class NssCertificateDatabase implements CertificateDatabase, AutoCloseable {
    private final Path folder;
    private final Session session;
    private final Settings settings;
    private final Subscription settingsChanges;
    private final Listeners listeners = new Listeners();

    NssCertificateDatabase(
            Profile profile,
            CertificateDecoder decoder,
            ProfileLocks locks,
            DatedCopies copies,
            BooleanSupplier onEventThread,
            Function<Runnable, AutoLock> autoLock,
            Settings settings) {
        this.folder = profile.folder();
        this.session = new Session(profile, decoder, locks, copies, onEventThread, autoLock, listeners);
        this.settings = settings;
        this.settingsChanges = settings.onChange(session::restartAutoLock);
    }

    @Override
    public Contents contents() throws Problem {
        var changedByOthers = new AtomicBoolean();
        var contents = session.work("", nss -> {
            var before = session.lastSeen();
            var now = session.current(nss);
            changedByOthers.set(before != null && now.followsAnotherProgram(before));
            return now.contents();
        });
        if (changedByOthers.get()) {
            listeners.changed();
        }
        return contents;
    }

    @Override
    public Protection protection() throws Problem {
        return session.work("", nss -> switch (nss.protection()) {
            case UNINITIALISED, EMPTY_PASSWORD, NO_KEY_FILE -> Protection.NO_PASSWORD;
            case PASSWORD -> nss.loggedIn() ? Protection.UNLOCKED : Protection.LOCKED;
        });
    }

    @Override
    public void unlock(Passphrase primaryPassword) throws Problem {
        boolean hasPassword = session.work("", nss -> {
            if (nss.protection() != org.sealwright.nss.Protection.PASSWORD) {
                return false;
            }
            var characters = primaryPassword.copyOfCharacters();
            try {
                nss.login(characters);
            } finally {
                Arrays.fill(characters, '\0');
            }
            session.autoLock().start();
            return true;
        });
        if (hasPassword) {
            listeners.changed();
        }
    }

    @Override
    public void lock() {
        session.lock();
        listeners.changed();
    }

    @Override
    public Added add(Addition addition, Progress progress) throws Problem {
        var wrote = new AtomicBoolean();
        var added = session.work(nameOf(addition), nss -> {
            try (var plan = AdditionPlan.of(nss, session.current(nss), addition, progress)) {
                if (plan.changes().isEmpty()) {
                    return plan.result(session.current(nss));
                }
                progress.stopIfCancelled();
                try (var _ = session.hold(plan.changesTrust())) {
                    var writable = session.ready(plan.needsLogin());
                    writable.change(plan.changes(), watching(progress));
                    wrote.set(true);
                    return plan.result(session.current(writable));
                }
            }
        });
        if (wrote.get()) {
            listeners.changed();
        }
        return added;
    }

    @Override
    public TrustChanged changeTrust(List<TrustOrder> orders) throws Problem {
        var changed = session.exclusively(TrustSetting.nameOf(orders), true, nss -> {
            var plan = new TrustSetting(session.current(nss), folder).of(orders);
            nss.change(plan.changes());
            return plan.changed();
        });
        listeners.changed();
        return changed;
    }

    @Override
    public void undo(TrustChanged changed) throws Problem {
        session.exclusively("", true, nss -> nss.change(new TrustSetting(session.current(nss), folder).undo(changed)));
        listeners.changed();
    }

    @Override
    public Removed remove(Collection<Fingerprint> certificates, boolean andKeys) throws Problem {
        var removed = session.exclusively(
                nss -> new Deletion(nss, session.current(nss), folder).certificates(certificates, andKeys));
        listeners.changed();
        return removed;
    }

    @Override
    public Removed removeKeys(Collection<KeyFingerprint> keys) throws Problem {
        var removed = session.exclusively(nss -> new Deletion(nss, session.current(nss), folder).keys(keys));
        listeners.changed();
        return removed;
    }

    @Override
    public void putBack(Removed removed) throws Problem {
        if (!(removed instanceof DeletedObjects objects) || !objects.folder().equals(folder)) {
            throw new IllegalArgumentException("deleted from another database");
        }
        session.work(objects.name(), _ -> {
            // The last one deleted took what the others shared with it.
            var changes =
                    objects.rows().reversed().stream().map(Change.Restore::new).toList();
            return session.ready(false).change(changes);
        });
        listeners.changed();
    }

    @Override
    public PrivateKey privateKey(KeyFingerprint key) throws Problem {
        return session.work(key.hex(), nss -> {
            var found = session.current(nss).key(key).orElseThrow(() -> new NotFound(key.hex()));
            if (!nss.loggedIn()) {
                throw new PasswordNeeded(folder);
            }
            session.autoLock().used();
            try {
                return PrivateKey.owning(nss.privateKeyPkcs8(found.id()), found.facts());
            } catch (NssException e) {
                throw DatabaseTrouble.of(e, folder, found.name());
            }
        });
    }

    @Override
    public void changePassword(Passphrase old, Passphrase fresh, Progress progress) throws Problem {
        PrimaryPasswordRules.of(settings).check(fresh);
        var oldCharacters = old.copyOfCharacters();
        var freshCharacters = fresh.copyOfCharacters();
        try {
            session.exclusively(nss -> {
                if (nss.protection() == org.sealwright.nss.Protection.UNINITIALISED && old.isEmpty()) {
                    progress.pointOfNoReturn();
                    nss.initialise(freshCharacters);
                } else {
                    changePassword(nss, oldCharacters, freshCharacters, watching(progress));
                }
                if (fresh.isEmpty()) {
                    session.autoLock().stop();
                } else {
                    session.autoLock().start();
                }
                return nss;
            });
        } finally {
            Arrays.fill(oldCharacters, '\0');
            Arrays.fill(freshCharacters, '\0');
        }
        listeners.changed();
    }

    /// Damage stops the change before anything is written; only then it is worth a second, complete examination.
    private void changePassword(NssDatabase nss, char[] old, char[] fresh, Watcher watcher)
            throws NssException, Problem {
        try {
            nss.changePassword(old, fresh, watcher);
        } catch (org.sealwright.nss.problem.DatabaseDamaged e) {
            nss.login(old);
            session.autoLock().start();
            var inTheWay = DamageWords.of(nss.checkIntegrity().findings()).stream()
                    .filter(Damage::blocksPasswordChange)
                    .toList();
            if (inTheWay.isEmpty()) {
                throw e;
            }
            throw new DamageInTheWay(folder, inTheWay);
        }
    }

    private static Watcher watching(Progress progress) {
        return (done, total) -> {
            progress.at(done, total);
            if (done < total) {
                progress.stopIfCancelled();
            } else {
                progress.pointOfNoReturn();
            }
        };
    }

    @Override
    public List<Damage> checkIntegrity(Progress progress) throws Problem {
        return session.work("", nss -> {
            progress.at(0, 1);
            session.autoLock().used();
            return DamageWords.of(nss.checkIntegrity().findings());
        });
    }

    @Override
    public List<Damage> repair(List<Repair> repairs, Progress progress) throws Problem {
        progress.pointOfNoReturn();
        var left = session.mend(repairs);
        listeners.changed();
        return left;
    }

    @Override
    public Subscription onChange(Runnable listener) {
        return listeners.add(listener);
    }

    /// Forgets the password and gives the files back. Work under way still ends well.
    @Override
    public void close() {
        settingsChanges.close();
        session.close();
    }

    private static String nameOf(Addition addition) {
        return addition.certificates().stream()
                .map(entry -> entry.certificate().displayName())
                .findFirst()
                .orElse("");
    }
}
