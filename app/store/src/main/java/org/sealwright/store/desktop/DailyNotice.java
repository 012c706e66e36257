package org.sealwright.store.desktop;

import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.sealwright.core.desktop.DesktopNotice;
import org.sealwright.store.files.OwnerOnly;
import org.sealwright.store.files.Places;

/// At most one message a day: the day of the last one stands in `last-notice` in the data folder.
///
/// The day is written before the message is shown, so that a session that starts the program again and again shows
/// one all the same; if it was not shown, the day is taken back.
public final class DailyNotice implements DesktopNotice {
    private static final System.Logger LOG = System.getLogger(DailyNotice.class.getName());
    private static final int LONGEST = 64;

    private final Path folder;
    private final Path file;
    private final Notifier notifier;
    private final Clock clock;

    @Inject
    public DailyNotice(Places places, Notifier notifier, Clock clock) {
        this.folder = places.data();
        this.file = folder.resolve("last-notice");
        this.notifier = notifier;
        this.clock = clock;
    }

    @Override
    public boolean showOnceADay(String title, String text) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault()).toString();
        try {
            if (today.equals(last())) {
                return false;
            }
            OwnerOnly.createFolders(folder);
            Files.writeString(file, today);
        } catch (IOException e) {
            // Without a memory it could be the tenth today.
            LOG.log(Level.WARNING, "The day of the last notice cannot be kept in " + file + "; none is shown.", e);
            return false;
        }
        boolean shown = notifier.show(title, text);
        if (!shown) {
            forget();
        }
        return shown;
    }

    private String last() throws IOException {
        if (!Files.isRegularFile(file)) {
            return "";
        }
        try (var stream = Files.newInputStream(file)) {
            return new String(stream.readNBytes(LONGEST), StandardCharsets.UTF_8).strip();
        }
    }

    private void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.log(Level.WARNING, file + " cannot be deleted; there will be no notice today.", e);
        }
    }
}
