package org.sealwright.kit.usecase;

import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Map;
import org.sealwright.core.audit.AuditEvent;
import org.sealwright.core.audit.AuditLog;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.KeyFingerprint;
import org.sealwright.core.escrow.EscrowRules;
import org.sealwright.core.escrow.EscrowedKeys;
import org.sealwright.core.escrow.KeySealer;
import org.sealwright.core.problem.Clause;
import org.sealwright.core.problem.EscrowNotPossible;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.secret.PrivateKey;
import org.sealwright.core.settings.Settings;

/// Seals keys and writes them where the organisation wants its copies.
///
/// @param recipient who alone can open them
/// @param folder    where they go
record CopyWriting(
        Settings settings, KeySealer sealer, EscrowFolder place, AuditLog audit, Certificate recipient, Path folder) {
    private static final System.Logger LOG = System.getLogger(CopyWriting.class.getName());

    /// @param address whose key it is
    Path write(PrivateKey key, String address) throws Problem {
        var print = key.publicKey().fingerprint().hex();
        var file = place.write(folder, print, address, recipient, sealed(key));
        audit.record(new AuditEvent(
                AuditEvent.Action.KEY_ESCROWED,
                Map.of(
                        "key",
                        print,
                        "file",
                        file.toString(),
                        "to",
                        recipient.sha256().hex())));
        remember(key.publicKey().fingerprint());
        return file;
    }

    private byte[] sealed(PrivateKey key) throws EscrowNotPossible {
        try {
            return sealer.seal(key, recipient);
        } catch (Problem e) {
            throw new EscrowNotPossible(
                    EscrowRules.of(settings).certificate().orElse(Path.of("")),
                    EscrowRules.CERTIFICATE.key(),
                    Clause.certificateNotForEncryption(),
                    e);
        }
    }

    /// The copy is there; that it is not remembered makes at worst a second one.
    private void remember(KeyFingerprint key) {
        try {
            EscrowedKeys.remember(settings, key, recipient.sha256());
        } catch (Problem e) {
            LOG.log(Level.WARNING, "it cannot be remembered that a key was copied", e);
        }
    }
}
