package org.sealwright.nss.change;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealwright.nss.login.Login;
import org.sealwright.nss.problem.DatabaseBusy;
import org.sealwright.nss.problem.NotLoggedIn;
import org.sealwright.nss.problem.NssException;
import org.sealwright.nss.sql.DatabaseFiles;
import org.sealwright.nss.sql.WriteTransaction;
import org.sealwright.nss.value.ObjectId;
import org.sealwright.nss.value.SignatureName;

/// Writes changes: plans them without holding a lock, computes what must be computed, then locks both files, makes
/// sure that nobody has written since the planning began, and writes the finished rows.
public final class ChangeWriter {

    /// How often to plan anew when other programs keep writing.
    private static final int ATTEMPTS = 50;

    private final DatabaseFiles files;
    private final @Nullable Login login;
    private final Watcher watcher;

    /// @param login   if somebody is logged in
    /// @param watcher asked while values are made, and once before they are written
    public ChangeWriter(DatabaseFiles files, @Nullable Login login, Watcher watcher) {
        this.files = files;
        this.login = login;
        this.watcher = watcher;
    }

    public List<Outcome> write(List<? extends Change> changes) throws NssException {
        var sealer = new Sealer(login, watcher);
        var firstNumber = (int) (System.nanoTime() / 1000 + System.currentTimeMillis() * 1000) & ObjectId.MAX_NUMBER;
        try (var materials = new KeyMaterials(changes)) {
            for (var attempt = 0; attempt < ATTEMPTS; attempt++) {
                var stamp = files.stamp();
                requireSamePassword();
                var draft = new Draft(files, firstNumber);
                try {
                    var outcomes = new Planner(files, draft, materials, login).plan(changes);
                    var inserted = sealer.seal(draft.inserted());
                    var updated = sealer.seal(draft.updated());
                    if (draft.isEmpty()) {
                        return outcomes;
                    }
                    watcher.at(1, 1);
                    try (var transaction = files.begin()) {
                        if (files.stamp().equals(stamp)) {
                            write(transaction, draft, inserted, updated);
                            transaction.commit();
                            return outcomes;
                        }
                    }
                } finally {
                    draft.wipe();
                }
            }
        }
        throw new DatabaseBusy("Other programs keep changing " + files.folder() + ".", null);
    }

    /// Values encrypted or signed under a password that another program has changed meanwhile would be lost.
    private void requireSamePassword() throws NssException {
        var current = login;
        if (current != null
                && files.meta().password().filter(current.entry()::same).isEmpty()) {
            throw new NotLoggedIn("The password of " + files.folder() + " was changed by another program.");
        }
    }

    private static void write(WriteTransaction transaction, Draft draft, Sealer.Sealed inserted, Sealer.Sealed updated)
            throws NssException {
        for (var missing : draft.missingColumns().entrySet()) {
            for (var attribute : missing.getValue()) {
                transaction.addColumn(missing.getKey(), attribute);
            }
        }
        for (var id : draft.deleted()) {
            transaction.delete(id);
            transaction.deleteSignatures(SignatureName.prefix(id));
            transaction.deleteSignatures(SignatureName.misfiledPrefix(id));
        }
        for (var row : inserted.rows().entrySet()) {
            transaction.insert(row.getKey(), row.getValue());
        }
        for (var row : draft.restored()) {
            transaction.insert(row.id(), row.values());
        }
        for (var row : updated.rows().entrySet()) {
            transaction.update(row.getKey(), row.getValue());
        }
        for (var sealed : List.of(inserted, updated)) {
            for (var signature : sealed.signatures().entrySet()) {
                transaction.putSignature(signature.getKey(), signature.getValue());
            }
        }
        for (var signature : draft.restoredSignatures()) {
            transaction.putSignature(signature.name(), signature.item1());
        }
    }
}
