package org.sealwright.core.database;

import java.util.Collection;
import java.util.List;
import org.sealwright.core.certificate.Fingerprint;
import org.sealwright.core.certificate.KeyFingerprint;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.secret.Passphrase;
import org.sealwright.core.secret.PrivateKey;
import org.sealwright.core.task.Progress;
import org.sealwright.core.task.Subscription;

/// Port: the NSS database of one profile. Bound to the store room. Every call may read or write files, so never
/// call it on the event thread (it throws [IllegalStateException] there). Safe for several threads, which wait for
/// each other. Each change is one transaction: done wholly or not at all, whatever happens.
///
/// Any call may throw [org.sealwright.core.problem.DatabaseBusy], [org.sealwright.core.problem.DatabaseDamaged],
/// [org.sealwright.core.problem.CannotWrite] or [org.sealwright.core.problem.DiskFull].
public interface CertificateDatabase {
    /// What is in it now. Cheap when neither this nor another program changed it since the last call.
    Contents contents() throws Problem;

    Protection protection() throws Problem;

    /// Opens the private part for this session. Does nothing when there is no password.
    ///
    /// @throws org.sealwright.core.problem.WrongPassword if it is not right
    void unlock(Passphrase primaryPassword) throws Problem;

    /// Forgets the password.
    void lock();

    /// Adds certificates and keys. Allowed while Thunderbird runs, except changing the trust of a certificate that
    /// is already there.
    ///
    /// @throws org.sealwright.core.problem.PasswordNeeded if there are keys or trust to store and
    ///   the database is locked
    Added add(Addition addition, Progress progress) throws Problem;

    /// Notes what certificates are trusted for, in every kind of trust entry, so that old and new programs read
    /// the same; or takes the note away. A certificate that is not in the database is added with it, as
    /// Thunderbird does with built-in authorities.
    ///
    /// @throws org.sealwright.core.problem.ProfileInUse if Thunderbird runs on the profile
    /// @throws org.sealwright.core.problem.PasswordNeeded if the database is locked
    /// @throws org.sealwright.core.problem.DuplicateSerial if another certificate with the same issuer and serial
    ///   number is there
    TrustChanged changeTrust(List<TrustOrder> orders) throws Problem;

    /// Makes trust what it was before a change, and takes away certificates that were added for it.
    ///
    /// @throws org.sealwright.core.problem.ProfileInUse if Thunderbird runs on the profile
    /// @throws org.sealwright.core.problem.PasswordNeeded if the database is locked
    /// @throws org.sealwright.core.problem.UndoneTooLate if the certificate was deleted since
    void undo(TrustChanged changed) throws Problem;

    /// Deletes certificates with their trust and, with `andKeys`, the private keys no other certificate uses.
    ///
    /// @throws org.sealwright.core.problem.ProfileInUse if Thunderbird runs on the profile
    Removed remove(Collection<Fingerprint> certificates, boolean andKeys) throws Problem;

    /// Deletes private keys that have no certificate.
    ///
    /// @throws org.sealwright.core.problem.ProfileInUse if Thunderbird runs on the profile
    Removed removeKeys(Collection<KeyFingerprint> keys) throws Problem;

    /// Undoes a deletion.
    ///
    /// @throws org.sealwright.core.problem.UndoneTooLate if the password changed or the certificate
    ///   came back since
    void putBack(Removed removed) throws Problem;

    /// The private key of a certificate; the caller closes it.
    ///
    /// @throws org.sealwright.core.problem.PasswordNeeded if the database is locked
    /// @throws org.sealwright.core.problem.KeyUnusable if its entry is damaged
    /// @throws org.sealwright.core.problem.NotFound if there is none
    PrivateKey privateKey(KeyFingerprint key) throws Problem;

    /// Sets, changes or (with an empty new one) removes the primary password.
    ///
    /// @throws org.sealwright.core.problem.WrongPassword if `old` is not right
    /// @throws org.sealwright.core.problem.ProfileInUse if Thunderbird runs on the profile
    /// @param progress moves with each object; until the last is made anew it can be cancelled, and nothing was
    ///   written then
    /// @throws DamageInTheWay if damaged objects must be mended first
    void changePassword(Passphrase old, Passphrase fresh, Progress progress) throws Problem;

    /// The same with nobody watching.
    default void changePassword(Passphrase old, Passphrase fresh) throws Problem {
        changePassword(old, fresh, Progress.none());
    }

    /// Names every damaged object; empty when all is well. What is encrypted can be checked only when unlocked.
    List<Damage> checkIntegrity(Progress progress) throws Problem;

    /// Mends what somebody confirmed, all of it or nothing. A dated copy is kept first, and all is tried on another
    /// copy before it is done here.
    ///
    /// @return what is still damaged
    /// @throws RepairOutdated if one of the damages is no longer there as it was shown
    /// @throws org.sealwright.core.problem.PasswordNeeded if the database is locked
    /// @throws org.sealwright.core.problem.KeyUnusable if a key must not be signed, because its parts do not
    ///   belong together
    /// @throws org.sealwright.core.problem.ProfileInUse if Thunderbird runs on the profile
    List<Damage> repair(List<Repair> repairs, Progress progress) throws Problem;

    /// Called after each change made here, on the thread that made it, and when a change by another
    /// program is noticed.
    Subscription onChange(Runnable listener);
}
