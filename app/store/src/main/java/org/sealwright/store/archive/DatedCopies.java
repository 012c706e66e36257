package org.sealwright.store.archive;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sealwright.core.archive.DatedCopy;
import org.sealwright.core.certificate.Fingerprint;
import org.sealwright.core.problem.CannotRead;
import org.sealwright.core.problem.CannotWrite;
import org.sealwright.core.problem.DiskFull;
import org.sealwright.core.problem.NoSuchCopy;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.Profile;
import org.sealwright.nss.NssDatabase;
import org.sealwright.nss.problem.AlreadyThere;
import org.sealwright.nss.problem.FileTrouble;
import org.sealwright.nss.problem.NssException;
import org.sealwright.nss.problem.ReadOnlyFolder;
import org.sealwright.store.files.DiskSpace;
import org.sealwright.store.files.OwnerOnly;
import org.sealwright.store.files.Places;
import org.sealwright.store.profile.DatabaseTrouble;

/// Keeps a dated copy of a database, and of each file beside it, before its first change in a session, the last ten
/// of each in a profile, in the data folder: `copies/<profile>/<time>/cert9.db`, `key4.db`, or `prefs.js`.
/// Databases are copied through SQLite, so a running Thunderbird is not disturbed and a half-made change is not
/// copied. The own profile needs none before usual changes: nobody else relies on it.
public final class DatedCopies {
    /// The file by which a copy of a database is known.
    private static final String DATABASE = "cert9.db";

    private final Places places;
    private final Clock clock;
    private final Set<Path> copiedInThisSession = new HashSet<>();

    @Inject
    public DatedCopies(Places places, Clock clock) {
        this.places = places;
        this.clock = clock;
    }

    /// Makes the copy, unless this session has one already.
    ///
    /// @throws Problem if it cannot be made; then the change must not be made either
    public synchronized void beforeChange(Profile profile, NssDatabase database) throws Problem {
        if (isNeeded(profile, DATABASE)) {
            keep(profile, database);
        }
    }

    /// The same for a file in the profile's folder; one that is not there yet needs no copy.
    ///
    /// @throws Problem if it cannot be made; then the change must not be made either
    public synchronized void beforeChange(Profile profile, Path file) throws Problem {
        if (Files.exists(file) && isNeeded(profile, nameOf(file))) {
            keep(profile, file, Optional.empty());
        }
    }

    private boolean isNeeded(Profile profile, String name) {
        var real = real(profile.folder());
        return !real.equals(real(places.ownProfile())) && !copiedInThisSession.contains(real.resolve(name));
    }

    /// Makes a copy of what is there now, of any profile.
    public DatedCopy keep(Profile profile, NssDatabase database) throws Problem {
        return keep(profile, database, Optional.empty());
    }

    /// Makes a copy of what is there now.
    ///
    /// @param spared the name of a copy that stays, even if it is too old by now
    public DatedCopy keep(Profile profile, NssDatabase database, Optional<String> spared) throws Problem {
        return keepDatabase(profile, spared, workshop -> {
            try {
                database.copyTo(workshop);
            } catch (AlreadyThere | FileTrouble | ReadOnlyFolder e) {
                throw new CannotWrite(workshop, e);
            } catch (org.sealwright.nss.problem.DiskFull e) {
                throw new DiskFull(workshop, e);
            } catch (NssException e) {
                throw DatabaseTrouble.of(e, database.folder());
            }
        });
    }

    /// Makes a copy of one file beside the database.
    ///
    /// @param spared the name of a copy that stays, even if it is too old by now
    public DatedCopy keep(Profile profile, Path file, Optional<String> spared) throws Problem {
        return keep(profile, nameOf(file), spared, workshop -> {
            var copy = workshop.resolve(nameOf(file));
            Files.createFile(copy, OwnerOnly.fileAttributes(copy));
            try (var content = Files.newOutputStream(copy)) {
                Files.copy(file, content);
            }
        });
    }

    /// Fills a folder with a copy.
    @FunctionalInterface
    public interface Copying {
        void to(Path folder) throws IOException, Problem;
    }

    /// Makes a copy of a database in whatever way.
    ///
    /// @param spared the name of a copy that stays, even if it is too old by now
    public DatedCopy keepDatabase(Profile profile, Optional<String> spared, Copying copying) throws Problem {
        return keep(profile, DATABASE, spared, copying);
    }

    private synchronized DatedCopy keep(Profile profile, String name, Optional<String> spared, Copying copying)
            throws Problem {
        var copies = of(profile);
        try (var workshop = copies.workshop()) {
            copying.to(workshop.folder());
            var target = copies.free(clock.instant());
            Files.move(workshop.folder(), target);
            copiedInThisSession.add(real(profile.folder()).resolve(name));
            forgetOld(copies, name, spared);
            return copies.read(target);
        } catch (IOException e) {
            throw failed(copies, e);
        }
    }

    /// An old copy that cannot be deleted is no reason to change nothing: the new one is there.
    private void forgetOld(CopyFolder copies, String name, Optional<String> spared) {
        try {
            copies.forgetOld(name, spared.flatMap(copies::find), clock.instant());
        } catch (IOException | UncheckedIOException e) {
            System.getLogger(DatedCopies.class.getName())
                    .log(System.Logger.Level.WARNING, "an old copy cannot be deleted", e);
        }
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }

    /// A folder to try something on a copy; the caller closes it.
    public Workshop workshop(Profile profile) throws Problem {
        var copies = of(profile);
        try {
            return copies.workshop();
        } catch (IOException e) {
            throw failed(copies, e);
        }
    }

    /// The newest first.
    public List<DatedCopy> list(Profile profile) throws Problem {
        var copies = of(profile);
        try {
            return copies.list();
        } catch (IOException e) {
            throw new CannotRead(copies.folder(), e);
        }
    }

    /// The folder of one copy.
    ///
    /// @throws NoSuchCopy if there is none of this name
    public Path find(Profile profile, String name) throws NoSuchCopy {
        return of(profile).find(name).orElseThrow(() -> new NoSuchCopy(profile.folder(), name));
    }

    /// Where the copies of a profile are: its own name for people, and a part of the digest of its path, since many
    /// profiles have the same name.
    public Path folderOf(Profile profile) {
        var real = real(profile.folder());
        var digest = Fingerprint.of(real.toString().getBytes(StandardCharsets.UTF_8));
        var name = String.valueOf(real.getFileName()).replaceAll("[^\\p{Alnum}._-]", "_");
        return places.copies().resolve(name + "-" + digest.hex().substring(0, 12));
    }

    private CopyFolder of(Profile profile) {
        return new CopyFolder(folderOf(profile));
    }

    private static Problem failed(CopyFolder copies, IOException e) {
        var folder = copies.folder();
        return DiskSpace.isUsedUp(e, folder, 0) ? new DiskFull(folder, e) : new CannotWrite(folder, e);
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            return folder.toAbsolutePath().normalize();
        }
    }
}
