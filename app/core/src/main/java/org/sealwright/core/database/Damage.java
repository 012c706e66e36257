package org.sealwright.core.database;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sealwright.core.trust.Trust;

/// Something damaged in a database. Its sentence and its advice stand in the bundle `damages.properties` (see
/// [DamageTexts]).
///
/// @param kind what is wrong
/// @param thing what sort of object it is about
/// @param name its nickname or label, or that of the certificate it belongs to; may be empty; hostile text
/// @param place where the object lies, in the database's own words; empty if it is about a file
/// @param details signatures, attributes or reasons, in the database's own words, for experts
/// @param claims what a trust entry says, and what would count if it were signed anew
/// @param cures what can be done about it, if somebody confirms it
/// @param blocksPasswordChange the primary password cannot be changed as long as this stands
public record Damage(
        Kind kind,
        Thing thing,
        String name,
        String place,
        List<String> details,
        Optional<Trust> claims,
        Set<Cure> cures,
        boolean blocksPasswordChange) {
    public Damage {
        details = List.copyOf(details);
        cures = Set.copyOf(cures);
    }

    /// What is wrong.
    public enum Kind {
        /// A file is inconsistent in itself.
        FILE,
        /// A row that no program can use.
        ROW,
        /// A certificate cannot be read, or is not what stands beside it.
        CERTIFICATE,
        /// The same thing is there twice.
        DUPLICATE,
        /// An integrity signature is wrong or missing.
        SIGNATURE,
        /// An encrypted value cannot be decrypted.
        VALUE,
        /// The parts of a private key do not belong together.
        KEY;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What sort of object.
    public enum Thing {
        FILE,
        CERTIFICATE,
        TRUST,
        PRIVATE_KEY,
        PUBLIC_KEY,
        /// Protects passwords that Thunderbird saved.
        SECRET_KEY,
        PASSWORD_ENTRY,
        OTHER;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// What can be done.
    public enum Cure {
        /// Make the signatures anew: believe what is written there.
        RESIGN,
        /// Delete the object.
        REMOVE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Is the material of a private or secret key concerned?
    public boolean affectsKey() {
        return thing == Thing.PRIVATE_KEY || thing == Thing.SECRET_KEY;
    }
}
