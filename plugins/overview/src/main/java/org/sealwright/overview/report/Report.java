package org.sealwright.overview.report;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sealwright.core.account.CertificateUse;
import org.sealwright.core.backup.LoggedBackup;
import org.sealwright.core.certificate.Validity;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.profile.Profile;
import org.sealwright.plugin.Attention;
import org.sealwright.plugin.Finding;
import org.sealwright.plugin.Snoozed;

/// How it stands with the certificates of one or more profiles at one moment.
public record Report(Instant created, List<OfProfile> profiles) {
    public Report {
        profiles = List.copyOf(profiles);
    }

    /// Something counts, as `--check` counts it.
    public boolean attention() {
        return profiles.stream().anyMatch(OfProfile::needsAttention);
    }

    /// Why something could not be looked at, in order.
    public List<Failure> failures() {
        return profiles.stream().flatMap(each -> each.failures().stream()).toList();
    }

    /// One profile.
    ///
    /// @param rows     one for each address and certificate; then those of findings that are about neither
    /// @param snoozed  what was put off on that day
    /// @param failures what could not be looked at
    public record OfProfile(
            Profile profile, List<Row> rows, Attention attention, Snoozed snoozed, List<Failure> failures) {
        public OfProfile {
            rows = List.copyOf(rows);
            failures = List.copyOf(failures);
        }

        public boolean needsAttention() {
            return !attention.pressing().isEmpty();
        }
    }

    /// @param subject what could not be looked at, in the user's language; the name of the profile if it is all
    ///   of it
    public record Failure(String subject, Exception reason) {}

    /// One address with one certificate. Texts are hostile.
    ///
    /// @param address  empty for a certificate without one, and for what concerns the profile as a whole
    /// @param account  the address is one of the profile's identities
    /// @param standing how it stands with the address; empty without one
    /// @param held     the certificate; empty if the address has none
    /// @param findings what was found about just this, put off or not
    public record Row(
            Optional<String> address,
            boolean account,
            Optional<Standing> standing,
            Optional<Held> held,
            List<Finding> findings) {
        public Row {
            findings = List.copyOf(findings);
        }
    }

    /// How it stands with an address, as its card of the overview says.
    public enum Standing {
        /// Signs, or decrypts, and nothing is in the way.
        READY,
        /// There is a certificate that cannot be used now.
        NOT_READY,
        /// A request waits for its answer.
        WAITING,
        /// All certificates have ended.
        ENDED,
        /// No certificate.
        NONE;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// A certificate in the profile.
    ///
    /// @param uses   what the address uses it for now; none for one that is kept to read old mail
    /// @param backup of its private key; empty if the key is not here
    public record Held(
            StoredCertificate stored,
            Set<CertificateUse> uses,
            Validity validity,
            long daysLeft,
            Optional<Backup> backup) {
        public Held {
            uses = Set.copyOf(uses);
        }
    }

    /// What is known of the backup of a private key.
    public sealed interface Backup {
        /// There is none.
        record Missing() implements Backup {}

        /// It was opened and the key was in it.
        ///
        /// @param there the file is still where it was
        record Proved(LoggedBackup backup, boolean there) implements Backup {}

        /// What is noted about backups cannot be read.
        record Unknown() implements Backup {}
    }
}
