package org.sealwright.store.archive;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.sealwright.core.certificate.Fingerprint;
import org.sealwright.core.problem.CannotWrite;
import org.sealwright.core.problem.DiskFull;
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
/// of each profile, in the data folder: `copies/<profile>/<time>/cert9.db`, `key4.db`, or `prefs.js`. Databases are
/// copied through SQLite, so a running Thunderbird is not disturbed and a half-made change is not copied. The own
/// profile needs none: nobody else relies on it.
public final class DatedCopies {
    static final int KEPT = 10;

    private static final String CERTIFICATES = "cert9.db";

    private static final Pattern DATED = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\dZ(-\\d+)?");

    @FunctionalInterface
    private interface Copying {
        void into(Path folder) throws IOException, Problem;
    }

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
        beforeChange(profile, CERTIFICATES, folder -> copy(database, folder));
    }

    /// The same for a file in the profile's folder; one that is not there yet needs no copy.
    ///
    /// @throws Problem if it cannot be made; then the change must not be made either
    public synchronized void beforeChange(Profile profile, Path file) throws Problem {
        if (Files.exists(file)) {
            beforeChange(profile, String.valueOf(file.getFileName()), folder -> copy(file, folder));
        }
    }

    private void beforeChange(Profile profile, String name, Copying copying) throws Problem {
        var real = real(profile.folder());
        var subject = real.resolve(name);
        if (real.equals(real(places.ownProfile())) || copiedInThisSession.contains(subject)) {
            return;
        }
        var folder = folderOf(profile);
        try {
            OwnerOnly.createFolders(folder);
            copying.into(folder);
            forgetOld(folder, name);
        } catch (IOException e) {
            throw DiskSpace.isUsedUp(e, folder, 0) ? new DiskFull(folder, e) : new CannotWrite(folder, e);
        }
        copiedInThisSession.add(subject);
    }

    /// Where the copies of a profile are: its own name for people, and a part of the digest of its path, since many
    /// profiles have the same name.
    public Path folderOf(Profile profile) {
        var real = real(profile.folder());
        var digest = Fingerprint.of(real.toString().getBytes(StandardCharsets.UTF_8));
        var name = String.valueOf(real.getFileName()).replaceAll("[^\\p{Alnum}._-]", "_");
        return places.copies().resolve(name + "-" + digest.hex().substring(0, 12));
    }

    private void copy(Path file, Path folder) throws IOException {
        var unfinished = folder.resolve("unfinished-" + UUID.randomUUID());
        OwnerOnly.createFolders(unfinished);
        try {
            var copy = unfinished.resolve(file.getFileName());
            Files.createFile(copy, OwnerOnly.fileAttributes(copy));
            try (var content = Files.newOutputStream(copy)) {
                Files.copy(file, content);
            }
            Files.move(unfinished, free(folder));
        } finally {
            delete(unfinished);
        }
    }

    private void copy(NssDatabase database, Path folder) throws IOException, Problem {
        var unfinished = folder.resolve("unfinished-" + UUID.randomUUID());
        OwnerOnly.createFolders(unfinished);
        try {
            database.copyTo(unfinished);
            Files.move(unfinished, free(folder));
        } catch (AlreadyThere | FileTrouble | ReadOnlyFolder e) {
            throw new CannotWrite(unfinished, e);
        } catch (org.sealwright.nss.problem.DiskFull e) {
            throw new DiskFull(unfinished, e);
        } catch (NssException e) {
            throw DatabaseTrouble.of(e, database.folder());
        } finally {
            delete(unfinished);
        }
    }

    private Path free(Path folder) {
        var moment = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString().replace(':', '-');
        var target = folder.resolve(moment);
        for (int i = 2; Files.exists(target); i++) {
            target = folder.resolve(moment + "-" + i);
        }
        return target;
    }

    /// Copies of settings do not push out those of the database, which change far less often.
    private static void forgetOld(Path folder, String name) throws IOException {
        List<Path> old;
        try (var all = Files.list(folder)) {
            old = all.filter(
                            path -> DATED.matcher(path.getFileName().toString()).matches())
                    .filter(path -> Files.exists(path.resolve(name)))
                    .sorted(Comparator.comparing(DatedCopies::age).reversed())
                    .skip(KEPT)
                    .toList();
        }
        for (var path : old) {
            delete(path);
        }
    }

    /// The time in the name, which sorts as text; copies of one second by their number.
    private static String age(Path copy) {
        var name = copy.getFileName().toString();
        int second = name.indexOf('Z') + 1;
        var number = name.substring(second).replace("-", "");
        return name.substring(0, second) + "%6s".formatted(number);
    }

    private static void delete(Path copy) throws IOException {
        if (!Files.exists(copy)) {
            return;
        }
        try (var files = Files.list(copy)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(copy);
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            return folder.toAbsolutePath().normalize();
        }
    }
}
