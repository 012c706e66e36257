package org.sealwright.core.escrow;

import java.util.List;
import java.util.stream.Stream;
import org.sealwright.core.certificate.Fingerprint;
import org.sealwright.core.certificate.KeyFingerprint;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.settings.Setting;
import org.sealwright.core.settings.Settings;

/// Which private keys of this user the organisation has a copy of, and to which certificate each copy was encrypted:
/// remembered with the user's settings, because the folder with the copies may be one that users can only write to.
public final class EscrowedKeys {
    /// SHA-256 of the public key and of the certificate, with a blank between; the newest last.
    static final Setting<List<String>> COPIED = Setting.internal(
            "escrow.copied", List.of(), text -> text.lines().toList(), prints -> String.join("\n", prints));

    private static final int MOST = 1000;

    private EscrowedKeys() {}

    /// @param recipient the certificate that copies are encrypted to now; a copy for another one cannot be opened
    ///   with it
    public static boolean contains(Settings settings, KeyFingerprint key, Fingerprint recipient) {
        return settings.value(COPIED).contains(entry(key, recipient));
    }

    /// Whether there is a copy for whichever certificate.
    public static boolean containsAny(Settings settings, KeyFingerprint key) {
        return settings.value(COPIED).stream().anyMatch(entry -> entry.startsWith(key.hex() + " "));
    }

    /// @throws Problem it cannot be remembered
    public static void remember(Settings settings, KeyFingerprint key, Fingerprint recipient) throws Problem {
        var copied = entry(key, recipient);
        var before = settings.value(COPIED).stream()
                .filter(other -> !other.equals(copied))
                .toList();
        settings.set(
                COPIED,
                Stream.concat(before.stream().skip(Math.max(0, before.size() - MOST + 1L)), Stream.of(copied))
                        .toList());
    }

    private static String entry(KeyFingerprint key, Fingerprint recipient) {
        return key.hex() + " " + recipient.hex();
    }
}
