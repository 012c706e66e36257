package org.sealwright.store.database;

import org.sealwright.core.trust.Trust;
import org.sealwright.core.trust.TrustLevel;
import org.sealwright.nss.trust.Purpose;
import org.sealwright.nss.trust.TrustSettings;

/// Which flags of NSS "trusted for websites, e-mail, software" means (nss-database sections 7 and 11).
final class TrustWords {
    private TrustWords() {}

    static Trust of(TrustSettings stored) {
        return new Trust(level(stored.server()), level(stored.email()), level(stored.code()));
    }

    private static TrustLevel level(org.sealwright.nss.trust.TrustLevel stored) {
        return switch (stored) {
            case ANCHOR -> TrustLevel.TRUSTED;
            case NOT_TRUSTED -> TrustLevel.DISTRUSTED;
            case TRUSTED, VALID_DELEGATOR, MUST_VERIFY, UNKNOWN -> TrustLevel.INHERIT;
        };
    }

    /// What to store so that `wanted` holds. Finer flags of a purpose that does not change (trusted peer, valid
    /// authority) stay. Websites means server and client certificates, as in Thunderbird's dialog.
    static TrustSettings stored(TrustSettings current, Trust wanted) {
        var now = of(current);
        var result = current;
        if (now.websites() != wanted.websites()) {
            var level = stored(wanted.websites());
            result = result.with(Purpose.SERVER, level).with(Purpose.CLIENT, level);
        }
        if (now.email() != wanted.email()) {
            result = result.with(Purpose.EMAIL, stored(wanted.email()));
        }
        if (now.software() != wanted.software()) {
            result = result.with(Purpose.CODE, stored(wanted.software()));
        }
        return result;
    }

    private static org.sealwright.nss.trust.TrustLevel stored(TrustLevel level) {
        return switch (level) {
            case TRUSTED -> org.sealwright.nss.trust.TrustLevel.ANCHOR;
            case INHERIT -> org.sealwright.nss.trust.TrustLevel.MUST_VERIFY;
            case DISTRUSTED -> org.sealwright.nss.trust.TrustLevel.NOT_TRUSTED;
        };
    }

    /// Thunderbird's "has any CA trust": an anchor or a valid authority for some purpose.
    static boolean isAuthority(TrustSettings stored) {
        for (var purpose : Purpose.values()) {
            var level = stored.of(purpose);
            if (level == org.sealwright.nss.trust.TrustLevel.ANCHOR
                    || level == org.sealwright.nss.trust.TrustLevel.VALID_DELEGATOR) {
                return true;
            }
        }
        return false;
    }

    /// This certificate itself is believed for websites. One that is distrusted stays with the authorities or
    /// people it belongs to; Thunderbird would hide it.
    static boolean isPeer(TrustSettings stored) {
        return stored.server() == org.sealwright.nss.trust.TrustLevel.TRUSTED;
    }
}
