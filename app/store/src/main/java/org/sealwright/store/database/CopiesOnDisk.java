package org.sealwright.store.database;

import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sealwright.core.archive.Copies;
import org.sealwright.core.archive.CopyDifference;
import org.sealwright.core.archive.DatedCopy;
import org.sealwright.core.certificate.CertificateDecoder;
import org.sealwright.core.problem.CannotRead;
import org.sealwright.core.problem.Clause;
import org.sealwright.core.problem.DatabaseDamaged;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.task.Progress;
import org.sealwright.core.writing.SafeFiles;
import org.sealwright.nss.Access;
import org.sealwright.nss.NssDatabase;
import org.sealwright.nss.Protection;
import org.sealwright.nss.problem.MissingFile;
import org.sealwright.nss.problem.NssException;
import org.sealwright.store.archive.DatedCopies;
import org.sealwright.store.profile.DatabaseTrouble;
import org.sealwright.store.profile.ProfileLocks;

/// The dated copies of databases. Works on connections of its own, so that any profile can be looked at; what is
/// written is noticed by databases that are open.
public final class CopiesOnDisk implements Copies {
    private static final System.Logger LOG = System.getLogger(CopiesOnDisk.class.getName());

    private final DatedCopies copies;
    private final ProfileLocks locks;
    private final CertificateDecoder decoder;
    private final SafeFiles files;

    @Inject
    public CopiesOnDisk(DatedCopies copies, ProfileLocks locks, CertificateDecoder decoder, SafeFiles files) {
        this.copies = copies;
        this.locks = locks;
        this.decoder = decoder;
        this.files = files;
    }

    @Override
    public List<DatedCopy> list(Profile profile) throws Problem {
        return copies.list(profile);
    }

    @Override
    public DatedCopy keep(Profile profile) throws Problem {
        try (var database = NssDatabase.open(profile.folder(), Access.READ_ONLY)) {
            return copies.keep(profile, database);
        } catch (NssException e) {
            throw DatabaseTrouble.of(e, profile.folder());
        }
    }

    @Override
    public CopyDifference compare(Profile profile, String copy) throws Problem {
        var folder = copies.find(profile, copy);
        var otherFiles = otherFiles(folder, profile.folder());
        if (!holdsDatabase(folder)) {
            return Differing.only(otherFiles);
        }
        var then = look(folder);
        return now(profile.folder())
                .map(now -> Differing.between(then, now, otherFiles))
                .orElseGet(() -> Differing.all(then, otherFiles));
    }

    @Override
    public boolean hasOpenKeys(Profile profile, String copy) throws Problem {
        var folder = copies.find(profile, copy);
        if (!holdsDatabase(folder)) {
            return false;
        }
        try (var database = NssDatabase.open(folder, Access.READ_ONLY)) {
            return database.protection() != Protection.PASSWORD;
        } catch (NssException e) {
            throw DatabaseTrouble.of(e, folder);
        }
    }

    /// Any part of one: a copy with half of it is looked at as a database, and found to be damaged.
    private static boolean holdsDatabase(Path copy) {
        return RawFiles.OF_DATABASE.stream().anyMatch(name -> Files.exists(copy.resolve(name)));
    }

    private Differing.Look look(Path folder) throws Problem {
        try {
            return read(folder);
        } catch (NssException e) {
            throw DatabaseTrouble.of(e, folder);
        }
    }

    /// Empty if it cannot be read any more.
    private Optional<Differing.Look> now(Path folder) throws Problem {
        try {
            return Optional.of(read(folder));
        } catch (MissingFile | org.sealwright.nss.problem.DatabaseDamaged e) {
            LOG.log(Level.INFO, "Compared with nothing, as it cannot be read: " + folder, e);
            return Optional.empty();
        } catch (NssException e) {
            throw DatabaseTrouble.of(e, folder);
        }
    }

    private Differing.Look read(Path folder) throws NssException {
        try (var database = NssDatabase.open(folder, Access.READ_ONLY)) {
            return new Differing.Look(new PictureReader(database, decoder, null).read(), database.passwordMark());
        }
    }

    /// Files of the copy that are not part of its database.
    private static List<String> otherFiles(Path copy, Path profile) throws Problem {
        return filesOf(copy).stream()
                .filter(file -> !RawFiles.isOfDatabase(file))
                .filter(file -> RawFiles.differ(file, profile.resolve(file.getFileName())))
                .map(file -> file.getFileName().toString())
                .toList();
    }

    @Override
    public Optional<DatedCopy> putBack(Profile profile, String copy, Progress progress) throws Problem {
        var folder = copies.find(profile, copy);
        progress.stopIfCancelled();
        try (var _ = locks.hold(profile)) {
            return holdsDatabase(folder)
                    ? Optional.of(new PuttingBack(copies, profile, copy, folder).run(progress))
                    : putFileBack(profile, copy, folder, progress);
        }
    }

    /// Copies of settings hold one file each.
    private Optional<DatedCopy> putFileBack(Profile profile, String name, Path copy, Progress progress) throws Problem {
        Optional<DatedCopy> before = Optional.empty();
        var all = filesOf(copy);
        for (var file : all) {
            // Keys come back as a database only, after it was judged.
            if (RawFiles.isOfDatabase(file)) {
                throw new DatabaseDamaged(file, Clause.restMissing(), null);
            }
        }
        for (var file : all) {
            var target = profile.folder().resolve(file.getFileName());
            if (Files.exists(target)) {
                before = Optional.of(copies.keep(profile, target, Optional.of(name)));
            }
            progress.pointOfNoReturn();
            try {
                files.write(target, Files.readAllBytes(file), SafeFiles.Readers.USUAL, true);
            } catch (IOException e) {
                throw new CannotRead(file, e);
            }
        }
        return before;
    }

    private static List<Path> filesOf(Path copy) throws CannotRead {
        try (var all = Files.list(copy)) {
            return all.sorted().toList();
        } catch (IOException e) {
            throw new CannotRead(copy, e);
        }
    }
}
