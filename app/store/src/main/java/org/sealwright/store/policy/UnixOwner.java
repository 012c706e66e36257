package org.sealwright.store.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.sealwright.core.policy.PolicyOwner;

/// On Linux and macOS: the file and every folder above it belong to somebody who is believed, and neither their
/// groups nor all others can write to them.
///
/// A folder above that nobody else can enter protects what is in it, and in one with the sticky bit (as `/tmp`)
/// nobody replaces what belongs to somebody else. On Linux rights by an access control list count too: the system
/// shows them as rights of the group, which is why no group is believed there. Lists of macOS are not seen.
///
/// @param believed       numbers of users
/// @param administrators names of groups whose members are administrators
record UnixOwner(Set<Integer> believed, Set<String> administrators) implements PolicyOwner {
    /// Not even `root`: what stands in the mode may be the mask of an access control list.
    static final Set<String> LINUX_ADMINISTRATORS = Set.of();
    /// `/Applications` belongs to the group `admin`.
    static final Set<String> MACOS_ADMINISTRATORS = Set.of("wheel", "admin");

    private static final int ROOT = 0;
    private static final int GROUP_WRITES = 0020;
    private static final int OTHERS_WRITE = 0002;
    private static final int GROUP_OR_OTHERS_ENTER = 0011;
    private static final int STICKY = 01000;

    UnixOwner {
        believed = Set.copyOf(believed);
        administrators = Set.copyOf(administrators);
    }

    /// Root, and who owns the installation.
    static PolicyOwner believing(Optional<Path> installation, Set<String> administrators) {
        return file -> {
            var owner =
                    installation.isPresent() && Files.exists(installation.get()) ? number(installation.get()) : ROOT;
            return new UnixOwner(owner == ROOT ? Set.of(ROOT) : Set.of(ROOT, owner), administrators).of(file);
        };
    }

    @Override
    public Word of(Path file) throws IOException {
        var real = file.toRealPath();
        var folder = folder(file.toAbsolutePath()).toRealPath();
        if (!isBelieved(real)) {
            boolean planted = !isBelieved(folder) || (othersWrite(folder) && sticky(folder));
            return planted ? new Word.OfUser(Files.getOwner(real).getName()) : new Word.Doubtful(real);
        }
        var open = open(real);
        if (open.isEmpty() && !folder.equals(folder(real))) {
            // A link: its own place counts as much as the one it leads to.
            open = open(folder);
        }
        return open.<Word>map(Word.Doubtful::new).orElseGet(() -> new Word.OfOrganisation(real));
    }

    private static Path folder(Path file) throws NoSuchFileException {
        var folder = file.getParent();
        if (folder == null) {
            throw new NoSuchFileException(file.toString());
        }
        return folder;
    }

    /// The highest place, from this one to the root, where others can change or replace it.
    private Optional<Path> open(Path start) throws IOException {
        Optional<Path> open = Optional.empty();
        for (var step = start; step != null; step = step.getParent()) {
            if (!step.equals(start) && (mode(step) & GROUP_OR_OTHERS_ENTER) == 0) {
                open = Optional.empty();
            }
            if (!isBelieved(step) || (othersWrite(step) && (step.equals(start) || !sticky(step)))) {
                open = Optional.of(step);
            }
        }
        return open;
    }

    private boolean isBelieved(Path path) throws IOException {
        return believed.contains(number(path));
    }

    private boolean othersWrite(Path path) throws IOException {
        int mode = mode(path);
        return (mode & OTHERS_WRITE) != 0
                || ((mode & GROUP_WRITES) != 0
                        && !administrators.contains(Files.readAttributes(path, PosixFileAttributes.class)
                                .group()
                                .getName()));
    }

    private static boolean sticky(Path folder) throws IOException {
        return (mode(folder) & STICKY) != 0;
    }

    private static int mode(Path path) throws IOException {
        return (Integer) Objects.requireNonNull(Files.getAttribute(path, "unix:mode"));
    }

    private static int number(Path path) throws IOException {
        return (Integer) Objects.requireNonNull(Files.getAttribute(path, "unix:uid"));
    }
}
