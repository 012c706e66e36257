package org.sealwright.store.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryFlag;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Makes files and folders that only their owner can open, from the first instant: mode 0600 and 0700, or an access
/// control list with one entry.
public final class OwnerOnly {
    static final Set<PosixFilePermission> FILE_MODE = PosixFilePermissions.fromString("rw-------");
    static final Set<PosixFilePermission> FOLDER_MODE = PosixFilePermissions.fromString("rwx------");

    private OwnerOnly() {}

    /// Makes a folder and, where they are missing, those above it. What is there already stays as it is.
    public static void createFolders(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        var above = folder.toAbsolutePath().getParent();
        if (above != null) {
            createFolders(above);
        }
        try {
            Files.createDirectory(folder, folderAttributes(folder));
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

    /// What to give to a call that creates `file`.
    public static FileAttribute<?>[] fileAttributes(Path file) throws IOException {
        return attributes(file, FILE_MODE, EnumSet.noneOf(AclEntryFlag.class));
    }

    private static FileAttribute<?>[] folderAttributes(Path folder) throws IOException {
        return attributes(folder, FOLDER_MODE, EnumSet.of(AclEntryFlag.FILE_INHERIT, AclEntryFlag.DIRECTORY_INHERIT));
    }

    private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> mode, Set<AclEntryFlag> flags)
            throws IOException {
        var system = path.getFileSystem();
        var views = system.supportedFileAttributeViews();
        if (views.contains("posix")) {
            return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(mode)};
        }
        if (views.contains("acl")) {
            var user = system.getUserPrincipalLookupService().lookupPrincipalByName(System.getProperty("user.name"));
            var entry = AclEntry.newBuilder()
                    .setType(AclEntryType.ALLOW)
                    .setPrincipal(user)
                    .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                    .setFlags(flags)
                    .build();
            return new FileAttribute<?>[] {new OneEntry(List.of(entry))};
        }
        return new FileAttribute<?>[0]; // FAT and the like know no owner
    }

    /// An access control list as the attribute Windows takes when it creates a file.
    private record OneEntry(List<AclEntry> value) implements FileAttribute<List<AclEntry>> {
        @Override
        public String name() {
            return "acl:acl";
        }
    }
}
