package org.sealwright.core.backup;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.sealwright.core.profile.Profile;

/// Port: what speaks against a place for a backup. Bound to the store room. Never on the event thread: a folder may be
/// on a slow network.
public interface BackupPlaces {
    /// Why a place is not ideal. None of these forbids it.
    enum Concern {
        /// Others may read the file: the disk knows no owners (FAT, some network drives), or its rights are wider
        /// than the owner's.
        READABLE_BY_OTHERS,
        /// The folder is copied to somebody else's computer.
        CLOUD_FOLDER,
        /// One broken disk takes the keys and their backup.
        SAME_DISK,
        /// In the profile's own folder: whoever deletes the profile deletes the backup.
        IN_PROFILE;

        /// The word used as message key and in JSON: `cloud-folder`.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// @param file    existing or not; its folder should exist
    /// @param profile whose keys are in it
    /// @return what is known to be so; empty where nothing can be found out
    Set<Concern> concerns(Path file, Profile profile);
}
