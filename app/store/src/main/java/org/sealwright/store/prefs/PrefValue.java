package org.sealwright.store.prefs;

import java.nio.charset.StandardCharsets;

/// The value of one of Thunderbird's settings ("prefs"). A setting whose value has another type than its reader
/// expects counts as not set.
public sealed interface PrefValue {
    /// A string. Thunderbird keeps them in UTF-8 and ends them at a NUL: what fits neither is left out or becomes a
    /// question mark.
    record Text(String text) implements PrefValue {
        public Text {
            text = new String(text.replace("\0", "").getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        }
    }

    /// An integer of 32 bits.
    record Whole(int number) implements PrefValue {}

    /// `true` or `false`.
    record Flag(boolean on) implements PrefValue {}

    /// As it stands in `prefs.js`, in UTF-8.
    default byte[] encoded() {
        var source =
                switch (this) {
                    case Text(String text) -> quoted(text);
                    case Whole(int number) -> Integer.toString(number);
                    case Flag(boolean on) -> Boolean.toString(on);
                };
        return source.getBytes(StandardCharsets.UTF_8);
    }

    /// With the escapes Thunderbird itself writes.
    private static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                + '"';
    }
}
