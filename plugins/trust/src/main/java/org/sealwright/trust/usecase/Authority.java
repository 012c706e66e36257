package org.sealwright.trust.usecase;

import java.util.Optional;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.trust.BuiltInRoots;
import org.sealwright.core.trust.Trust;

/// An authority: in the profile's database, built into Thunderbird, or both.
///
/// @param stored  as it is in the database
/// @param builtIn as Thunderbird has it
public record Authority(
        Certificate certificate, Optional<StoredCertificate> stored, Optional<BuiltInRoots.Root> builtIn) {
    /// What counts: what the database notes, else what is built in.
    public Trust trust() {
        return stored.filter(StoredCertificate::trustNoted)
                .map(StoredCertificate::trust)
                .orElseGet(this::byDefault);
    }

    /// What counts where the database notes nothing.
    public Trust byDefault() {
        return builtIn.map(BuiltInRoots.Root::trust).orElse(Trust.NONE);
    }

    /// Somebody decided otherwise than the default is.
    public boolean changed() {
        return !trust().equals(byDefault());
    }

    /// Mozilla's name for a built-in one, as in Thunderbird's list; else that of its subject. Hostile text.
    public String name() {
        return builtIn.map(BuiltInRoots.Root::label)
                .filter(label -> !label.isBlank())
                .orElseGet(certificate::displayName);
    }
}
