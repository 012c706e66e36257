package org.sealwright.store.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.GroupPrincipal;
import org.sealwright.store.files.Computer;

/// Tells whether a file of the policy can have been made and changed by administrators alone.
@FunctionalInterface
interface PolicyOwner {
    /// @throws IOException if that cannot be found out
    boolean mayRule(Path file) throws IOException;

    /// On Windows every user may make folders in `%ProgramData%`, and files in those of others, so that a file
    /// there says nothing by itself: it and its folder have to belong to a group, as what administrators and the
    /// system make does (Administrators, SYSTEM); what an ordinary user makes belongs to that user. And nobody
    /// may be allowed to change or replace it but those who may change Windows itself ([WriteAccess]). Elsewhere
    /// only root can write to the places that are asked.
    static PolicyOwner on(Computer computer) {
        return switch (computer.platform()) {
            case WINDOWS -> file -> ofAdministrators(file, computer);
            case LINUX, MACOS -> _ -> true;
        };
    }

    private static boolean ofAdministrators(Path file, Computer computer) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        if (folder == null || !ofGroup(file) || !ofGroup(folder)) {
            return false;
        }
        var windows = computer.folder("SystemRoot").orElseThrow(() -> new IOException("where is Windows?"));
        var access = WriteAccess.ofThoseWhoChange(view(windows).getAcl());
        return access.onlyTheyChange(view(file).getAcl())
                && access.onlyTheyReplaceIn(view(folder).getAcl());
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
