package org.sealwright.store.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.GroupPrincipal;
import org.sealwright.core.policy.PolicyOwner;
import org.sealwright.store.files.Computer;

/// On Windows every user may make folders in `%ProgramData%`, and files in those of others, so that a file there
/// says nothing by itself: it and its folder have to belong to a group, as what administrators and the system make
/// does (Administrators, SYSTEM, TrustedInstaller); what an ordinary user makes belongs to that user. And nobody may
/// be allowed to change or replace it but those who may change Windows itself ([WriteAccess]).
///
/// @param computer that says where Windows is
record WindowsOwner(Computer computer) implements PolicyOwner {
    @Override
    public Word of(Path file) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new NoSuchFileException(file.toString());
        }
        var owner = Files.getOwner(file, LinkOption.NOFOLLOW_LINKS);
        boolean made = owner instanceof GroupPrincipal;
        if (!ofGroup(folder)) {
            return made ? new Word.Doubtful(folder) : new Word.OfUser(owner.getName());
        }
        var windows = computer.folder("SystemRoot").orElseThrow(() -> new IOException("where is Windows?"));
        var access = WriteAccess.ofThoseWhoChange(view(windows).getAcl());
        var rules = view(folder).getAcl();
        if (!access.onlyTheyReplaceIn(rules)) {
            return new Word.Doubtful(folder);
        }
        if (!made) {
            // Where only administrators make files, one of them put it there.
            return access.onlyTheyMakeFilesIn(rules) ? new Word.Doubtful(file) : new Word.OfUser(owner.getName());
        }
        return access.onlyTheyChange(view(file).getAcl())
                ? new Word.OfOrganisation(file.toRealPath())
                : new Word.Doubtful(file);
    }

    private static boolean ofGroup(Path path) throws IOException {
        return Files.getOwner(path, LinkOption.NOFOLLOW_LINKS) instanceof GroupPrincipal;
    }

    private static AclFileAttributeView view(Path path) throws IOException {
        var view = Files.getFileAttributeView(path, AclFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (view == null) {
            throw new IOException("no rules of access can be read here");
        }
        return view;
    }
}
