package org.sealwright.store.backup;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.backup.BackupPlaces;
import org.sealwright.core.profile.Profile;

/// Finds out about places by what the file system says and by the names that cloud programs give their folders.
public final class FilePlaces implements BackupPlaces {
    /// Folders as the programs name them by default; a company's name may follow (`OneDrive - Example`).
    private static final Pattern CLOUD =
            Pattern.compile("(onedrive|dropbox|google ?drive|icloud ?drive|nextcloud|owncloud"
                    + "|pcloud ?drive|mega(sync)?|box( sync)?|seafile|synologydrive|tresorit|magentacloud|hidrive|proton ?drive"
                    + "|com~apple~clouddocs|cloudstorage)( ?[-(].*)?");

    /// What they leave at the top of a folder that has another name.
    private static final Set<String> CLOUD_MARKS = Set.of(
            ".dropbox", ".dropbox.cache", ".nextcloudsync.log", ".owncloudsync.log", ".seafile-data", ".stfolder");

    private static final Set<String> WITHOUT_OWNERS = Set.of("vfat", "msdos", "exfat", "fat", "fat32");

    @Inject
    public FilePlaces() {}

    @Override
    public Set<Concern> concerns(Path file, Profile profile) {
        var concerns = EnumSet.noneOf(Concern.class);
        Optional<Path> folder = existing(file.toAbsolutePath().normalize().getParent());
        if (folder.isEmpty()) {
            return concerns;
        }
        if (readableByOthers(file, folder.get())) {
            concerns.add(Concern.READABLE_BY_OTHERS);
        }
        if (inCloud(folder.get())) {
            concerns.add(Concern.CLOUD_FOLDER);
        }
        Optional<Path> home = existing(profile.folder());
        if (home.isPresent() && folder.get().startsWith(home.get())) {
            concerns.add(Concern.IN_PROFILE);
        } else if (home.isPresent() && sameDisk(folder.get(), home.get())) {
            concerns.add(Concern.SAME_DISK);
        }
        return concerns;
    }

    /// The next folder upwards that is there, by its real name.
    private static Optional<Path> existing(@Nullable Path folder) {
        for (Path at = folder; at != null; at = at.getParent()) {
            try {
                return Optional.of(at.toRealPath());
            } catch (IOException _) {
                // not there: look above
            }
        }
        return Optional.empty();
    }

    private static boolean readableByOthers(Path file, Path folder) {
        try {
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
                if (view != null) {
                    var permissions = view.readAttributes().permissions();
                    return permissions.contains(PosixFilePermission.GROUP_READ)
                            || permissions.contains(PosixFilePermission.OTHERS_READ);
                }
            }
            FileStore disk = Files.getFileStore(folder);
            boolean owners = disk.supportsFileAttributeView(PosixFileAttributeView.class)
                    || disk.supportsFileAttributeView(AclFileAttributeView.class);
            return !owners || WITHOUT_OWNERS.contains(disk.type().toLowerCase(Locale.ROOT));
        } catch (IOException _) {
            return false;
        }
    }

    private static boolean inCloud(Path folder) {
        for (Path at = folder; at != null && at.getFileName() != null; at = at.getParent()) {
            String name = at.getFileName().toString().toLowerCase(Locale.ROOT);
            Path here = at;
            if (CLOUD.matcher(name).matches()
                    || CLOUD_MARKS.stream().anyMatch(mark -> Files.exists(here.resolve(mark)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean sameDisk(Path one, Path other) {
        try {
            return Files.getFileStore(one).equals(Files.getFileStore(other));
        } catch (IOException _) {
            return false;
        }
    }
}
