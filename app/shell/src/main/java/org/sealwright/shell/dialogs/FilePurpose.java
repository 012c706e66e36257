package org.sealwright.shell.dialogs;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sealwright.core.settings.Setting;
import org.sealwright.core.settings.Settings;
import org.sealwright.plugin.ui.Dialogs.FileQuestion;

/// What a file is asked for. Each purpose has a folder of its own that was last used for it.
enum FilePurpose {
    /// What comes from elsewhere, at first from the downloads.
    IMPORT,
    /// What the program writes, and its backups when they are read again.
    EXPORT,
    /// Certificate requests.
    REQUESTS;

    private static final Set<String> BACKUPS = Set.of("p12", "pfx");
    /// Nobody keeps files there, though some can be written.
    private static final List<Path> OF_THE_SYSTEM = List.of(Path.of("/proc"), Path.of("/sys"), Path.of("/dev"));

    private static final Setting<String> OF_IMPORTS = Setting.text("dialogs.folder.import", "");
    private static final Setting<String> OF_EXPORTS = Setting.text("dialogs.folder.export", "");
    private static final Setting<String> OF_REQUESTS = Setting.text("dialogs.folder.requests", "");

    static FilePurpose of(FileQuestion question, boolean saving) {
        var endings = question.filters().stream()
                .flatMap(filter -> filter.extensions().stream())
                .collect(Collectors.toSet());
        if (endings.contains("csr")) {
            return REQUESTS;
        }
        return saving || endings.equals(BACKUPS) ? EXPORT : IMPORT;
    }

    /// The folder last used for it.
    Setting<String> last() {
        return switch (this) {
            case IMPORT -> OF_IMPORTS;
            case EXPORT -> OF_EXPORTS;
            case REQUESTS -> OF_REQUESTS;
        };
    }

    /// Where a dialog begins.
    Path begin(Settings settings) {
        var remembered = remembered(settings);
        if (remembered.isPresent()) {
            return remembered.get();
        }
        var downloads = home().resolve("Downloads");
        return this == IMPORT && Files.isDirectory(downloads) ? downloads : home();
    }

    /// A text that is no path on this system counts as none: settings may come from another one.
    private Optional<Path> remembered(Settings settings) {
        var folder = settings.value(last());
        try {
            return folder.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Path.of(folder)).filter(FilePurpose::isForFiles);
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    /// Whether a dialog may begin there next time: a save into it would succeed.
    static boolean isForFiles(Path folder) {
        return Files.isDirectory(folder)
                && Files.isWritable(folder)
                && OF_THE_SYSTEM.stream().noneMatch(folder::startsWith);
    }

    /// As the shell says; Java alone goes by the list of users.
    static Path home() {
        var said = Objects.requireNonNullElse(System.getenv("HOME"), "");
        boolean unix = File.separatorChar == '/';
        return unix && said.startsWith("/") && Files.isDirectory(Path.of(said))
                ? Path.of(said)
                : Path.of(System.getProperty("user.home"));
    }
}
