package org.sealwright.kit.usecase;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sealwright.core.problem.EscrowNotPossible;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.secret.PrivateKey;

/// The user was told, and there is a place: copies can be written.
public final class Handover {
    static final Handover NOTHING = new Handover(Optional.empty(), List.of(), Optional.empty());

    private final Optional<CopyWriting> writing;
    private final List<KeyCopy> copies;
    private final Optional<DoubtfulCopies> doubtful;
    private final List<Path> files = new ArrayList<>();

    Handover(Optional<CopyWriting> writing, List<KeyCopy> copies, Optional<DoubtfulCopies> doubtful) {
        this.writing = writing;
        this.copies = copies;
        this.doubtful = doubtful;
    }

    Handover with(DoubtfulCopies more) {
        return new Handover(writing, copies, Optional.of(more));
    }

    /// The database has to be open when this is written: keys in it are to be looked at.
    public boolean needsOpenDatabase() {
        return doubtful.isPresent() || copies.stream().anyMatch(copy -> copy.origin() instanceof KeyCopy.Stored);
    }

    /// The one key it was prepared for.
    ///
    /// @param address whose key it is
    /// @throws EscrowNotPossible the copy could not be written: do not store the key
    public void write(PrivateKey key, String address) throws Problem {
        if (writing.isPresent()) {
            files.add(writing.get().write(key, address));
        }
    }

    /// The copies that were written.
    public List<Path> files() {
        return List.copyOf(files);
    }

    /// All keys it was prepared for.
    ///
    /// @throws EscrowNotPossible a copy could not be written: store none of the keys
    /// @throws org.sealwright.core.problem.PasswordNeeded the database is locked: store none of the keys
    /// @throws java.util.concurrent.CancellationException the user was told of one more key, and does not
    ///   want to go on: store none of the keys
    public void write() throws Problem {
        Optional<Handover> more =
                doubtful.isPresent() ? Optional.of(doubtful.get().decided()) : Optional.empty();
        if (writing.isPresent()) {
            for (var copy : copies) {
                copy.write(writing.get()).ifPresent(files::add);
            }
        }
        if (more.isPresent()) {
            more.get().write();
            files.addAll(more.get().files());
        }
    }
}
