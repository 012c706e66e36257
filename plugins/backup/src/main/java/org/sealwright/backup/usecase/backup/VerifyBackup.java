package org.sealwright.backup.usecase.backup;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sealwright.core.audit.AuditEvent;
import org.sealwright.core.audit.AuditLog;
import org.sealwright.core.backup.BackupLog;
import org.sealwright.core.backup.LoggedBackup;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.KeyFingerprint;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.problem.NoKeyInFile;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.profile.OpenProfile;
import org.sealwright.core.reading.Found;
import org.sealwright.core.reading.Found.FoundKey;
import org.sealwright.core.reading.Limits;
import org.sealwright.core.reading.Note;
import org.sealwright.core.reading.Reader;
import org.sealwright.core.reading.Source;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.task.Progress;

/// Opens a file and says which private keys of the current profile it holds and which it lacks. What it holds is
/// thereby proved, and noted so, unless the organisation wants backups in another place: such a file is no reason
/// to let a key be deleted. Needs no primary password.
public final class VerifyBackup {
    private final CurrentProfile current;
    private final Reader reader;
    private final AllowedBackups allowed;
    private final BackupLog log;
    private final AuditLog audit;
    private final Clock clock;

    @Inject
    public VerifyBackup(
            CurrentProfile current, Reader reader, AllowedBackups allowed, BackupLog log, AuditLog audit, Clock clock) {
        this.current = current;
        this.reader = reader;
        this.allowed = allowed;
        this.log = log;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param covered   keys of the profile that are in the file
    /// @param missing   keys of the profile that are not
    /// @param others    keys in the file that the profile does not have: older ones, or somebody else's
    /// @param notes     about the file
    /// @param notLogged why it could not be noted with the profile
    public record Verified(
            Path file,
            List<Covered> covered,
            List<PersonalKey> missing,
            List<Other> others,
            List<Note> notes,
            Optional<Problem> notLogged) {
        public Verified {
            covered = List.copyOf(covered);
            missing = List.copyOf(missing);
            others = List.copyOf(others);
            notes = List.copyOf(notes);
        }

        /// Every key of the profile is in the file with all its certificates.
        public boolean complete() {
            return missing.isEmpty()
                    && covered.stream().allMatch(key -> key.without().isEmpty());
        }
    }

    /// @param without certificates of the key that are not in the file; they can be had again, the key cannot
    public record Covered(PersonalKey key, List<Certificate> without) {
        public Covered {
            without = List.copyOf(without);
        }
    }

    /// @param name of its certificate, else as the file calls it, else its kind; hostile text
    public record Other(KeyFingerprint key, String name) {}

    /// @param prompt asked for the file's password
    /// @throws NoKeyInFile the file holds none, and is no backup
    public Verified verify(Path file, PasswordPrompt prompt, Limits limits, Progress progress) throws Problem {
        var here = current.open();
        Path absolute = file.toAbsolutePath().normalize();
        try (Found found = reader.read(new Source.File(file), prompt, limits, progress)) {
            if (found.keys().isEmpty()) {
                throw new NoKeyInFile(file);
            }
            return compared(here, absolute, found);
        }
    }

    private Verified compared(OpenProfile here, Path file, Found found) throws Problem {
        Set<Certificate> certificates = found.certificates().stream()
                .map(Found.FoundCertificate::certificate)
                .collect(Collectors.toSet());
        Set<KeyFingerprint> keys = found.keys().stream()
                .map(each -> each.key().publicKey().fingerprint())
                .collect(Collectors.toSet());
        var covered = new ArrayList<Covered>();
        var missing = new ArrayList<PersonalKey>();
        for (PersonalKey key : PersonalKeys.of(here.database().contents(), Map.of())) {
            if (keys.remove(key.key().fingerprint())) {
                covered.add(new Covered(
                        key,
                        key.certificates().stream()
                                .map(StoredCertificate::certificate)
                                .filter(certificate -> !certificates.contains(certificate))
                                .toList()));
            } else {
                missing.add(key);
            }
        }
        List<Other> others = found.keys().stream()
                .filter(each -> keys.contains(each.key().publicKey().fingerprint()))
                .map(each -> other(each, certificates))
                .toList();
        return new Verified(file, covered, missing, others, found.notes(), noted(here, file, covered, missing));
    }

    private static Other other(FoundKey key, Set<Certificate> certificates) {
        var publicKey = key.key().publicKey();
        String name = certificates.stream()
                .filter(certificate -> certificate.key().fingerprint().equals(publicKey.fingerprint()))
                .map(Certificate::displayName)
                .findFirst()
                .or(key::friendlyName)
                .orElse(publicKey.shortName());
        return new Other(publicKey.fingerprint(), name);
    }

    private Optional<Problem> noted(OpenProfile here, Path file, List<Covered> covered, List<PersonalKey> missing) {
        audit.record(new AuditEvent(
                AuditEvent.Action.BACKUP_VERIFIED,
                Map.of(
                        "file", file.toString(),
                        "profile", here.profile().folder().toString(),
                        "covered", String.valueOf(covered.size()),
                        "missing", String.valueOf(missing.size()))));
        if (covered.isEmpty()) {
            return Optional.empty();
        }
        try {
            allowed.checkPlace(file);
            log.note(
                    here.profile(),
                    covered.stream()
                            .map(each -> new LoggedBackup(
                                    each.key().key().fingerprint(), clock.instant(), file, Optional.empty()))
                            .toList());
            return Optional.empty();
        } catch (Problem e) {
            return Optional.of(e);
        }
    }
}
