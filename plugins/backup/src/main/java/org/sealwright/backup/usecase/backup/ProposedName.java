package org.sealwright.backup.usecase.backup;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// The name proposed for a backup: whose it is and when it was made, `anna@example.org 2026-11-22.p12`, and nothing
/// that a file system might stumble over.
public final class ProposedName {
    private static final int LONGEST = 60;
    private static final String HARMLESS = "@.-_+ ";

    private ProposedName() {}

    /// @param several what to call a backup of more than one key: `certificates`
    public static String of(List<PersonalKey> keys, String several, Clock clock) {
        String whose = keys.size() == 1 ? safe(keys.getFirst()) : "";
        return (whose.isEmpty() ? several : whose) + " " + LocalDate.now(clock) + ".p12";
    }

    private static String safe(PersonalKey key) {
        String wished = key.certificates().stream()
                .flatMap(stored -> stored.certificate().emails().stream())
                .findFirst()
                .orElse(key.name());
        var name = new StringBuilder();
        wished.codePoints().limit(LONGEST).forEach(c -> {
            if (Character.isLetterOrDigit(c) || HARMLESS.indexOf(c) >= 0) {
                name.appendCodePoint(c);
            }
        });
        String stripped = name.toString().strip();
        // A name that begins with a dot is hidden, and dots alone are folders.
        return stripped.replaceFirst("^[.\\- ]+", "").toLowerCase(Locale.ROOT).isEmpty()
                ? ""
                : stripped.replaceFirst("^[.\\- ]+", "");
    }
}
