package org.sealwright.core.trust;

import java.util.List;
import java.util.stream.Stream;
import org.sealwright.core.settings.Setting;

/// What the organisation says about authorities.
public final class TrustRules {
    /// Files with authorities that are trusted in every profile, each with its purposes: `/etc/ca/root.pem` for
    /// mail alone, `/etc/ca/root.pem=email+websites` for more.
    public static final Setting<List<String>> ANCHORS = Setting.list("trust.anchors")
            .forOrganisations()
            .strictly(Setting.NOBODY_KNOWS)
            .like(List.of("/etc/sealwright/root.pem", "/etc/sealwright/other.pem=email+websites"));

    /// SHA-256 fingerprints of authorities that nothing is believed of, in hexadecimal digits, with or without
    /// colons.
    public static final Setting<List<String>> REMOVED = Setting.list("trust.removedAnchors")
            .forOrganisations()
            .strictly(Setting.NOBODY_KNOWS, TrustRules::both)
            .like(List.of("6c".repeat(32)));

    /// Of an authority that was removed.
    public static final Trust NOTHING = new Trust(TrustLevel.DISTRUSTED, TrustLevel.DISTRUSTED, TrustLevel.DISTRUSTED);

    private TrustRules() {}

    private static List<String> both(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().toList();
    }
}
