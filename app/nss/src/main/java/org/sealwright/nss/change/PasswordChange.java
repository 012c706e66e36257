package org.sealwright.nss.change;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sealwright.nss.login.Login;
import org.sealwright.nss.login.PrivateKeyReader;
import org.sealwright.nss.login.ProtectedValue;
import org.sealwright.nss.login.SignatureSource;
import org.sealwright.nss.login.Verdict;
import org.sealwright.nss.password.IntegritySignature;
import org.sealwright.nss.password.PasswordEntry;
import org.sealwright.nss.problem.DatabaseBusy;
import org.sealwright.nss.problem.DatabaseDamaged;
import org.sealwright.nss.problem.NotInitialised;
import org.sealwright.nss.problem.NssException;
import org.sealwright.nss.sql.DatabaseFiles;
import org.sealwright.nss.sql.ObjectNames;
import org.sealwright.nss.sql.Stamp;
import org.sealwright.nss.trust.TrustRecord;
import org.sealwright.nss.value.Attribute;
import org.sealwright.nss.value.ObjectId;
import org.sealwright.nss.value.ObjectRow;
import org.sealwright.nss.value.Part;
import org.sealwright.nss.value.SignatureName;

/// Changes the password: verifies everything under the old one, makes it anew under the new one, and writes all of
/// it with the new entry in one transaction. Values of unknown classes that do not decrypt stay as they are.
public final class PasswordChange {

    private static final Logger LOG = System.getLogger(PasswordChange.class.getName());
    private static final int ATTEMPTS = 5;

    private final DatabaseFiles files;

    public PasswordChange(DatabaseFiles files) {
        this.files = files;
    }

    /// @param watcher asked at every object
    /// @return the login with the new password
    public Login change(char[] oldPassword, char[] newPassword, Watcher watcher) throws NssException {
        for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
            var stamp = files.stamp();
            var entry = files.meta()
                    .password()
                    .orElseThrow(() -> new NotInitialised(files.folder() + " has no password entry yet."));
            var file = files.folder().resolve(Part.KEYS.fileName());
            try (var old = Login.with(entry, oldPassword, file)) {
                var newEntry = entry.changedTo(newPassword);
                var changed = Login.with(newEntry, newPassword, file);
                boolean written = false;
                try {
                    written = write(stamp, newEntry, remake(old, changed, watcher));
                } finally {
                    if (!written) {
                        changed.close();
                    }
                }
                if (written) {
                    dropRemains();
                    return changed;
                }
            }
        }
        throw new DatabaseBusy("Other programs keep changing " + files.folder() + ".", null);
    }

    /// NSS without SQLite's secure delete, and Sealwright before it had it, left keys in free space of the file that
    /// the old password opens. The new password holds whether or not they could be taken away.
    private void dropRemains() {
        try {
            files.dropRemains(Part.KEYS);
        } catch (NssException e) {
            LOG.log(
                    Level.WARNING,
                    "key4.db could not be written anew: what was deleted from it earlier may still be in the file",
                    e);
        }
    }

    /// One value under the new password.
    ///
    /// @param encrypted its new encrypted form; nothing if it is not encrypted
    private record Remade(ProtectedValue of, byte[] encrypted, byte[] signature) {}

    private List<Remade> remake(Login old, Login changed, Watcher watcher) throws NssException {
        var signatures = SignatureSource.of(files.meta().signatures());
        var rows = new ArrayList<ObjectRow>();
        for (var part : Part.values()) {
            files.objects(part).each(null, wanted(part), rows::add);
        }
        var remade = new ArrayList<Remade>();
        for (int done = 0; done < rows.size(); done++) {
            watcher.at(done, rows.size());
            var row = rows.get(done);
            remade.addAll(remake(row, ProtectedValue.of(row, signatures), old, changed));
        }
        watcher.at(rows.size(), rows.size());
        return remade;
    }

    /// In `cert9.db` nothing is encrypted, and reading every certificate for nothing would take long.
    private static Set<Attribute> wanted(Part part) {
        var wanted = new LinkedHashSet<>(Attribute.PROTECTED);
        wanted.removeIf(attribute -> !attribute.signed() && !attribute.encryptedIn(part));
        wanted.addAll(List.of(Attribute.CLASS, Attribute.LABEL));
        return wanted;
    }

    private List<Remade> remake(ObjectRow row, List<ProtectedValue> values, Login old, Login changed)
            throws NssException {
        var examined = values.parallelStream().map(value -> value.examine(old)).toList();
        try {
            for (var value : examined) {
                requireGood(row, value);
            }
            return examined.parallelStream()
                    .filter(value -> value.plain().isPresent())
                    .map(value -> remake(value, value.plain().orElseThrow(), changed))
                    .toList();
        } finally {
            PrivateKeyReader.wipe(examined);
        }
    }

    private void requireGood(ObjectRow row, ProtectedValue.Examined value) throws NssException {
        var of = value.of();
        var excused = (value.verdict() == Verdict.MISSING && TrustRecord.isDefault(of.attribute(), of.stored()))
                || (value.verdict() == Verdict.UNDECRYPTABLE
                        && row.objectClass().isEmpty());
        if (!value.verdict().good() && !excused) {
            throw new DatabaseDamaged(
                    files.folder(),
                    DatabaseDamaged.Reason.OBJECT,
                    "The password cannot be changed, because the " + new ObjectNames(files).of(row) + " is damaged ("
                            + of.name() + "). Delete or replace it first.",
                    null);
        }
    }

    private static Remade remake(ProtectedValue.Examined value, byte[] plain, Login changed) {
        var of = value.of();
        return of.encrypted()
                ? new Remade(
                        of,
                        changed.encrypt(plain),
                        changed.sign(IntegritySignature.NUMBER_OF_ENCRYPTED, of.attribute(), plain))
                : new Remade(of, new byte[0], changed.sign(of.id().number(), of.attribute(), plain));
    }

    private boolean write(Stamp stamp, PasswordEntry entry, List<Remade> remade) throws NssException {
        var columns = new LinkedHashMap<ObjectId, Map<Attribute, byte[]>>();
        for (var value : remade) {
            if (value.of().encrypted()) {
                columns.computeIfAbsent(value.of().id(), _ -> new LinkedHashMap<>())
                        .put(value.of().attribute(), value.encrypted());
            }
        }
        try (var transaction = files.begin()) {
            if (!files.stamp().equals(stamp)) {
                return false;
            }
            for (var row : columns.entrySet()) {
                transaction.update(row.getKey(), row.getValue());
                transaction.deleteSignatures(SignatureName.misfiledPrefix(row.getKey()));
            }
            for (var value : remade) {
                transaction.putSignature(value.of().name().toString(), value.signature());
            }
            transaction.putPassword(entry);
            transaction.commit();
            return true;
        }
    }
}
