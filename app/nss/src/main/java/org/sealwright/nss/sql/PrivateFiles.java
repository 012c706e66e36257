package org.sealwright.nss.sql;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// Files and folders that nobody but their owner may read, from their first moment on.
public final class PrivateFiles {

    private PrivateFiles() {}

    /// Makes an empty file with mode 0600. On Windows the profile folder's access list is inherited, which names
    /// the user alone.
    public static Path create(Path file) throws IOException {
        return Files.createFile(file, permissions("rw-------"));
    }

    /// Makes a folder, and those above it, with mode 0700; folders that are there stay as they are.
    public static Path createFolder(Path folder) throws IOException {
        return Files.createDirectories(folder, permissions("rwx------"));
    }

    private static FileAttribute<?>[] permissions(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
