package org.sealwright.store.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Tells a full disk from other troubles. Java has no exception for it, and the system's words come in the user's
/// language, so the disk itself is asked too.
public final class DiskSpace {
    private DiskSpace() {}

    /// Did a write fail because there is no room?
    ///
    /// @param needed bytes that should have been written
    public static boolean isUsedUp(IOException failure, Path file, long needed) {
        var message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("no space left")
                || message.contains("quota exceeded")
                || message.contains("not enough space")
                || usable(file.getParent()) < needed;
    }

    private static long usable(@Nullable Path folder) {
        try {
            return folder != null && Files.isDirectory(folder)
                    ? Files.getFileStore(folder).getUsableSpace()
                    : Long.MAX_VALUE;
        } catch (IOException e) {
            return Long.MAX_VALUE; // unknown: then the disk is not what is to blame
        }
    }
}
