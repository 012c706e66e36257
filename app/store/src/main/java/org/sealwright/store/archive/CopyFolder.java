package org.sealwright.store.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.sealwright.core.archive.DatedCopy;
import org.sealwright.core.archive.DatedCopy.CopiedFile;
import org.sealwright.store.files.OwnerOnly;

/// Where the copies of one profile are: a folder for each, named after its time.
record CopyFolder(Path folder) {
    /// How many are kept.
    static final int KEPT = 10;

    private static final Pattern DATED = Pattern.compile("(\\d{4}-\\d\\d-\\d\\dT\\d\\d-\\d\\d-\\d\\dZ)(-\\d{1,6})?");
    private static final String UNFINISHED = "unfinished-";
    private static final String FORGOTTEN = "forgotten-";
    /// By then whoever made it is done with it.
    private static final Duration ABANDONED = Duration.ofHours(1);

    /// The newest first.
    List<DatedCopy> list() throws IOException {
        var copies = new ArrayList<DatedCopy>();
        for (var path : dated()) {
            try {
                copies.add(read(path));
            } catch (NoSuchFileException _) {
                // Another process of the suite forgot it meanwhile.
            }
        }
        return copies;
    }

    /// The copy of this name. Other folders than copies cannot be named.
    Optional<Path> find(String name) {
        return DATED.matcher(name).matches() && Files.isDirectory(folder.resolve(name))
                ? Optional.of(folder.resolve(name))
                : Optional.empty();
    }

    DatedCopy read(Path copy) throws IOException {
        var name = copy.getFileName().toString();
        try (var files = Files.list(copy)) {
            var copied = new ArrayList<CopiedFile>();
            for (var file : files.sorted().toList()) {
                copied.add(new CopiedFile(file.getFileName().toString(), Files.size(file)));
            }
            return new DatedCopy(name, made(name), copied);
        }
    }

    /// `2026-11-22T07-31-00Z-2` as a moment.
    private static Instant made(String name) {
        var date = name.substring(0, name.indexOf('Z') + 1);
        return Instant.parse(date.substring(0, 10) + date.substring(10).replace('-', ':'));
    }

    Workshop workshop() throws IOException {
        OwnerOnly.createFolders(folder);
        var unfinished = folder.resolve(UNFINISHED + UUID.randomUUID());
        OwnerOnly.createFolders(unfinished);
        return new Workshop(unfinished);
    }

    /// A name for a copy made now, newer than all that were made in the same second.
    Path free(Instant now) throws IOException {
        var moment = now.truncatedTo(ChronoUnit.SECONDS).toString().replace(':', '-');
        var newest = dated().stream()
                .map(path -> path.getFileName().toString())
                .filter(name -> name.startsWith(moment))
                .findFirst();
        return folder.resolve(
                newest.map(name -> moment + "-" + (number(name) + 1)).orElse(moment));
    }

    /// 1 for `2026-11-22T07-31-00Z`, 2 for `2026-11-22T07-31-00Z-2`.
    private static int number(String name) {
        var number = name.substring(name.indexOf('Z') + 1).replace("-", "");
        return number.isEmpty() ? 1 : Integer.parseInt(number);
    }

    /// Deletes all copies but the last ones, and what killed programs left. Copies of settings do not push out
    /// those of the database, which change far less often.
    ///
    /// A copy loses its name before its files: whoever is killed in between leaves no half copy in the list.
    ///
    /// @param name of the file whose copies are looked at
    /// @param spared this one stays whatever its age
    void forgetOld(String name, Optional<Path> spared, Instant now) throws IOException {
        for (var path : dated().stream()
                .filter(copy -> Files.exists(copy.resolve(name)))
                .skip(KEPT)
                .toList()) {
            if (!spared.equals(Optional.of(path))) {
                forget(path);
            }
        }
        try (var all = Files.list(folder)) {
            for (var path : all.toList()) {
                if (isRubbish(path, now)) {
                    Workshop.delete(path);
                }
            }
        }
    }

    private void forget(Path copy) throws IOException {
        try {
            Files.move(copy, folder.resolve(FORGOTTEN + UUID.randomUUID()), StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException _) {
            // Another process of the suite was faster.
        }
    }

    private static boolean isRubbish(Path path, Instant now) throws IOException {
        var name = path.getFileName().toString();
        try {
            return name.startsWith(FORGOTTEN)
                    || (name.startsWith(UNFINISHED)
                            && Files.getLastModifiedTime(path).toInstant().isBefore(now.minus(ABANDONED)));
        } catch (NoSuchFileException _) {
            return false;
        }
    }

    private List<Path> dated() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var all = Files.list(folder)) {
            return all.filter(
                            path -> DATED.matcher(path.getFileName().toString()).matches())
                    .sorted(Comparator.comparing(CopyFolder::age).reversed())
                    .toList();
        }
    }

    /// The time in the name, which sorts as text; copies of one second by their number.
    private static String age(Path copy) {
        var name = copy.getFileName().toString();
        return name.substring(0, name.indexOf('Z') + 1) + "%6d".formatted(number(name));
    }
}
