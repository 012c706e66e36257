package org.sealwright.store.database;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.certificate.CertificateDecoder;
import org.sealwright.core.certificate.Fingerprint;
import org.sealwright.core.certificate.KeyFingerprint;
import org.sealwright.core.database.Added;
import org.sealwright.core.database.Addition;
import org.sealwright.core.database.CertificateDatabase;
import org.sealwright.core.database.Contents;
import org.sealwright.core.database.Protection;
import org.sealwright.core.database.Removed;
import org.sealwright.core.problem.NotFound;
import org.sealwright.core.problem.PasswordNeeded;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.secret.Passphrase;
import org.sealwright.core.secret.PrivateKey;
import org.sealwright.core.settings.Settings;
import org.sealwright.core.task.Listeners;
import org.sealwright.core.task.Progress;
import org.sealwright.core.task.Subscription;
import org.sealwright.nss.NssDatabase;
import org.sealwright.nss.change.Change;
import org.sealwright.nss.change.DeletedRows;
import org.sealwright.nss.change.Outcome;
import org.sealwright.nss.integrity.Damage;
import org.sealwright.nss.problem.NssException;
import org.sealwright.store.archive.DatedCopies;
import org.sealwright.store.profile.DatabaseTrouble;
import org.sealwright.store.profile.ProfileLocks;

/// A profile's certificate database. What was read is kept until this or another program changes the files.
///
/// Next to a running Thunderbird it reads and adds; what Thunderbird would not notice, or what would harm it
/// (nss-database section 13), waits until Thunderbird's lock can be held. Before the first change in a session a
/// copy is kept. The password is forgotten after a time without use.
public final class NssCertificateDatabase implements CertificateDatabase, AutoCloseable {
    private final Profile profile;
    private final Path folder;
    private final CertificateDecoder decoder;
    private final ProfileLocks locks;
    private final DatedCopies copies;
    private final BooleanSupplier onEventThread;
    private final Door door;
    private final AutoLock autoLock;
    private final Subscription settingsChanges;
    private final Listeners listeners = new Listeners();
    private final Object monitor = new Object();
    private @Nullable Picture picture;

    NssCertificateDatabase(
            Profile profile,
            CertificateDecoder decoder,
            ProfileLocks locks,
            DatedCopies copies,
            BooleanSupplier onEventThread,
            Function<Runnable, AutoLock> autoLock,
            Settings settings) {
        this.profile = profile;
        this.folder = profile.folder();
        this.decoder = decoder;
        this.locks = locks;
        this.copies = copies;
        this.onEventThread = onEventThread;
        this.door = new Door(folder);
        this.autoLock = autoLock.apply(this::lockIfUnused);
        this.settingsChanges = settings.onChange(this::restartAutoLock);
    }

    @Override
    public Contents contents() throws Problem {
        var changedByOthers = new AtomicBoolean();
        var contents = work("", nss -> {
            var before = picture;
            var now = current(nss);
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
        return work("", nss -> switch (nss.protection()) {
            case UNINITIALISED, EMPTY_PASSWORD, NO_KEY_FILE -> Protection.NO_PASSWORD;
            case PASSWORD -> nss.loggedIn() ? Protection.UNLOCKED : Protection.LOCKED;
        });
    }

    @Override
    public void unlock(Passphrase primaryPassword) throws Problem {
        boolean hasPassword = work("", nss -> {
            if (nss.protection() != org.sealwright.nss.Protection.PASSWORD) {
                return false;
            }
            var characters = primaryPassword.copyOfCharacters();
            try {
                nss.login(characters);
            } finally {
                Arrays.fill(characters, '\0');
            }
            autoLock.start();
            return true;
        });
        if (hasPassword) {
            listeners.changed();
        }
    }

    @Override
    public void lock() {
        refuseOnEventThread();
        synchronized (monitor) {
            forget();
        }
        listeners.changed();
    }

    @Override
    public Added add(Addition addition, Progress progress) throws Problem {
        var wrote = new AtomicBoolean();
        var added = work(nameOf(addition), nss -> {
            progress.at(0, addition.certificates().size() + addition.keys().size());
            try (var plan = new AdditionPlan(current(nss), addition)) {
                if (plan.changes().isEmpty()) {
                    return plan.result(current(nss));
                }
                progress.stopIfCancelled();
                try (var _ = plan.changesTrust() ? locks.hold(profile) : nothingHeld()) {
                    var writable = ready(plan.needsLogin());
                    progress.pointOfNoReturn();
                    writable.change(plan.changes());
                    wrote.set(true);
                    return plan.result(current(writable));
                }
            }
        });
        if (wrote.get()) {
            listeners.changed();
        }
        return added;
    }

    @Override
    public Removed remove(Collection<Fingerprint> certificates, boolean andKeys) throws Problem {
        return change("", nss -> {
            var before = current(nss);
            var rows = new ArrayList<Picture.Row>();
            for (var fingerprint : new LinkedHashSet<>(certificates)) {
                rows.add(before.row(fingerprint).orElseThrow(() -> new NotFound(fingerprint.hex())));
            }
            var outcomes = nss.change(rows.stream()
                    .map(row -> new Change.DeleteCertificate(row.id(), andKeys))
                    .toList());
            var keys = new HashSet<KeyFingerprint>();
            var deleted = new ArrayList<DeletedRows>();
            for (int i = 0; i < rows.size(); i++) {
                if (outcomes.get(i) instanceof Outcome.Deleted one) {
                    deleted.add(one.rows());
                    var stored = rows.get(i).stored();
                    if (andKeys && stored.hasPrivateKey() && !one.keyKept()) {
                        keys.add(stored.certificate().key().fingerprint());
                    }
                }
            }
            var gone = rows.stream().map(Picture.Row::stored).toList();
            return new DeletedObjects(folder, gone, keys.size(), deleted);
        });
    }

    @Override
    public Removed removeKeys(Collection<KeyFingerprint> keys) throws Problem {
        return change("", nss -> {
            var before = current(nss);
            var changes = new ArrayList<Change>();
            for (var fingerprint : new LinkedHashSet<>(keys)) {
                var key = before.key(fingerprint)
                        .filter(Picture.Key::lone)
                        .orElseThrow(() -> new NotFound(fingerprint.hex()));
                changes.add(new Change.DeletePrivateKey(key.id()));
            }
            var deleted = new ArrayList<DeletedRows>();
            for (var outcome : nss.change(changes)) {
                if (outcome instanceof Outcome.Deleted one) {
                    deleted.add(one.rows());
                }
            }
            return new DeletedObjects(folder, List.of(), deleted.size(), deleted);
        });
    }

    @Override
    public void putBack(Removed removed) throws Problem {
        if (!(removed instanceof DeletedObjects objects) || !objects.folder().equals(folder)) {
            throw new IllegalArgumentException("deleted from another database");
        }
        work(objects.name(), _ -> {
            // The last one deleted took what the others shared with it.
            var changes =
                    objects.rows().reversed().stream().map(Change.Restore::new).toList();
            return ready(false).change(changes);
        });
        listeners.changed();
    }

    @Override
    public PrivateKey privateKey(KeyFingerprint key) throws Problem {
        return work(key.hex(), nss -> {
            var found = current(nss).key(key).orElseThrow(() -> new NotFound(key.hex()));
            if (!nss.loggedIn()) {
                throw new PasswordNeeded(folder);
            }
            autoLock.used();
            try {
                return PrivateKey.owning(nss.privateKeyPkcs8(found.id()), found.facts());
            } catch (NssException e) {
                throw DatabaseTrouble.of(e, folder, found.name());
            }
        });
    }

    @Override
    public void changePassword(Passphrase old, Passphrase fresh) throws Problem {
        var oldCharacters = old.copyOfCharacters();
        var freshCharacters = fresh.copyOfCharacters();
        try {
            change("", nss -> {
                if (nss.protection() == org.sealwright.nss.Protection.UNINITIALISED && old.isEmpty()) {
                    nss.initialise(freshCharacters);
                } else {
                    nss.changePassword(oldCharacters, freshCharacters);
                }
                if (fresh.isEmpty()) {
                    autoLock.stop();
                } else {
                    autoLock.start();
                }
                return nss;
            });
        } finally {
            Arrays.fill(oldCharacters, '\0');
            Arrays.fill(freshCharacters, '\0');
        }
    }

    @Override
    public List<String> checkIntegrity(Progress progress) throws Problem {
        return work("", nss -> {
            progress.at(0, 1);
            autoLock.used();
            return nss.checkIntegrity().findings().stream()
                    .filter(finding -> finding.kind().harmful())
                    .map(Damage::message)
                    .toList();
        });
    }

    @Override
    public Subscription onChange(Runnable listener) {
        return listeners.add(listener);
    }

    /// Forgets the password and gives the files back.
    @Override
    public void close() {
        settingsChanges.close();
        synchronized (monitor) {
            autoLock.stop();
            picture = null;
            door.close();
        }
    }

    private interface Work<T> {
        T with(NssDatabase nss) throws NssException, Problem;
    }

    /// @param about what it is about, for messages
    private <T> T work(String about, Work<T> work) throws Problem {
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
                door.rest();
            }
        }
    }

    /// A change that a running Thunderbird would not bear.
    private <T> T change(String about, Work<T> work) throws Problem {
        T result = work(about, _ -> {
            try (var _ = locks.hold(profile)) {
                return work.with(ready(false));
            }
        });
        listeners.changed();
        return result;
    }

    /// The database, ready to be written: copied if need be and, for keys and trust, logged in.
    private NssDatabase ready(boolean needsLogin) throws NssException, Problem {
        var nss = door.forWriting();
        if (needsLogin && nss.protection() == org.sealwright.nss.Protection.PASSWORD && !nss.loggedIn()) {
            throw new PasswordNeeded(folder);
        }
        copies.beforeChange(profile, nss);
        if (needsLogin && nss.protection() == org.sealwright.nss.Protection.UNINITIALISED) {
            nss.initialise(new char[0]); // as Thunderbird does at its first start
        }
        autoLock.used();
        return nss;
    }

    private static ProfileLocks.Hold nothingHeld() {
        return () -> {};
    }

    private Picture current(NssDatabase nss) throws NssException {
        var before = picture;
        if (before != null && before.isOf(nss)) {
            return before;
        }
        var now = new PictureReader(nss, decoder, before).read();
        picture = now;
        return now;
    }

    private void refuseOnEventThread() {
        if (onEventThread.getAsBoolean()) {
            throw new IllegalStateException("a database must not be used on the event thread");
        }
    }

    private void forget() {
        autoLock.stop();
        door.logout();
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

    private void restartAutoLock() {
        synchronized (monitor) {
            autoLock.restart();
        }
    }

    private static String nameOf(Addition addition) {
        return addition.certificates().stream()
                .map(entry -> entry.certificate().displayName())
                .findFirst()
                .orElse("");
    }
}
