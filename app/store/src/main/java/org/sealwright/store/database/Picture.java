package org.sealwright.store.database;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.Der;
import org.sealwright.core.certificate.Fingerprint;
import org.sealwright.core.certificate.KeyFingerprint;
import org.sealwright.core.certificate.PublicKeyFacts;
import org.sealwright.core.certificate.SerialNumber;
import org.sealwright.core.database.Contents;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.nss.ChangeStamp;
import org.sealwright.nss.NssDatabase;
import org.sealwright.nss.problem.NssException;
import org.sealwright.nss.trust.TrustSettings;
import org.sealwright.nss.value.ObjectId;

/// What was read from a database at one moment, and where it stands in the files.
///
/// @param source the open database it was read from; a stamp means something only together with it
/// @param stamp tells whether it still holds
/// @param loggedIn trust was checked against its signatures
/// @param contents for the port
/// @param rows certificates by fingerprint
/// @param keys private keys by public key
record Picture(
        NssDatabase source,
        ChangeStamp stamp,
        boolean loggedIn,
        Contents contents,
        Map<Fingerprint, Row> rows,
        Map<KeyFingerprint, Key> keys) {

    /// A certificate and its place.
    record Row(ObjectId id, StoredCertificate stored, TrustSettings trust) {}

    /// @param facts as its certificate tells them, or else the key's rows
    /// @param name a certificate's name, for messages
    record Key(ObjectId id, PublicKeyFacts facts, boolean lone, String name) {}

    /// What NSS identifies a certificate by.
    record IssuerAndSerial(Der issuer, SerialNumber serial) {
        static IssuerAndSerial of(Certificate certificate) {
            return new IssuerAndSerial(certificate.issuer().encoded(), certificate.serial());
        }
    }

    Optional<Row> row(Fingerprint fingerprint) {
        return Optional.ofNullable(rows.get(fingerprint));
    }

    Optional<Key> key(KeyFingerprint fingerprint) {
        return Optional.ofNullable(keys.get(fingerprint));
    }

    /// Which certificate has an issuer and serial number; NSS allows one. Made anew each time: only additions ask.
    Map<IssuerAndSerial, Fingerprint> names() {
        Map<IssuerAndSerial, Fingerprint> names = HashMap.newHashMap(rows.size());
        rows.forEach((fingerprint, row) ->
                names.putIfAbsent(IssuerAndSerial.of(row.stored().certificate()), fingerprint));
        return names;
    }

    /// Nothing changed in the database since.
    boolean isOf(NssDatabase database) throws NssException {
        return source == database && loggedIn == database.loggedIn() && stamp.equals(database.stamp());
    }

    /// Another program wrote between the two; our own changes are counted apart.
    boolean followsAnotherProgram(Picture before) {
        return source == before.source
                && (stamp.certificates() != before.stamp.certificates() || stamp.keys() != before.stamp.keys());
    }
}
