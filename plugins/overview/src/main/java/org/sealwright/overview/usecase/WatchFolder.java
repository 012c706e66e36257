package org.sealwright.overview.usecase;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.sealwright.core.problem.CannotRead;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.settings.Organisation;
import org.sealwright.core.settings.Setting;
import org.sealwright.core.settings.Settings;
import org.sealwright.core.task.Subscription;

/// Notices when a file that may be the authority's answer comes into the folder of downloads, if the user allows
/// it. Looks at names only; what is in a file is for the import to find out.
public final class WatchFolder {
    /// Whether the folder is watched.
    public static final Setting<Boolean> WATCH = Setting.flag("overview.watchDownloads", false);

    /// Which folder; empty for the one named Downloads in the user's home.
    public static final Setting<Optional<Path>> FOLDER = Setting.folder("overview.watchedFolder");

    private static final Set<String> ENDINGS =
            Set.of("p12", "pfx", "cer", "crt", "cert", "pem", "der", "p7b", "p7c", "p7s");

    private final Settings settings;

    @Inject
    public WatchFolder(Settings settings) {
        this.settings = settings;
    }

    /// The folder it is about.
    public Path folder() {
        return settings.value(FOLDER).orElseGet(() -> Path.of(System.getProperty("user.home"), "Downloads"));
    }

    public boolean wanted() {
        return settings.value(WATCH);
    }

    /// Who decided it; empty if the user does.
    public Optional<Organisation> decidedBy() {
        return settings.get(WATCH).locked() ? Optional.of(Organisation.of(settings)) : Optional.empty();
    }

    public void want(boolean watch) throws Problem {
        settings.set(WATCH, watch);
    }

    /// Called on any thread when the wish may have changed.
    public Subscription onChange(Runnable listener) {
        return settings.onChange(listener);
    }

    /// Begins to watch. Reads the disk: never on the event thread.
    ///
    /// @param arrived gets each file with a name of a certificate's once, when there is something in it; called
    ///   on a thread of its own
    /// @param ended   called on that thread if the folder cannot be watched any more: it was removed, say
    /// @return ends it
    /// @throws CannotRead if the folder cannot be watched
    public Subscription watch(Consumer<Path> arrived, Consumer<CannotRead> ended) throws CannotRead {
        var folder = folder();
        try {
            var service = folder.getFileSystem().newWatchService();
            try {
                folder.register(service, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
            } catch (IOException e) {
                service.close();
                throw e;
            }
            Thread.ofVirtual().name("watched-folder").start(() -> {
                if (listen(service, folder, arrived)) {
                    end(service);
                    ended.accept(new CannotRead(folder, new NoSuchFileException(folder.toString())));
                }
            });
            return () -> end(service);
        } catch (IOException e) {
            throw new CannotRead(folder, e);
        }
    }

    /// @return whether the folder ended it, and not who watches
    private static boolean listen(WatchService service, Path folder, Consumer<Path> arrived) {
        Set<Path> told = new HashSet<>();
        boolean valid = true;
        while (valid) {
            WatchKey key;
            try {
                key = service.take();
            } catch (ClosedWatchServiceException _) {
                return false;
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return false;
            }
            for (var event : key.pollEvents()) {
                if (event.context() instanceof Path name) {
                    var file = folder.resolve(name);
                    // A browser makes an empty file first; the next event comes when it is filled.
                    if (isCertificate(name) && hasContent(file) && told.add(file)) {
                        arrived.accept(file);
                    }
                }
            }
            valid = key.reset();
        }
        return true;
    }

    private static boolean hasContent(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) > 0;
        } catch (IOException _) {
            // Gone again.
            return false;
        }
    }

    static boolean isCertificate(Path name) {
        var text = String.valueOf(name.getFileName()).toLowerCase(Locale.ROOT);
        int dot = text.lastIndexOf('.');
        return dot > 0 && ENDINGS.contains(text.substring(dot + 1));
    }

    private static void end(WatchService service) {
        try {
            service.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
