package org.sealwright.core.backup;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sealwright.core.settings.Setting;
import org.sealwright.core.settings.Settings;

/// What the organisation says about backups.
public final class BackupRules {
    /// Every key in use has to be backed up: being reminded of it can be neither switched off nor put off, and a
    /// key without proved backup is not deleted. Keys that only wait for a certificate are not meant: nothing was
    /// encrypted to them yet.
    public static final Setting<Boolean> REQUIRED =
            Setting.flag("backup.required", false).forOrganisations().strictly(true);

    /// The formats a backup may have, by their words; none named: all. A word that is not known allows nothing.
    public static final Setting<List<String>> ALLOWED_FORMATS = Setting.list(
                    "backup.allowedFormats",
                    Arrays.stream(BackupFormat.values()).map(BackupFormat::word).toArray(String[]::new))
            .forOrganisations()
            .strictly(Setting.NOBODY_KNOWS)
            .like(List.of("modern"));

    /// Strict side of [#FOLDER]: there is a place, and nobody knows where.
    public static final Optional<Path> UNKNOWN = Optional.of(Path.of(""));

    /// Where backups go: into this folder or one below it, and nowhere else.
    public static final Setting<Optional<Path>> FOLDER = Setting.folder("backup.folder")
            .forOrganisations()
            .strictly(UNKNOWN)
            .like(Optional.of(Path.of("/srv/backups")));

    private BackupRules() {}

    public static boolean required(Settings settings) {
        return settings.value(REQUIRED);
    }
}
