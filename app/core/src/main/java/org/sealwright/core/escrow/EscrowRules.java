package org.sealwright.core.escrow;

import java.nio.file.Path;
import java.util.Optional;
import org.sealwright.core.settings.Setting;
import org.sealwright.core.settings.Settings;

/// What the organisation says about escrow. Nothing is copied while both are empty; if only one is set, the policy
/// is unfinished, and keys that decrypt are refused until it is mended. While the policy cannot be read they are
/// refused too: a key without copy could not be had back later.
///
/// @param certificate file with the certificate that copies are encrypted to
/// @param folder      where copies go; everyone who makes keys must be able to write there
public record EscrowRules(Optional<Path> certificate, Optional<Path> folder) {
    /// No place: somebody wants copies, and does not say where.
    private static final Optional<Path> UNKNOWN = Optional.of(Path.of(""));

    /// The certificate of whoever may open the copies, as PEM or DER.
    public static final Setting<Optional<Path>> CERTIFICATE = Setting.file("escrow.certificate")
            .forOrganisations()
            .strictly(UNKNOWN)
            .like(Optional.of(Path.of("/etc/sealwright/escrow.pem")));

    /// The folder for the copies.
    public static final Setting<Optional<Path>> FOLDER = Setting.folder("escrow.folder")
            .forOrganisations()
            .strictly(UNKNOWN)
            .like(Optional.of(Path.of("/srv/escrow")));

    /// As they are now.
    public static EscrowRules of(Settings settings) {
        return new EscrowRules(settings.value(CERTIFICATE), settings.value(FOLDER));
    }

    /// Does the organisation want copies, and is it known how?
    public boolean areComplete() {
        return certificate.filter(Path::isAbsolute).isPresent()
                && folder.filter(Path::isAbsolute).isPresent();
    }

    /// Does the organisation want copies?
    public boolean inForce() {
        return certificate.isPresent() || folder.isPresent();
    }
}
