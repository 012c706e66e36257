package org.sealwright.backup.usecase.transfer;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sealwright.core.audit.AuditEvent;
import org.sealwright.core.audit.AuditLog;
import org.sealwright.core.database.Added;
import org.sealwright.core.database.Addition;
import org.sealwright.core.database.Contents;
import org.sealwright.core.problem.CannotRead;
import org.sealwright.core.problem.Clause;
import org.sealwright.core.problem.NoOrdinaryFile;
import org.sealwright.core.problem.PasswordNeeded;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.RefusedAsUnsafe;
import org.sealwright.core.problem.WrongPassword;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.profile.OpenProfile;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.profile.WaitForProfile;
import org.sealwright.core.reading.Limits;
import org.sealwright.core.reading.Source;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.secret.PasswordQuestion;
import org.sealwright.core.task.Progress;
import org.sealwright.core.transfer.Transfer;
import org.sealwright.core.transfer.Transfer.OneCertificate;
import org.sealwright.core.transfer.TransferFile;
import org.sealwright.core.trust.ServerException;
import org.sealwright.core.trust.Trust;
import org.sealwright.kit.usecase.EscrowKeys;
import org.sealwright.kit.usecase.OpenForKeys;
import org.sealwright.kit.usecase.OrganisationTrust;

/// Takes up in the current profile what a transfer file holds. What is there already stays: no key is replaced, and
/// a trust setting of this profile is not overruled.
public final class TakeUpTransfer {
    private final CurrentProfile current;
    private final OpenForKeys openForKeys;
    private final Rules rules;
    private final TransferFile transferFile;
    private final MatchIdentities identities;
    private final MergeExceptions exceptions;
    private final WaitForProfile waiting;
    private final AuditLog audit;

    /// What the organisation decided about keys and trust that come in.
    static final class Rules {
        private final EscrowKeys escrow;
        private final OrganisationTrust trust;

        @Inject
        Rules(EscrowKeys escrow, OrganisationTrust trust) {
            this.escrow = escrow;
            this.trust = trust;
        }
    }

    @Inject
    TakeUpTransfer(
            CurrentProfile current,
            OpenForKeys openForKeys,
            Rules rules,
            TransferFile transferFile,
            MatchIdentities identities,
            MergeExceptions exceptions,
            WaitForProfile waiting,
            AuditLog audit) {
        this.current = current;
        this.openForKeys = openForKeys;
        this.rules = rules;
        this.transferFile = transferFile;
        this.identities = identities;
        this.exceptions = exceptions;
        this.waiting = waiting;
        this.audit = audit;
    }

    /// @param from       name of the profile the file was written from; hostile text
    /// @param added      what became of each certificate and key
    /// @param granted    certificates that are trusted here now because the file says so
    /// @param into       name of the profile it was taken up in
    /// @param keptTrust  certificates whose trust here differs from the file's, and was kept
    /// @param identities addresses that got their choices
    /// @param unmatched  addresses no account here has
    /// @param excepted   servers that are believed here now although their certificate has an error
    /// @param keptExceptions servers for which another certificate is believed here, and was kept
    /// @param escrowed   copies of keys that were written for the organisation
    public record TakenUp(
            String from,
            String into,
            Added added,
            List<String> granted,
            List<String> keptTrust,
            List<String> identities,
            List<String> unmatched,
            List<ServerException> excepted,
            List<ServerException> keptExceptions,
            List<Path> escrowed) {
        public TakenUp {
            escrowed = List.copyOf(escrowed);
            granted = List.copyOf(granted);
            keptTrust = List.copyOf(keptTrust);
            identities = List.copyOf(identities);
            unmatched = List.copyOf(unmatched);
            excepted = List.copyOf(excepted);
            keptExceptions = List.copyOf(keptExceptions);
        }
    }

    /// @param prompt asked for the password of the file, then for the primary password if the database is locked
    /// @throws PasswordNeeded a password was not given: nothing was changed
    /// @throws WrongPassword  the question was declined after a wrong answer
    /// @throws org.sealwright.core.problem.EscrowNotPossible the organisation wants a copy of a key and none can be
    ///   made: nothing was changed
    public TakenUp takeUp(Path file, Limits limits, PasswordPrompt prompt, Progress progress) throws Problem {
        var here = current.open();
        byte[] bytes = bytes(file);
        try (var content = opened(bytes, file, limits, prompt, progress)) {
            // What is copied for the organisation, and what the user is told of it, is of a database that stays.
            waiting.untilFree(here.profile(), progress);
            var before = here.database().contents();
            var addition = addition(content, before);
            var handover = rules.escrow.of(addition, here.database());
            openForKeys.open(here.profile(), here.database(), prompt);
            handover.write();
            var added = waiting.whenFree(
                    here.profile(), progress, () -> here.database().add(addition, progress));
            audit.record(new AuditEvent(
                    AuditEvent.Action.TRANSFER_TAKEN_UP,
                    Map.of("profile", here.profile().folder().toString(), "file", AuditEvent.place(file))));
            var matched =
                    waiting.whenFree(here.profile(), progress, () -> identities.match(here, content.identities()));
            var merged = waiting.whenFree(here.profile(), progress, () -> exceptions.merge(here, content.exceptions()));
            merged.added()
                    .forEach(exception -> audit.record(
                            new AuditEvent(AuditEvent.Action.EXCEPTION_ADDED, facts(here.profile(), exception, file))));
            return new TakenUp(
                    content.profile(),
                    here.profile().name(),
                    added,
                    granted(addition),
                    keptTrust(content, here),
                    matched.set(),
                    matched.unmatched(),
                    merged.added(),
                    merged.kept(),
                    handover.files());
        }
    }

    private static Map<String, String> facts(Profile profile, ServerException exception, Path file) {
        return Map.of(
                "profile",
                profile.folder().toString(),
                "host",
                exception.host(),
                "port",
                String.valueOf(exception.port()),
                "sha256",
                exception.fingerprint(),
                "file",
                AuditEvent.place(file));
    }

    /// Named one by one: whoever sends a file with its password could bring an authority of his own in.
    private static List<String> granted(Addition addition) {
        return addition.certificates().stream()
                .filter(entry -> entry.trust().isPresent())
                .map(entry -> entry.certificate().displayName())
                .toList();
    }

    private static byte[] bytes(Path file) throws Problem {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new NoOrdinaryFile(file);
        }
        try (var stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes((int) Source.MAXIMUM_SIZE + 1);
            if (bytes.length > Source.MAXIMUM_SIZE) {
                throw new RefusedAsUnsafe(file, Clause.tooLarge((int) (Source.MAXIMUM_SIZE >> 20)));
            }
            return bytes;
        } catch (IOException e) {
            throw new CannotRead(file, e);
        }
    }

    private Transfer opened(byte[] bytes, Path file, Limits limits, PasswordPrompt prompt, Progress progress)
            throws Problem {
        var name = String.valueOf(file.getFileName());
        for (int attempt = 1; ; attempt++) {
            var answer = prompt.ask(new PasswordQuestion.OfFile(name, attempt));
            if (answer.isEmpty()) {
                throw attempt == 1 ? new PasswordNeeded(file) : new WrongPassword(file);
            }
            try (var password = answer.get()) {
                return transferFile.read(bytes, file, password, limits, progress);
            } catch (WrongPassword _) {
                // The next question says so.
            }
        }
    }

    private Addition addition(Transfer content, Contents before) {
        var trusts = rules.trust.bounded(content.certificates().stream()
                .filter(one -> !one.trust().equals(Trust.NONE))
                .collect(Collectors.toMap(OneCertificate::certificate, OneCertificate::trust, (first, _) -> first)));
        var entries = new ArrayList<Addition.Entry>();
        for (var one : content.certificates()) {
            boolean known = before.find(one.certificate().sha256()).isPresent();
            entries.add(new Addition.Entry(
                    one.certificate(),
                    one.nickname().isBlank() ? Optional.empty() : Optional.of(one.nickname()),
                    known ? Optional.empty() : Optional.ofNullable(trusts.get(one.certificate()))));
        }
        return new Addition(
                entries, content.keys().stream().map(Transfer.OneKey::key).toList());
    }

    private static List<String> keptTrust(Transfer content, OpenProfile here) throws Problem {
        var contents = here.database().contents();
        return content.certificates().stream()
                .filter(one -> contents.find(one.certificate().sha256())
                        .filter(stored -> !stored.trust().equals(one.trust()))
                        .isPresent())
                .map(one -> one.certificate().displayName())
                .toList();
    }
}
