package org.sealwright.store.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.GroupPrincipal;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.Optional;
import org.sealwright.core.policy.PolicyOwner;
import org.sealwright.store.files.Computer;

/// On Windows every user may make folders in `%ProgramData%`, and files in those of others, so that a file there
/// says nothing by itself: it and its folder have to belong to a group, as what administrators and the system make
/// does (Administrators, SYSTEM, TrustedInstaller); what an ordinary user makes belongs to that user. And nobody may
/// be allowed to change or replace it, or any folder above it up to the root of the drive, but those who may change
/// Windows itself ([WriteAccess]): who may delete a folder can put another in its place.
///
/// @param computer that says where Windows is
/// @param files    what the system says of files
record WindowsOwner(Computer computer, Look files) implements PolicyOwner {
    WindowsOwner(Computer computer) {
        this(computer, new Real());
    }

    /// Of the very file or folder, whatever a link leads to.
    interface Look {
        UserPrincipal owner(Path path) throws IOException;

        List<AclEntry> rules(Path path) throws IOException;
    }

    @Override
    public Word of(Path file) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new NoSuchFileException(file.toString());
        }
        var owner = files.owner(file);
        boolean made = owner instanceof GroupPrincipal;
        if (!ofGroup(folder)) {
            return made ? new Word.Doubtful(folder) : new Word.OfUser(owner.getName());
        }
        var windows = computer.folder("SystemRoot").orElseThrow(() -> new IOException("where is Windows?"));
        var access = WriteAccess.ofThoseWhoChange(files.rules(windows));
        var rules = files.rules(folder);
        if (!access.onlyTheyReplaceIn(rules)) {
            return new Word.Doubtful(folder);
        }
        if (!made) {
            // Where only administrators make files, one of them put it there.
            return access.onlyTheyMakeFilesIn(rules) ? new Word.Doubtful(file) : new Word.OfUser(owner.getName());
        }
        var open = above(folder, access);
        if (open.isPresent()) {
            return new Word.Doubtful(open.get());
        }
        return access.onlyTheyChange(files.rules(file))
                ? new Word.OfOrganisation(file.toRealPath())
                : new Word.Doubtful(file);
    }

    /// The nearest folder above in which others can replace what leads to the file.
    private Optional<Path> above(Path folder, WriteAccess access) throws IOException {
        for (var step = folder.getParent(); step != null; step = step.getParent()) {
            if (!ofGroup(step) || !access.onlyTheyReplaceIn(files.rules(step))) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    private boolean ofGroup(Path path) throws IOException {
        return files.owner(path) instanceof GroupPrincipal;
    }

    /// As the system says.
    private record Real() implements Look {
        @Override
        public UserPrincipal owner(Path path) throws IOException {
            return Files.getOwner(path, LinkOption.NOFOLLOW_LINKS);
        }

        @Override
        public List<AclEntry> rules(Path path) throws IOException {
            var view = Files.getFileAttributeView(path, AclFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
            if (view == null) {
                throw new IOException("no rules of access can be read here");
            }
            return view.getAcl();
        }
    }
}
