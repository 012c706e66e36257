package org.sealwright.kit.usecase;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Predicate;
import org.sealwright.core.certificate.Fingerprint;
import org.sealwright.core.certificate.KeyFingerprint;
import org.sealwright.core.escrow.EscrowRules;
import org.sealwright.core.escrow.EscrowedKeys;
import org.sealwright.core.problem.EscrowNotPossible;
import org.sealwright.core.settings.Settings;

/// Which keys the organisation has a copy of that it can open with its certificate of today: where it took another
/// certificate, all of them are to be copied anew.
public final class CopiedKeys {
    private final Settings settings;
    private final EscrowCertificate certificate;

    @Inject
    public CopiedKeys(Settings settings, EscrowCertificate certificate) {
        this.settings = settings;
        this.certificate = certificate;
    }

    /// As it is now. Reads the certificate: never on the event thread. While that cannot be used, any copy counts;
    /// no other could be made.
    public Predicate<KeyFingerprint> now() {
        var recipient = recipient();
        return key -> recipient
                .map(print -> EscrowedKeys.contains(settings, key, print))
                .orElseGet(() -> EscrowedKeys.containsAny(settings, key));
    }

    /// As [#now], where a key would get here by it: while the certificate cannot be used, no copy counts, as nobody
    /// knows whether the organisation can open it.
    public Predicate<KeyFingerprint> certainly() {
        var recipient = recipient();
        return key -> recipient
                .filter(print -> EscrowedKeys.contains(settings, key, print))
                .isPresent();
    }

    private Optional<Fingerprint> recipient() {
        try {
            return Optional.of(certificate.read(EscrowRules.of(settings)).sha256());
        } catch (EscrowNotPossible e) {
            System.getLogger(CopiedKeys.class.getName())
                    .log(System.Logger.Level.DEBUG, "the certificate for copies cannot be used", e);
            return Optional.empty();
        }
    }
}
