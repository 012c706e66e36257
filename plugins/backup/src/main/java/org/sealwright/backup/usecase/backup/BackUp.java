package org.sealwright.backup.usecase.backup;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sealwright.backup.usecase.backup.BackupResult.Skipped;
import org.sealwright.core.audit.AuditEvent;
import org.sealwright.core.audit.AuditLog;
import org.sealwright.core.backup.BackupLog;
import org.sealwright.core.backup.BackupPlaces;
import org.sealwright.core.backup.BackupProof.Asked;
import org.sealwright.core.backup.BackupWriter;
import org.sealwright.core.backup.LoggedBackup;
import org.sealwright.core.problem.BackupNotProved;
import org.sealwright.core.problem.CannotRead;
import org.sealwright.core.problem.Clause;
import org.sealwright.core.problem.NothingToBackUp;
import org.sealwright.core.problem.PasswordNeeded;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.UnfitPassword;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.profile.OpenProfile;
import org.sealwright.core.secret.NewPassword;
import org.sealwright.core.secret.Passphrase;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.task.Progress;
import org.sealwright.core.writing.SafeFiles;
import org.sealwright.kit.usecase.OpenForKeys;

/// Writes private keys with their certificates and chains into one PKCS #12, and proves it: before anything is
/// written, and so before an older backup of the same name is replaced, the bytes are opened with the password and
/// compared with what was asked for; afterwards the file on the disk is compared with the bytes. Only then it is
/// called a success.
public final class BackUp {
    private static final int USUAL_SIZE = 1 << 14;
    private static final int KEYS_READ = 40;
    private static final int MADE = 65;
    private static final int PROVED = 95;

    private final CurrentProfile current;
    private final OpenForKeys openForKeys;
    private final CollectEntries entries;
    private final BackupWriter writer;
    private final ProveBackup prove;
    private final SafeFiles files;
    private final BackupPlaces places;
    private final Records records;
    private final AllowedBackups allowed;

    /// Where it is noted what was done.
    static final class Records {
        private final BackupLog log;
        private final AuditLog audit;
        private final Clock clock;

        @Inject
        Records(BackupLog log, AuditLog audit, Clock clock) {
            this.log = log;
            this.audit = audit;
            this.clock = clock;
        }
    }

    @Inject
    BackUp(
            CurrentProfile current,
            OpenForKeys openForKeys,
            CollectEntries entries,
            BackupWriter writer,
            ProveBackup prove,
            SafeFiles files,
            BackupPlaces places,
            AllowedBackups allowed,
            Records records) {
        this.current = current;
        this.openForKeys = openForKeys;
        this.entries = entries;
        this.writer = writer;
        this.prove = prove;
        this.files = files;
        this.places = places;
        this.allowed = allowed;
        this.records = records;
    }

    /// @param prompt asked for the primary password if the database is locked, then for the new password of the
    ///   file
    /// @throws NothingToBackUp nothing is selected, or there is no key
    /// @throws org.sealwright.core.problem.ForbiddenByPolicy the organisation wants another format or place
    /// @throws org.sealwright.core.problem.FileExists      and it may not be replaced
    /// @throws PasswordNeeded  a password was not given: nothing was written
    /// @throws BackupNotProved it did not hold what it should; an older file of the name is still there unless the
    ///   disk itself changed the bytes
    public BackupResult backUp(BackupOrder order, PasswordPrompt prompt, Progress progress) throws Problem {
        var here = current.open();
        Path file = order.file().toAbsolutePath().normalize();
        allowed.check(order.format(), file);
        List<PersonalKey> selected = selected(order.selection(), here);
        // Before anybody types a password for a file that has no place to go.
        files.rehearse(file, USUAL_SIZE, order.replace());
        openForKeys.unlock(here.profile(), here.database(), prompt);
        try (Passphrase password = chosen(order, file, prompt);
                var collected = entries.collect(here, selected, new Share(progress, 0, KEYS_READ))) {
            byte[] content =
                    writer.write(collected.entries(), order.format(), password, new Share(progress, KEYS_READ, MADE));
            var asked = Asked.of(collected.entries());
            prove.prove(content, file, asked, password, new Share(progress, MADE, PROVED));
            progress.pointOfNoReturn();
            files.write(file, content, SafeFiles.Readers.OWNER, order.replace());
            compare(file, content);
            return recorded(here, file, order, collected);
        }
    }

    private static List<PersonalKey> selected(BackupOrder.Selection selection, OpenProfile here) throws Problem {
        List<PersonalKey> all = PersonalKeys.of(here.database().contents(), Map.of());
        List<PersonalKey> selected =
                switch (selection) {
                    case BackupOrder.All(boolean requestsToo) ->
                        all.stream().filter(key -> requestsToo || !key.waits()).toList();
                    case BackupOrder.These(var keys) ->
                        all.stream()
                                .filter(key -> keys.contains(key.key().fingerprint()))
                                .toList();
                };
        if (selected.isEmpty()) {
            throw new NothingToBackUp(here.profile().folder());
        }
        return selected;
    }

    private static Passphrase chosen(BackupOrder order, Path file, PasswordPrompt prompt) throws Problem {
        var rules = order.format().passwordRules(order.mayBeEmpty());
        var name = String.valueOf(file.getFileName());
        Passphrase password =
                prompt.choose(new NewPassword.OfFile(name, rules)).orElseThrow(() -> new PasswordNeeded(file));
        var fault = rules.check(password);
        if (fault.isPresent()) {
            password.close();
            throw problem(fault.get(), file);
        }
        return password;
    }

    private static Problem problem(NewPassword.Fault fault, Path file) {
        return switch (fault) {
            case EMPTY, TOO_SHORT -> new PasswordNeeded(file);
            case NOT_ASCII -> new UnfitPassword(file);
        };
    }

    private static void compare(Path file, byte[] content) throws Problem {
        try {
            if (!Arrays.equals(Files.readAllBytes(file), content)) {
                throw new BackupNotProved(file, Clause.otherBytes());
            }
        } catch (IOException e) {
            throw new CannotRead(file, e);
        }
    }

    private BackupResult recorded(OpenProfile here, Path file, BackupOrder order, Collected collected) {
        var now = records.clock.instant();
        var backups = new ArrayList<LoggedBackup>();
        var saved = new ArrayList<PersonalKey>();
        for (PersonalKey key : collected.keys()) {
            var logged = new LoggedBackup(key.key().fingerprint(), now, file, Optional.of(order.format()));
            backups.add(logged);
            saved.add(new PersonalKey(key.key(), key.certificates(), key.label(), Optional.of(logged)));
        }
        int certificates = (int) collected.entries().stream()
                .flatMap(entry -> java.util.stream.Stream.concat(entry.certificates().stream(), entry.chain().stream()))
                .distinct()
                .count();
        Optional<Problem> notLogged = Optional.empty();
        try {
            records.log.note(here.profile(), backups);
        } catch (Problem e) {
            notLogged = Optional.of(e); // the backup is good all the same
        }
        records.audit.record(new AuditEvent(
                AuditEvent.Action.BACKUP_MADE,
                Map.of(
                        "file",
                        file.toString(),
                        "format",
                        order.format().word(),
                        "profile",
                        here.profile().folder().toString(),
                        "keys",
                        saved.stream().map(PersonalKey::id).collect(Collectors.joining(" ")))));
        List<Skipped> skipped = collected.skipped();
        return new BackupResult(
                file,
                order.format(),
                now,
                saved,
                certificates,
                skipped,
                places.concerns(file, here.profile()),
                notLogged);
    }
}
