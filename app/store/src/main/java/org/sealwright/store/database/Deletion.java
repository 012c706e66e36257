package org.sealwright.store.database;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import org.sealwright.core.certificate.Fingerprint;
import org.sealwright.core.certificate.KeyFingerprint;
import org.sealwright.core.problem.NotFound;
import org.sealwright.nss.NssDatabase;
import org.sealwright.nss.change.Change;
import org.sealwright.nss.change.DeletedRows;
import org.sealwright.nss.change.Outcome;
import org.sealwright.nss.problem.NssException;

/// Deletes from a database, all of it or nothing, and keeps what is needed to put it back.
///
/// @param before as the database stands
/// @param folder where it is
record Deletion(NssDatabase database, Picture before, Path folder) {
    /// @throws NotFound if one of them is not there
    DeletedObjects certificates(Collection<Fingerprint> fingerprints, boolean andKeys) throws NssException, NotFound {
        var rows = new ArrayList<Picture.Row>();
        for (var fingerprint : new LinkedHashSet<>(fingerprints)) {
            rows.add(before.row(fingerprint).orElseThrow(() -> new NotFound(fingerprint.hex())));
        }
        var outcomes = database.change(rows.stream()
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
    }

    /// @throws NotFound if one of them is not there, or belongs to a certificate
    DeletedObjects keys(Collection<KeyFingerprint> fingerprints) throws NssException, NotFound {
        var changes = new ArrayList<Change>();
        for (var fingerprint : new LinkedHashSet<>(fingerprints)) {
            var key = before.key(fingerprint)
                    .filter(Picture.Key::lone)
                    .orElseThrow(() -> new NotFound(fingerprint.hex()));
            changes.add(new Change.DeletePrivateKey(key.id()));
        }
        var deleted = new ArrayList<DeletedRows>();
        for (var outcome : database.change(changes)) {
            if (outcome instanceof Outcome.Deleted one) {
                deleted.add(one.rows());
            }
        }
        return new DeletedObjects(folder, List.of(), deleted.size(), deleted);
    }
}
