package org.sealwright.backup.usecase.transfer;

import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sealwright.backup.usecase.backup.AllowedBackups;
import org.sealwright.core.account.Accounts;
import org.sealwright.core.account.CertificateChoice;
import org.sealwright.core.account.Identity;
import org.sealwright.core.audit.AuditEvent;
import org.sealwright.core.audit.AuditLog;
import org.sealwright.core.certificate.Fingerprint;
import org.sealwright.core.certificate.KeyFingerprint;
import org.sealwright.core.database.Contents;
import org.sealwright.core.problem.Clause;
import org.sealwright.core.problem.DamagedInput;
import org.sealwright.core.problem.FileExists;
import org.sealwright.core.problem.KeyUnusable;
import org.sealwright.core.problem.PasswordNeeded;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.profile.OpenProfile;
import org.sealwright.core.profile.ProfileFiles;
import org.sealwright.core.reading.Limits;
import org.sealwright.core.secret.NewPassword;
import org.sealwright.core.secret.Passphrase;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.task.Progress;
import org.sealwright.core.transfer.Transfer;
import org.sealwright.core.transfer.TransferFile;
import org.sealwright.core.writing.SafeFiles;
import org.sealwright.kit.usecase.OpenForKeys;

/// Writes all keys, certificates, trust, account choices and server exceptions of the current profile into one
/// encrypted file, and proves before it is written that it can be opened and nothing is missing.
public final class WriteTransfer {
    private final CurrentProfile current;
    private final OpenForKeys openForKeys;
    private final Accounts accounts;
    private final ProfileFiles profileFiles;
    private final TransferFile transferFile;
    private final SafeFiles files;
    private final Records records;

    /// When, where it is noted, and where such files may be.
    static final class Records {
        private final AuditLog audit;
        private final Clock clock;
        private final AllowedBackups allowed;

        @Inject
        Records(AuditLog audit, Clock clock, AllowedBackups allowed) {
            this.audit = audit;
            this.clock = clock;
            this.allowed = allowed;
        }
    }

    @Inject
    WriteTransfer(
            CurrentProfile current,
            OpenForKeys openForKeys,
            Accounts accounts,
            ProfileFiles profileFiles,
            TransferFile transferFile,
            SafeFiles files,
            Records records) {
        this.current = current;
        this.openForKeys = openForKeys;
        this.accounts = accounts;
        this.profileFiles = profileFiles;
        this.transferFile = transferFile;
        this.files = files;
        this.records = records;
    }

    /// @param profile      name of the one that was written
    /// @param keys         private keys inside
    /// @param certificates inside
    /// @param identities   mail addresses inside
    /// @param exceptions   server exceptions inside
    /// @param unusableKeys names of keys that are damaged in the database and stay behind
    public record Written(
            String profile,
            Path file,
            int keys,
            int certificates,
            int identities,
            int exceptions,
            List<String> unusableKeys) {
        public Written {
            unusableKeys = List.copyOf(unusableKeys);
        }
    }

    /// @param replace an existing file
    /// @param prompt  asked for the primary password if the database is locked, then for the password of the file
    /// @throws FileExists     and it may not be replaced
    /// @throws PasswordNeeded a password was not given: nothing was written
    /// @throws org.sealwright.core.problem.ForbiddenByPolicy the organisation wants such files elsewhere
    public Written write(Path out, boolean replace, PasswordPrompt prompt, Progress progress) throws Problem {
        var here = current.open();
        var file = out.toAbsolutePath().normalize();
        if (!replace && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileExists(file);
        }
        records.allowed.checkPlace(file);
        openForKeys.unlock(here.profile(), here.database(), prompt);
        var unusable = new ArrayList<String>();
        try (var password = chosen(file, prompt);
                var content = collect(here, unusable, progress)) {
            byte[] bytes = transferFile.write(content, password, progress);
            prove(bytes, file, password, content, progress);
            progress.pointOfNoReturn();
            files.write(file, bytes, SafeFiles.Readers.OWNER, replace);
            records.audit.record(new AuditEvent(
                    AuditEvent.Action.TRANSFER_WRITTEN,
                    Map.of("profile", here.profile().folder().toString(), "file", file.toString())));
            return new Written(
                    here.profile().name(),
                    file,
                    content.keys().size(),
                    content.certificates().size(),
                    content.identities().size(),
                    content.exceptions().size(),
                    unusable);
        }
    }

    private static Passphrase chosen(Path file, PasswordPrompt prompt) throws PasswordNeeded {
        var wanted = new NewPassword.OfFile(String.valueOf(file.getFileName()), NewPassword.Rules.NONE);
        var password = prompt.choose(wanted).orElseThrow(() -> new PasswordNeeded(file));
        if (password.isEmpty()) {
            password.close();
            throw new PasswordNeeded(file);
        }
        return password;
    }

    private Transfer collect(OpenProfile here, List<String> unusable, Progress progress) throws Problem {
        var contents = here.database().contents();
        var keys = new ArrayList<Transfer.OneKey>();
        var whole = false;
        try {
            for (var wanted : keysOf(contents).entrySet()) {
                progress.stopIfCancelled();
                try {
                    keys.add(new Transfer.OneKey(here.database().privateKey(wanted.getKey()), wanted.getValue()));
                } catch (KeyUnusable e) {
                    unusable.add(wanted.getValue());
                }
            }
            var certificates = contents.certificates().stream()
                    .map(stored -> new Transfer.OneCertificate(stored.certificate(), stored.nickname(), stored.trust()))
                    .toList();
            // By the address they are found again.
            var identities = accounts.of(here.profile()).stream()
                    .filter(identity -> !identity.address().isBlank())
                    .map(identity -> identity(identity, contents))
                    .toList();
            var content = new Transfer(
                    records.clock.instant().truncatedTo(ChronoUnit.SECONDS),
                    here.profile().name(),
                    certificates,
                    keys,
                    identities,
                    profileFiles.serverExceptions(here.profile()));
            whole = true;
            return content;
        } finally {
            if (!whole) {
                keys.forEach(one -> one.key().close());
            }
        }
    }

    /// With the name of a certificate, or their label.
    private static Map<KeyFingerprint, String> keysOf(Contents contents) {
        var keys = new LinkedHashMap<KeyFingerprint, String>();
        for (var stored : contents.certificates()) {
            if (stored.hasPrivateKey()) {
                keys.putIfAbsent(
                        stored.certificate().key().fingerprint(),
                        stored.certificate().displayName());
            }
        }
        contents.loneKeys().forEach(lone -> keys.putIfAbsent(lone.key().fingerprint(), lone.label()));
        return keys;
    }

    private static Transfer.OneIdentity identity(Identity identity, Contents contents) {
        var settings = identity.settings();
        return new Transfer.OneIdentity(
                identity.address(),
                identity.fullName(),
                certificate(settings.signing(), contents),
                certificate(settings.encryption(), contents),
                settings.sign(),
                settings.encrypt(),
                settings.encryptDrafts(),
                settings.technology());
    }

    private static Optional<Fingerprint> certificate(Optional<CertificateChoice> choice, Contents contents) {
        return choice.flatMap(chosen -> chosen.resolve(contents))
                .map(stored -> stored.certificate().sha256());
    }

    private void prove(byte[] bytes, Path file, Passphrase password, Transfer asked, Progress progress) throws Problem {
        try (var read = transferFile.read(bytes, file, password, Limits.usual(), progress)) {
            boolean same = read.certificates().equals(asked.certificates())
                    && read.identities().equals(asked.identities())
                    && read.exceptions().equals(asked.exceptions())
                    && read.keys().stream()
                            .map(one -> one.key().publicKey().fingerprint())
                            .toList()
                            .containsAll(asked.keys().stream()
                                    .map(one -> one.key().publicKey().fingerprint())
                                    .toList());
            if (!same) {
                throw new DamagedInput(file, Clause.notAllThere());
            }
        }
    }
}
