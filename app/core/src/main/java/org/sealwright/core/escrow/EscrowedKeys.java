package org.sealwright.core.escrow;

import java.util.List;
import java.util.stream.Stream;
import org.sealwright.core.certificate.KeyFingerprint;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.settings.Setting;
import org.sealwright.core.settings.Settings;

/// Which private keys of this user the organisation has a copy of, remembered with the user's settings: the folder
/// with the copies may be one that users can only write to.
public final class EscrowedKeys {
    /// SHA-256 of public keys, the newest last.
    static final Setting<List<String>> COPIED = Setting.internal(
            "escrow.copied", List.of(), text -> text.lines().toList(), prints -> String.join("\n", prints));

    private static final int MOST = 1000;

    private EscrowedKeys() {}

    public static boolean contains(Settings settings, KeyFingerprint key) {
        return settings.value(COPIED).contains(key.hex());
    }

    /// @throws Problem it cannot be remembered
    public static void remember(Settings settings, KeyFingerprint key) throws Problem {
        var before = settings.value(COPIED).stream()
                .filter(print -> !print.equals(key.hex()))
                .toList();
        settings.set(
                COPIED,
                Stream.concat(before.stream().skip(Math.max(0, before.size() - MOST + 1L)), Stream.of(key.hex()))
                        .toList());
    }
}
