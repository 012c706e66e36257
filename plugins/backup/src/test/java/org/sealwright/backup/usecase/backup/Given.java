package org.sealwright.backup.usecase.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sealwright.core.backup.BackupEntry;
import org.sealwright.core.backup.BackupFormat;
import org.sealwright.core.backup.BackupPlaces.Concern;
import org.sealwright.core.backup.BackupWriter;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.database.Addition;
import org.sealwright.core.policy.PolicyOwner;
import org.sealwright.core.problem.CannotWrite;
import org.sealwright.core.problem.FileExists;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.reading.Found;
import org.sealwright.core.secret.NewPassword;
import org.sealwright.core.secret.Passphrase;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.secret.PasswordQuestion;
import org.sealwright.core.secret.PrivateKey;
import org.sealwright.core.secret.ProtectedProfile;
import org.sealwright.core.task.Progress;
import org.sealwright.core.writing.SafeFiles;
import org.sealwright.kit.usecase.EscrowCertificate;
import org.sealwright.kit.usecase.EscrowFolder;
import org.sealwright.kit.usecase.EscrowKeys;
import org.sealwright.kit.usecase.OpenForKeys;
import org.sealwright.kit.words.EscrowWords;
import org.sealwright.plugin.Texts;
import org.sealwright.testkit.CertificateMaker;
import org.sealwright.testkit.CertificateMaker.Identity;
import org.sealwright.testkit.FakeAnnouncement;
import org.sealwright.testkit.FakeAudit;
import org.sealwright.testkit.FakeDatabase;
import org.sealwright.testkit.FakeFiles;
import org.sealwright.testkit.FakeProfile;
import org.sealwright.testkit.FakeProfiles;
import org.sealwright.testkit.FakeReader;
import org.sealwright.testkit.FakeSealer;
import org.sealwright.testkit.FakeSettings;
import org.sealwright.testkit.NameChains;

/// A profile in memory with its surroundings, on 22 November 2026, and the use cases on it. What the writer
/// "writes" the reader finds again under the file's name, less what a test takes away.
public final class Given {
    public static final String NEW_PASSWORD = "new password";

    public final Clock clock = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
    public final CertificateMaker maker = new CertificateMaker();
    public final FakeDatabase database = new FakeDatabase();
    public final FakeProfile profile = new FakeProfile(database);
    public final FakeProfiles profiles = new FakeProfiles();
    public final FakeReader reader = new FakeReader();
    public final FakeAudit audit = new FakeAudit();
    public final FakeSettings settings = new FakeSettings();
    public final FakeBackupLog log = new FakeBackupLog();
    public final Set<Certificate> lostOnTheWay = new HashSet<>();
    public final Set<Concern> concerns = new HashSet<>();
    public final Identity root = maker.root("Root");
    private final NameChains chains = new NameChains();
    private final OpenForKeys openForKeys = new OpenForKeys(profiles, settings, (_, _) -> true, audit);

    public final FakeFiles files = new FakeFiles();
    public final FakeAnnouncement announcement = new FakeAnnouncement();
    private final EscrowKeys escrow = new EscrowKeys(
            settings,
            new EscrowCertificate(reader, PolicyOwner.Word.OfOrganisation::new, clock),
            new FakeSealer(),
            new EscrowFolder(files, clock),
            announcement,
            new EscrowWords(new Texts.Language(Locale.ENGLISH)),
            audit);

    public final AllowedBackups allowed = new AllowedBackups(settings);
    public final SurveyBackups survey = new SurveyBackups(profile, log);
    public final RemindOfBackups remind = new RemindOfBackups(survey, profile, log, settings);
    public final VerifyBackup verify = new VerifyBackup(profile, reader, allowed, log, audit, clock);
    public final Restore restore =
            new Restore(profile, reader, chains, openForKeys, escrow, new NoteRestored(log, clock), audit);
    public final CheckPlace checkPlace = new CheckPlace(profile, (_, _) -> Set.copyOf(concerns));

    /// Backs up into files of this name.
    public BackUp backUp(String name) {
        return new BackUp(
                profile,
                openForKeys,
                new CollectEntries(chains),
                writer(name),
                new ProveBackup(reader),
                new OnDisk(),
                (_, _) -> Set.copyOf(concerns),
                allowed,
                new BackUp.Records(log, audit, clock));
    }

    private BackupWriter writer(String name) {
        return (entries, format, _, _) -> {
            List<BackupEntry> kept = entries.stream()
                    .map(entry ->
                            new BackupEntry(entry.key().copy(), entry.certificates(), entry.chain(), entry.name()))
                    .toList();
            reader.content(name, () -> found(kept));
            return (format.word() + " " + kept.size()).getBytes(StandardCharsets.UTF_8);
        };
    }

    private Found found(List<BackupEntry> entries) {
        var certificates = entries.stream()
                .flatMap(entry -> Stream.concat(entry.certificates().stream(), entry.chain().stream()))
                .distinct()
                .filter(certificate -> !lostOnTheWay.contains(certificate))
                .map(certificate -> new Found.FoundCertificate(certificate, Optional.empty()))
                .toList();
        var keys = entries.stream()
                .map(entry -> new Found.FoundKey(entry.key().copy(), Optional.of(entry.name())))
                .toList();
        return new Found(certificates, keys, List.of());
    }

    /// Stores a certificate with its key, issued by [#root].
    public Identity own(String name) throws Problem {
        var person = maker.person(name, name.toLowerCase(java.util.Locale.ROOT) + "@sealwright.example", root);
        add(List.of(person.certificate(), root.certificate()), person);
        return person;
    }

    /// Stores a key that waits for its certificate.
    public Identity waiting(String name) throws Problem {
        var person = maker.person(name, "", root);
        add(List.of(), person);
        return person;
    }

    /// Stores a certificate without key.
    public void store(Certificate certificate) throws Problem {
        database.add(new Addition(List.of(entry(certificate)), List.of()), Progress.none());
    }

    private void add(List<Certificate> certificates, Identity person) throws Problem {
        try (PrivateKey key = person.privateKey()) {
            database.add(new Addition(certificates.stream().map(Given::entry).toList(), List.of(key)), Progress.none());
        }
    }

    private static Addition.Entry entry(Certificate certificate) {
        return new Addition.Entry(certificate, Optional.empty(), Optional.empty());
    }

    public static BackupOrder all(Path file) {
        return new BackupOrder(new BackupOrder.All(false), BackupFormat.MODERN, file, false, false);
    }

    /// Answers the primary password, and new passwords with one that fits.
    public static final class Answers implements PasswordPrompt {
        private final String primary;
        private final String fresh;

        public Answers(String primary, String fresh) {
            this.primary = primary;
            this.fresh = fresh;
        }

        public Answers() {
            this("", NEW_PASSWORD);
        }

        @Override
        public Optional<Passphrase> ask(PasswordQuestion question) {
            return question.attempt() == 1 && !primary.isEmpty()
                    ? Optional.of(Passphrase.owning(primary.toCharArray()))
                    : Optional.empty();
        }

        @Override
        public Optional<Passphrase> choose(NewPassword wanted) {
            return Optional.of(Passphrase.owning(fresh.toCharArray()));
        }

        @Override
        public PasswordOffer offerPrimaryPassword(ProtectedProfile profile) {
            return new PasswordOffer.Declined();
        }
    }

    /// Writes plainly.
    private static final class OnDisk implements SafeFiles {
        @Override
        public void write(Path file, byte[] content, Readers readers, boolean replace) throws Problem {
            try {
                Files.write(file, content);
            } catch (IOException e) {
                throw new CannotWrite(file, e);
            }
        }

        @Override
        public void rehearse(Path file, int size, boolean replace) throws Problem {
            if (!replace && Files.exists(file)) {
                throw new FileExists(file);
            }
        }

        @Override
        public void move(Path from, Path to, boolean replace) {
            throw new UnsupportedOperationException("a backup moves nothing");
        }

        @Override
        public void delete(Path file) {
            throw new UnsupportedOperationException("a backup deletes nothing");
        }
    }
}
