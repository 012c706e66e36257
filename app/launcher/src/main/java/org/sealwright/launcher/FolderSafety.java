package org.sealwright.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;

/// Tells whether only the administrator can change what lies in a place: code is loaded from nowhere else.
final class FolderSafety {
    private static final Set<PosixFilePermission> OTHERS_WRITE =
            Set.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);
    private static final int STICKY = 01000;

    private final String administrator;

    /// @param administrator the account that may own such a place: `root`
    FolderSafety(String administrator) {
        this.administrator = administrator;
    }

    static FolderSafety ofThisSystem() {
        return new FolderSafety("root");
    }

    /// The file or folder, and every folder above it, belongs to the administrator and nobody else can write to
    /// it. On systems without POSIX permissions, which is Windows: it lies among the installed programs, where only
    /// administrators make folders, and this process cannot write to it.
    boolean isSafe(Path real) throws IOException {
        if (!Files.getFileStore(real).supportsFileAttributeView("posix")) {
            return amongPrograms(real) && !Files.isWritable(real);
        }
        for (Path step = real; step != null; step = step.getParent()) {
            if (!onlyAdministratorWrites(step, step.equals(real))) {
                return false;
            }
        }
        return true;
    }

    private static boolean amongPrograms(Path real) throws IOException {
        var programs = System.getenv("ProgramFiles");
        return programs != null && real.startsWith(Path.of(programs).toRealPath());
    }

    private boolean onlyAdministratorWrites(Path step, boolean itself) throws IOException {
        var attributes = Files.readAttributes(step, PosixFileAttributes.class);
        var owner = attributes.owner().getName();
        if (!owner.equals(administrator) && !owner.equals("root")) {
            return false;
        }
        boolean othersWrite = attributes.permissions().stream().anyMatch(OTHERS_WRITE::contains);
        // In a folder with the sticky bit (as /tmp) nobody can rename or replace what belongs to somebody else.
        return !othersWrite || (!itself && sticky(step));
    }

    private static boolean sticky(Path folder) throws IOException {
        return ((int) Files.getAttribute(folder, "unix:mode") & STICKY) != 0;
    }
}
