package org.sealwright.store.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import org.sealwright.core.problem.CannotWrite;
import org.sealwright.core.problem.DiskFull;
import org.sealwright.core.problem.Problem;
import org.sealwright.store.files.DiskSpace;
import org.sealwright.store.files.OwnerOnly;

/// The files of a database that SQLite can no longer open, taken as they are. Only then may they be opened without
/// SQLite (nss-database section 13).
final class RawFiles {
    private static final List<String> TABLES = List.of("key4.db", "cert9.db");

    /// What belongs to the database in a copy of a profile.
    static final Set<String> OF_DATABASE =
            Set.of("cert9.db", "key4.db", "pkcs11.txt", "cert9.db-journal", "key4.db-journal");

    private RawFiles() {}

    /// Some systems take no notice of capitals in names.
    static boolean isOfDatabase(Path file) {
        var name = file.getFileName().toString();
        return OF_DATABASE.stream().anyMatch(name::equalsIgnoreCase);
    }

    /// Copies what there is of a database, however damaged.
    static void copyAll(Path profile, Path target) throws IOException {
        for (var name : OF_DATABASE) {
            if (Files.exists(profile.resolve(name))) {
                copy(profile.resolve(name), target.resolve(name));
            }
        }
    }

    /// Replaces the damaged files, each in one step. The journal of a damaged file would spoil the new one, so it
    /// goes first; it is in the copy that was made before.
    static void putBack(Path copy, Path profile) throws Problem {
        for (var name : TABLES) {
            var target = profile.resolve(name);
            var temporary = profile.resolve(".sealwright-" + name + ".tmp");
            try {
                Files.deleteIfExists(temporary);
                copy(copy.resolve(name), temporary);
                Files.deleteIfExists(profile.resolve(name + "-journal"));
                Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw DiskSpace.isUsedUp(e, target, 0) ? new DiskFull(target, e) : new CannotWrite(target, e);
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createFile(to, OwnerOnly.fileAttributes(to));
        try (var source = FileChannel.open(from, StandardOpenOption.READ);
                var target = FileChannel.open(to, StandardOpenOption.WRITE)) {
            long position = 0;
            while (position < source.size()) {
                position += source.transferTo(position, source.size() - position, target);
            }
            target.force(true);
        }
    }

    /// Whether two files have another content; one that is missing or cannot be read has.
    static boolean differ(Path one, Path other) {
        try {
            return !Files.exists(other) || Files.mismatch(one, other) >= 0;
        } catch (IOException e) {
            return true;
        }
    }
}
