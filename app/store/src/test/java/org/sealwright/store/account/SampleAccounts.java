package org.sealwright.store.account;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.sealwright.core.account.CertificateChoice;
import org.sealwright.core.account.CertificateUse;
import org.sealwright.core.account.IdentityChange;
import org.sealwright.core.certificate.DatabaseKey;
import org.sealwright.store.Computers;
import org.sealwright.store.StoreHouse;
import org.sealwright.store.files.SafeWrite;
import org.sealwright.store.prefs.ManagedPrefs;
import org.sealwright.store.prefs.PrefsOfProfile;

/// Accounts on disk whose computer has no policy: the profile's compatibility.ini names an installation that has one,
/// or none.
final class SampleAccounts {
    static final CertificateChoice ANNA =
            new CertificateChoice("Anna \"A\" Müller", Optional.of(new DatabaseKey("AAAAAAAAAAAAAAAJAAAAUw==")));

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    private SampleAccounts() {}

    static AccountsOnDisk below(Path home) {
        var house = new StoreHouse(home);
        var prefs =
                new PrefsOfProfile(house.locks, house.copies(), new SafeWrite(), new ManagedPrefs(Computers.mac(home)));
        return new AccountsOnDisk(prefs, new SafeWrite(), NOON);
    }

    static IdentityChange choose(String identity, CertificateUse use, Optional<CertificateChoice> choice) {
        return new IdentityChange.Certificate(identity, use, choice);
    }
}
