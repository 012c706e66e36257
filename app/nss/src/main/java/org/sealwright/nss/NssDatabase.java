package org.sealwright.nss;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.sealwright.nss.change.Change;
import org.sealwright.nss.change.ChangeWriter;
import org.sealwright.nss.change.Outcome;
import org.sealwright.nss.change.PasswordChange;
import org.sealwright.nss.change.Remedy;
import org.sealwright.nss.change.Watcher;
import org.sealwright.nss.integrity.IntegrityCheck;
import org.sealwright.nss.integrity.IntegrityReport;
import org.sealwright.nss.key.KeyCondition;
import org.sealwright.nss.password.PasswordEntry;
import org.sealwright.nss.problem.NssException;
import org.sealwright.nss.problem.ReadOnlyFolder;
import org.sealwright.nss.sql.ContentReplacement;
import org.sealwright.nss.sql.DatabaseFiles;
import org.sealwright.nss.sql.NewDatabase;
import org.sealwright.nss.value.ObjectClass;
import org.sealwright.nss.value.ObjectId;
import org.sealwright.nss.value.ObjectRow;
import org.sealwright.nss.value.Part;

/// An open NSS certificate database: the pair `cert9.db` and `key4.db` in one folder.
///
/// Safe for use by several threads; one lock per database lets one of them in at a time. No lock on the files is
/// held between calls, so a running Thunderbird is not disturbed; a change locks them for milliseconds, with all
/// key derivation done before. While a database is open its files must not be opened with ordinary Java I/O:
/// closing such a stream drops SQLite's locks. [#copyTo] makes copies safely.
///
/// After [#close] every method throws [IllegalStateException].
public final class NssDatabase implements AutoCloseable {

    /// How long [#open(Path, Access)] and everything after it waits for another program's lock.
    public static final Duration DEFAULT_PATIENCE = Duration.ofSeconds(5);

    private final DatabaseFiles files;
    private final Access access;
    private final Session session;
    private final StoredKeys keys;
    private final ReentrantLock lock = new ReentrantLock();
    private long ownChanges;
    private boolean open = true;

    private NssDatabase(DatabaseFiles files, Access access) {
        this.files = files;
        this.access = access;
        this.session = new Session(files);
        this.keys = new StoredKeys(files);
    }

    /// Makes a new database: both files and `pkcs11.txt`, mode 0600, complete or not at all. The folder is made
    /// if needed.
    ///
    /// @param password may be empty; the caller wipes it
    /// @throws org.sealwright.nss.problem.AlreadyThere if the folder holds a database
    public static NssDatabase create(Path folder, char[] password) throws NssException {
        NewDatabase.create(folder, PasswordEntry.create(password));
        var database = open(folder, Access.READ_WRITE);
        database.login(password);
        return database;
    }

    /// Loads SQLite, which the first database would otherwise wait for. For another thread, while there is
    /// something else to do; without it all works the same.
    public static void prepare() {
        DatabaseFiles.prepare();
    }

    /// Opens a database and logs in by itself if the password is empty. [#DEFAULT_PATIENCE] applies.
    ///
    /// @throws org.sealwright.nss.problem.MissingFile if there is none, or if `key4.db` is missing and writing
    ///   was asked for
    /// @throws org.sealwright.nss.problem.OnlyOldFormat if there are only `cert8.db` and `key3.db`
    /// @throws org.sealwright.nss.problem.ReadOnlyFolder if writing was asked for but is impossible
    /// @throws org.sealwright.nss.problem.DatabaseDamaged if a file is no NSS database
    public static NssDatabase open(Path folder, Access access) throws NssException {
        return open(folder, access, DEFAULT_PATIENCE);
    }

    /// Opens a database; every later call waits at most `patience` for another program's lock.
    public static NssDatabase open(Path folder, Access access, Duration patience) throws NssException {
        return new NssDatabase(DatabaseFiles.open(folder, access == Access.READ_WRITE, patience), access);
    }

    public Path folder() {
        return files.folder();
    }

    public Access access() {
        return access;
    }

    /// What protects the keys, read anew from the file.
    public Protection protection() throws NssException {
        return locked(session::protection);
    }

    /// Tells passwords of databases and their copies apart: equal only if neither has been set anew since. Empty
    /// for an uninitialised database.
    public String passwordMark() throws NssException {
        return locked(session::passwordMark);
    }

    /// Whether signatures are checked and private keys can be read; always so with the empty password.
    public boolean loggedIn() throws NssException {
        return locked(() -> session.current() != null);
    }

    /// Logs in. The password is used as UTF-8 without normalisation; the caller wipes it.
    ///
    /// @throws org.sealwright.nss.problem.WrongPassword if it is not the password; an earlier login stays as it was
    /// @throws org.sealwright.nss.problem.NotInitialised if there is no password entry
    public void login(char[] password) throws NssException {
        locked(() -> {
            session.login(password);
            return session;
        });
    }

    /// Forgets the password and wipes what was derived from it. With the empty password the next call logs in
    /// again.
    public void logout() {
        lock.lock();
        try {
            session.end();
        } finally {
            lock.unlock();
        }
    }

    /// Writes the first password entry of an uninitialised database and logs in.
    ///
    /// @throws org.sealwright.nss.problem.AlreadyThere if it has one
    public void initialise(char[] password) throws NssException {
        locked(() -> {
            requireWritable();
            session.initialise(password);
            return ++ownChanges;
        });
    }

    /// Where the database stands; compare with an earlier stamp to see whether anybody changed it.
    public ChangeStamp stamp() throws NssException {
        return locked(() -> {
            var stamp = files.stamp();
            return new ChangeStamp(stamp.certificates(), stamp.keys(), ownChanges);
        });
    }

    /// All certificates, in the order of the file.
    public List<NssCertificate> certificates() throws NssException {
        var certificates = new ArrayList<NssCertificate>();
        visitCertificates(certificates::add);
        return certificates;
    }

    /// Shows the certificates one by one, in the order of the file, until the visitor says `false`. Read in pages;
    /// neither the files nor this database are locked while the visitor runs, so it may take its time.
    public void visitCertificates(Predicate<? super NssCertificate> visitor) throws NssException {
        var page = new ArrayList<ObjectRow>();
        for (var after = nextPage(0, page); after != 0; after = nextPage(after, page)) {
            for (var row : page) {
                if (!visitor.test(CertificateReader.read(row))) {
                    return;
                }
            }
            page.clear();
        }
    }

    private long nextPage(long after, List<ObjectRow> page) throws NssException {
        return locked(() ->
                files.objects(Part.CERTIFICATES).page(ObjectClass.CERTIFICATE, CertificateReader.COLUMNS, after, page));
    }

    public Optional<NssCertificate> certificate(ObjectId id) throws NssException {
        return locked(() -> CertificateReader.find(files, id));
    }

    /// The certificate with this issuer and serial number.
    ///
    /// @param issuer DER name
    /// @param serial DER integer with its header
    public Optional<NssCertificate> certificate(byte[] issuer, byte[] serial) throws NssException {
        return locked(() -> CertificateReader.find(files, issuer, serial));
    }

    public int certificateCount() throws NssException {
        return locked(() -> files.objects(Part.CERTIFICATES).count(ObjectClass.CERTIFICATE));
    }

    /// All private keys, with or without certificate. Needs no password.
    public List<NssPrivateKey> privateKeys() throws NssException {
        return locked(keys::privateKeys);
    }

    public List<NssPublicKey> publicKeys() throws NssException {
        return locked(keys::publicKeys);
    }

    /// Examines one private key: decrypts it and verifies every signature. Takes some 20 key derivations for RSA.
    ///
    /// @throws org.sealwright.nss.problem.NoSuchObject if it is not there
    public KeyCondition condition(ObjectId privateKey) throws NssException {
        return locked(() -> keys.condition(privateKey, session.current()));
    }

    /// The private key as PKCS #8 DER (RFC 5208; EC keys as RFC 5915 with the public key inside). The caller
    /// wipes it.
    ///
    /// @throws org.sealwright.nss.problem.NotLoggedIn without login
    /// @throws org.sealwright.nss.problem.KeyDamaged if NSS would refuse to use it too
    /// @throws org.sealwright.nss.problem.UnsupportedKey for kinds this library does not know
    public byte[] privateKeyPkcs8(ObjectId privateKey) throws NssException {
        return locked(() -> keys.pkcs8(privateKey, session));
    }

    /// All trust. When logged in every signature is checked (results are remembered), and rows that fail count
    /// for nothing.
    public TrustTable trust() throws NssException {
        return locked(() -> new TrustReader(files, session.current()).read());
    }

    /// Makes all these changes in one transaction over both files, or none.
    ///
    /// @return one outcome for each change, in the same order
    public List<Outcome> change(Change... changes) throws NssException {
        return change(List.of(changes));
    }

    /// Makes all these changes in one transaction over both files, or none. Adding certificates needs no login;
    /// keys and trust do.
    ///
    /// @return one outcome for each change, in the same order
    /// @throws org.sealwright.nss.problem.DuplicateIssuerSerial if a different certificate has the same issuer
    ///   and serial number
    /// @throws org.sealwright.nss.problem.UnsupportedKey if a key has no place in the format
    /// @throws org.sealwright.nss.problem.UnreadableCertificate if bytes are no certificate
    /// @throws org.sealwright.nss.problem.NotLoggedIn if a login is needed, or another program changed the
    ///   password since
    /// @throws org.sealwright.nss.problem.DatabaseBusy if another program keeps the files locked
    /// @throws org.sealwright.nss.problem.NoSuchObject if an id names nothing
    /// @throws org.sealwright.nss.problem.CannotRestore if deleted rows cannot be put back
    /// @throws org.sealwright.nss.problem.DiskFull if there is no room
    public List<Outcome> change(List<? extends Change> changes) throws NssException {
        return change(changes, Watcher.NOBODY);
    }

    /// The same with somebody who watches, and may stop it before anything is written.
    public List<Outcome> change(List<? extends Change> changes, Watcher watcher) throws NssException {
        return locked(() -> {
            requireWritable();
            var outcomes = new ChangeWriter(files, session.current(), watcher).write(changes);
            ownChanges++;
            return outcomes;
        });
    }

    /// Changes the password, sets one (old one empty) or removes it (new one empty), and logs in with the new one.
    /// Every encrypted value, secret keys included, and every signature is verified first and then made anew;
    /// unknown rows stay as they are.
    ///
    /// @throws org.sealwright.nss.problem.WrongPassword if the old password is wrong
    /// @throws org.sealwright.nss.problem.DatabaseDamaged if an object is damaged; its message names it
    public void changePassword(char[] oldPassword, char[] newPassword) throws NssException {
        changePassword(oldPassword, newPassword, Watcher.NOBODY);
    }

    /// The same with somebody who watches, and may stop it before anything is written.
    public void changePassword(char[] oldPassword, char[] newPassword, Watcher watcher) throws NssException {
        locked(() -> {
            requireWritable();
            session.begin(new PasswordChange(files).change(oldPassword, newPassword, watcher));
            return ++ownChanges;
        });
    }

    /// Examines the whole database. Without login, what can be said without the password.
    public IntegrityReport checkIntegrity() throws NssException {
        return locked(() -> new IntegrityCheck(files, session.current()).run());
    }

    /// Mends damaged objects in one transaction: first on a copy, which must then be whole as far as these objects
    /// go, and only then here.
    ///
    /// @param workshop a folder for the copy; it must not hold a database, and the caller deletes it
    /// @throws org.sealwright.nss.problem.NotLoggedIn without login
    /// @throws org.sealwright.nss.problem.KeyDamaged if a key cannot be believed, so that it must not be signed
    /// @throws org.sealwright.nss.problem.NoSuchObject if an object is not there
    /// @throws org.sealwright.nss.problem.DatabaseDamaged if the copy was still damaged afterwards
    public void repair(List<? extends Remedy> remedies, Path workshop) throws NssException {
        locked(() -> {
            requireWritable();
            new TriedRepair(files, session.require()).apply(remedies, workshop);
            return ++ownChanges;
        });
    }

    /// Makes both files hold what a copy of them holds (see [#copyTo]), in one transaction. Rows that came since
    /// are gone afterwards, and the password is the one of the copy. `pkcs11.txt` stays as it is.
    ///
    /// @param copy a folder with both files
    /// @throws org.sealwright.nss.problem.MissingFile if one of them is missing
    /// @throws org.sealwright.nss.problem.DatabaseDamaged if one of them is no database
    public void replaceContent(Path copy) throws NssException {
        locked(() -> {
            requireWritable();
            ContentReplacement.replace(files, copy);
            session.end();
            return ++ownChanges;
        });
    }

    /// Copies the database (both files through SQLite, mode 0600, and `pkcs11.txt`) into a folder, which is made if
    /// needed and must not hold a database.
    public void copyTo(Path target) throws NssException {
        locked(() -> {
            Copies.copy(files, target);
            return target;
        });
    }

    @Override
    public void close() {
        lock.lock();
        try {
            session.end();
            if (open) {
                open = false;
                files.close();
            }
        } finally {
            lock.unlock();
        }
    }

    private interface Work<T> {
        T run() throws NssException;
    }

    private <T> T locked(Work<T> work) throws NssException {
        lock.lock();
        try {
            if (!open) {
                throw new IllegalStateException("the database is closed");
            }
            return work.run();
        } finally {
            lock.unlock();
        }
    }

    private void requireWritable() throws ReadOnlyFolder {
        if (access == Access.READ_ONLY) {
            throw new ReadOnlyFolder(files.folder() + " was opened for reading only.", null);
        }
    }
}
