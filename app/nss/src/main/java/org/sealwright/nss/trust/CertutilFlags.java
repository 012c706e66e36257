package org.sealwright.nss.trust;

import java.util.ArrayList;
import java.util.List;

/// The trust letters of `certutil`: `C` trusted CA, `T` trusted CA for clients, `c` valid CA, `P` trusted peer, `p`
/// distrusted, `u` has a private key. `w` is accepted and ignored, as NSS stores nothing for it.
final class CertutilFlags {

    private static final String LETTERS = "CTcPpuw";

    private CertutilFlags() {}

    static TrustSettings parse(String flags) {
        var fields = flags.split(",", -1);
        if (fields.length != 3) {
            throw new IllegalArgumentException("three trust fields expected: " + flags);
        }
        for (var field : fields) {
            if (!field.chars().allMatch(letter -> LETTERS.indexOf(letter) >= 0)) {
                throw new IllegalArgumentException("unknown trust letter: " + flags);
            }
        }
        return new TrustSettings(
                serverLevel(fields[0]), clientLevel(fields[0]), serverLevel(fields[1]), serverLevel(fields[2]));
    }

    private static TrustLevel serverLevel(String field) {
        return level(field, "C", "cT");
    }

    private static TrustLevel clientLevel(String field) {
        return level(field, "T", "cC");
    }

    /// NSS takes the first that applies: anchor, trusted, not trusted, valid delegator.
    private static TrustLevel level(String field, String anchor, String delegator) {
        if (field.contains(anchor)) {
            return TrustLevel.ANCHOR;
        }
        if (field.contains("P")) {
            return TrustLevel.TRUSTED;
        }
        if (field.contains("p")) {
            return TrustLevel.NOT_TRUSTED;
        }
        return field.chars().anyMatch(letter -> delegator.indexOf(letter) >= 0)
                ? TrustLevel.VALID_DELEGATOR
                : TrustLevel.MUST_VERIFY;
    }

    static String format(TrustSettings settings, boolean hasPrivateKey) {
        var ssl = field(
                List.of(settings.server(), settings.client()),
                settings.server() == TrustLevel.ANCHOR,
                settings.client() == TrustLevel.ANCHOR,
                hasPrivateKey);
        return String.join(",", ssl, single(settings.email(), hasPrivateKey), single(settings.code(), hasPrivateKey));
    }

    private static String single(TrustLevel level, boolean hasPrivateKey) {
        return field(List.of(level), level == TrustLevel.ANCHOR, false, hasPrivateKey);
    }

    private static String field(List<TrustLevel> levels, boolean server, boolean client, boolean hasPrivateKey) {
        var letters = new ArrayList<String>();
        var delegates = levels.contains(TrustLevel.ANCHOR) || levels.contains(TrustLevel.VALID_DELEGATOR);
        if (delegates && !server && !client) {
            letters.add("c");
        }
        if (levels.contains(TrustLevel.NOT_TRUSTED) && !levels.contains(TrustLevel.TRUSTED)) {
            letters.add("p");
        }
        if (server) {
            letters.add("C");
        }
        if (client) {
            letters.add("T");
        }
        if (levels.contains(TrustLevel.TRUSTED)) {
            letters.add("P");
        }
        if (hasPrivateKey) {
            letters.add("u");
        }
        return String.join("", letters);
    }
}
