package org.sealwright.backup.usecase.backup;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.sealwright.core.backup.BackupFormat;
import org.sealwright.core.backup.BackupRules;
import org.sealwright.core.problem.ForbiddenByPolicy;
import org.sealwright.core.settings.Organisation;
import org.sealwright.core.settings.Settings;

/// How and where the organisation lets backups be made.
public final class AllowedBackups {
    private static final int MOST_NAMES = 1000;

    private final Settings settings;

    @Inject
    public AllowedBackups(Settings settings) {
        this.settings = settings;
    }

    /// Empty if the organisation's words are not understood.
    public Set<BackupFormat> formats() {
        var words = settings.value(BackupRules.ALLOWED_FORMATS);
        if (words.isEmpty()) {
            return EnumSet.allOf(BackupFormat.class);
        }
        var formats = EnumSet.noneOf(BackupFormat.class);
        words.stream().map(BackupFormat::of).flatMap(Optional::stream).forEach(formats::add);
        return formats;
    }

    /// Who decided so.
    public Organisation organisation() {
        return Organisation.of(settings);
    }

    /// The only place for backups, if there is one.
    public Optional<Path> folder() {
        return settings.value(BackupRules.FOLDER);
    }

    /// A file in the organisation's folder that is not there yet: nobody is asked whether it may be replaced. Looks
    /// at the disk.
    public Path inFolder(Path folder, String proposedName) {
        int dot = proposedName.lastIndexOf('.');
        var stem = proposedName.substring(0, dot);
        var file = folder.resolve(proposedName);
        for (int number = 2; Files.exists(file) && number < MOST_NAMES; number++) {
            file = folder.resolve(stem + " (" + number + ")" + proposedName.substring(dot));
        }
        return file;
    }

    /// @throws ForbiddenByPolicy the organisation wants another format or place
    void check(BackupFormat format, Path file) throws ForbiddenByPolicy {
        if (!formats().contains(format)) {
            throw settings.forbidden(BackupRules.ALLOWED_FORMATS);
        }
        checkPlace(file);
    }

    /// For every file with private keys that is made here.
    ///
    /// @throws ForbiddenByPolicy the organisation wants another place
    public void checkPlace(Path file) throws ForbiddenByPolicy {
        var folder = folder();
        if (folder.equals(BackupRules.UNKNOWN)) {
            throw settings.forbidden(BackupRules.FOLDER);
        }
        if (folder.isPresent()
                && !real(file).startsWith(real(folder.get().resolve("file")).getParent())) {
            throw settings.forbidden(BackupRules.FOLDER);
        }
    }

    /// Without links and dots, as far as it exists.
    private static Path real(Path file) {
        var plain = file.toAbsolutePath().normalize();
        var folder = plain.getParent();
        try {
            if (Files.isSymbolicLink(plain)) {
                return plain.toRealPath();
            }
            return folder == null ? plain : folder.toRealPath().resolve(plain.getFileName());
        } catch (IOException e) {
            // It is not there: what is written later fails, and is told of then.
            return plain;
        }
    }
}
