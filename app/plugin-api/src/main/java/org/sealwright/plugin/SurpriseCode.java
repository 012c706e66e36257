package org.sealwright.plugin;

import java.util.Locale;
import java.util.zip.CRC32;

/// A short code for an unexpected failure, made of where it happened, so that two users with one bug report one
/// code. Holds nothing of what the failure says.
public final class SurpriseCode {
    private static final int FRAMES = 5;

    private SurpriseCode() {}

    /// Eight hexadecimal digits with a hyphen: `1A2B-3C4D`.
    public static String of(Throwable failure) {
        var place = new CRC32();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            update(place, cause.getClass().getName());
            var frames = cause.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                update(place, frames[i].getClassName() + '.' + frames[i].getMethodName());
            }
        }
        var digits = String.format(Locale.ROOT, "%08X", place.getValue());
        return digits.substring(0, 4) + '-' + digits.substring(4);
    }

    private static void update(CRC32 place, String text) {
        place.update(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
