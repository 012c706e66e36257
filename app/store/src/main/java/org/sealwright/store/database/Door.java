package org.sealwright.store.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.problem.CannotRead;
import org.sealwright.core.problem.Problem;
import org.sealwright.nss.Access;
import org.sealwright.nss.NssDatabase;
import org.sealwright.nss.problem.MissingFile;
import org.sealwright.nss.problem.NssException;
import org.sealwright.nss.problem.ReadOnlyFolder;
import org.sealwright.store.profile.DatabaseTrouble;

/// Opens the files of one database when they are needed. Where they cannot be written, or `key4.db` is missing,
/// they are opened for reading, and a later change says why it is not possible.
///
/// Files that were replaced since, by a copy that was put back, are opened anew: who went on with the old ones would
/// write where nobody reads. The login is gone then.
///
/// After [#close] a caller that is still at work opens them once more, and [#rest] closes them again.
final class Door implements AutoCloseable {
    private static final List<String> FILES = List.of("cert9.db", "key4.db");

    private final Path folder;
    private @Nullable NssDatabase open;
    private List<Optional<Object>> files = List.of();
    private boolean closed;

    Door(Path folder) {
        this.folder = folder;
    }

    NssDatabase forReading() throws Problem {
        if (open != null && !files.equals(filesNow())) {
            shut();
        }
        var here = open;
        if (here == null) {
            here = opened();
            keep(here);
        }
        return here;
    }

    private void keep(NssDatabase opened) throws Problem {
        open = opened;
        files = filesNow();
    }

    /// What tells a file from another of its name; empty where it is missing, or the system has nothing of the kind.
    private List<Optional<Object>> filesNow() throws Problem {
        var now = new ArrayList<Optional<Object>>();
        for (var name : FILES) {
            var file = folder.resolve(name);
            try {
                now.add(Optional.ofNullable(
                        Files.readAttributes(file, BasicFileAttributes.class).fileKey()));
            } catch (NoSuchFileException _) {
                now.add(Optional.empty());
            } catch (IOException e) {
                throw new CannotRead(file, e);
            }
        }
        return now;
    }

    private NssDatabase opened() throws Problem {
        try {
            return NssDatabase.open(folder, Access.READ_WRITE);
        } catch (ReadOnlyFolder e) {
            return readOnly();
        } catch (MissingFile e) {
            if (Files.exists(folder.resolve("cert9.db"))) {
                return readOnly();
            }
            throw DatabaseTrouble.of(e, folder);
        } catch (NssException e) {
            throw DatabaseTrouble.of(e, folder);
        }
    }

    private NssDatabase readOnly() throws Problem {
        try {
            return NssDatabase.open(folder, Access.READ_ONLY);
        } catch (NssException e) {
            throw DatabaseTrouble.of(e, folder);
        }
    }

    /// What stood in the way of writing may be gone by now, so it is tried anew.
    NssDatabase forWriting() throws Problem {
        var here = forReading();
        if (here.access() == Access.READ_WRITE) {
            return here;
        }
        try {
            var writable = NssDatabase.open(folder, Access.READ_WRITE);
            here.close();
            keep(writable);
            return writable;
        } catch (NssException e) {
            throw DatabaseTrouble.of(e, folder);
        }
    }

    /// Forgets the password, if the database is open at all.
    void logout() {
        var here = open;
        if (here != null) {
            here.logout();
        }
    }

    /// Called at the end of each piece of work.
    void rest() {
        if (closed) {
            shut();
        }
    }

    @Override
    public void close() {
        closed = true;
        shut();
    }

    private void shut() {
        var here = open;
        if (here != null) {
            open = null;
            here.close();
        }
    }
}
