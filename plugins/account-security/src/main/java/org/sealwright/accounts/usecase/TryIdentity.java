package org.sealwright.accounts.usecase;

import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sealwright.accounts.usecase.Trial.Message;
import org.sealwright.accounts.usecase.Trial.Outcome;
import org.sealwright.accounts.usecase.Trial.Remark;
import org.sealwright.accounts.usecase.Trial.Step;
import org.sealwright.core.account.Accounts;
import org.sealwright.core.account.CertificateUse;
import org.sealwright.core.account.Identity;
import org.sealwright.core.database.CertificateDatabase;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.message.Letter;
import org.sealwright.core.message.Opened;
import org.sealwright.core.message.SecureMail;
import org.sealwright.core.message.Signer;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.UnsupportedInput;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.request.MailAddress;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.secret.PrivateKey;
import org.sealwright.core.task.Progress;
import org.sealwright.core.verdict.Verdict;
import org.sealwright.core.writing.SafeFiles;
import org.sealwright.kit.usecase.JudgeCertificates;
import org.sealwright.kit.usecase.OpenForKeys;

/// Tries an identity's certificates without a mail server: signs a message to oneself, checks the signature,
/// encrypts it and decrypts it again. Everything happens in memory; what stands in the way is known before
/// anything is done.
public final class TryIdentity {
    private static final String ENDING = ".eml";

    private final CurrentProfile current;
    private final Accounts accounts;
    private final Offers offers;
    private final Ports ports;
    private final OpenForKeys open;
    private final Clock clock;

    /// What does the work.
    public record Ports(JudgeCertificates judging, SecureMail mail, SafeFiles files) {
        @Inject
        public Ports {}
    }

    /// What the message says.
    public record Wording(String subject, String text) {}

    @Inject
    public TryIdentity(
            CurrentProfile current, Accounts accounts, Offers offers, Ports ports, OpenForKeys open, Clock clock) {
        this.current = current;
        this.accounts = accounts;
        this.offers = offers;
        this.ports = ports;
        this.open = open;
        this.clock = clock;
    }

    /// @param reference the identity's id or address
    /// @throws Problem the identity is not known, or the primary password is missing; what is wrong with a
    ///   certificate stands in the answer
    public Trial attempt(String reference, Wording wording, PasswordPrompt prompt, Progress progress) throws Problem {
        var here = current.open();
        var identity = IdentityReference.find(reference, accounts.of(here.profile()));
        var contents = here.database().contents();
        var offer = offers.in(here.profile());
        var judge = ports.judging().over(contents);
        var signing = Checks.of(identity, CertificateUse.SIGNING, contents, offer, judge);
        var encryption = Checks.of(identity, CertificateUse.ENCRYPTION, contents, offer, judge);
        var outcomes = new ArrayList<>(signing.outcomes());
        outcomes.addAll(encryption.outcomes());
        if (!signing.passed() || outcomes.stream().anyMatch(Outcome::failed)) {
            return new Trial(identity, outcomes, Optional.empty(), Optional.empty());
        }
        progress.stopIfCancelled();
        open.unlock(here.profile(), here.database(), prompt);
        return new Run(identity, letter(identity, wording), outcomes)
                .through(here.database(), signing, encryption.certificate());
    }

    private Letter letter(Identity identity, Wording wording) throws Problem {
        return switch (MailAddress.check(identity.address())) {
            case MailAddress.Check.Sound(var address) ->
                new Letter(identity.fullName(), address, address, wording.subject(), wording.text(), clock.instant());
            case MailAddress.Check.Faulty _ -> throw new UnsupportedInput(null, identity.address());
        };
    }

    /// One run through signing, verifying, encrypting and decrypting.
    private final class Run {
        private final Identity identity;
        private final Letter letter;
        private final List<Outcome> outcomes;

        Run(Identity identity, Letter letter, List<Outcome> outcomes) {
            this.identity = identity;
            this.letter = letter;
            this.outcomes = outcomes;
        }

        Trial through(CertificateDatabase database, Checks signing, Optional<StoredCertificate> recipient)
                throws Problem {
            var certificate = signing.certificate().orElseThrow().certificate();
            var chain = signing.verdict().map(Verdict::chain).orElse(List.of());
            Optional<Message> signed = Optional.empty();
            Optional<Message> encrypted = Optional.empty();
            try (var key = database.privateKey(certificate.key().fingerprint())) {
                var signer = new Signer(key, certificate, chain);
                signed = sign(signer);
                if (signed.isPresent() && recipient.isPresent()) {
                    encrypted = encrypt(signer, recipient.get(), database);
                }
            }
            boolean whole = outcomes.stream().noneMatch(Outcome::failed);
            return new Trial(identity, outcomes, signed.filter(_ -> whole), encrypted.filter(_ -> whole));
        }

        private Optional<Message> sign(Signer signer) {
            var use = CertificateUse.SIGNING;
            var message = tried(use, Step.SIGN, () -> ports.mail().sign(letter, signer));
            message.ifPresent(
                    bytes -> tried(use, Step.VERIFY, () -> ports.mail().verify(bytes), signer));
            return message.map(Message::new);
        }

        private Optional<Message> encrypt(Signer signer, StoredCertificate recipient, CertificateDatabase database)
                throws Problem {
            var use = CertificateUse.ENCRYPTION;
            var certificate = recipient.certificate();
            var message = tried(use, Step.ENCRYPT, () -> ports.mail().signAndEncrypt(letter, signer, certificate));
            if (message.isPresent()) {
                try (PrivateKey key = database.privateKey(certificate.key().fingerprint())) {
                    tried(use, Step.DECRYPT, () -> ports.mail().decrypt(message.get(), key, certificate), signer);
                }
            }
            return message.map(Message::new);
        }

        private <T> Optional<T> tried(CertificateUse use, Step step, Attempt<T> attempt) {
            try {
                var result = attempt.make();
                outcomes.add(Outcome.well(use, step));
                return Optional.of(result);
            } catch (Problem problem) {
                outcomes.add(Outcome.failed(use, step, new Remark.Broken(problem)));
                return Optional.empty();
            }
        }

        private void tried(CertificateUse use, Step step, Attempt<Opened> attempt, Signer signer) {
            try {
                var opened = attempt.make();
                boolean same = opened.intact()
                        && opened.signer().filter(signer.certificate()::equals).isPresent()
                        && opened.text().equals(letter.text());
                outcomes.add(same ? Outcome.well(use, step) : Outcome.failed(use, step, new Remark.Different()));
            } catch (Problem problem) {
                outcomes.add(Outcome.failed(use, step, new Remark.Broken(problem)));
            }
        }
    }

    @FunctionalInterface
    private interface Attempt<T> {
        T make() throws Problem;
    }

    /// Where the messages of a trial are.
    public record Saved(Path signed, Optional<Path> encrypted) {}

    /// Writes the messages into a folder, under names made of the address.
    public Saved saveInto(Path folder, Trial trial) throws Problem {
        var name = trial.identity().address().replaceAll("[^A-Za-z0-9@._+-]", "_");
        return save(
                trial, folder.resolve(name + "-signed" + ENDING), folder.resolve(name + "-encrypted" + ENDING), false);
    }

    /// Writes the signed message into a file that may be replaced, and the encrypted one beside it, under a name
    /// that no file has: nobody was asked about that one.
    public Saved saveAs(Path signed, Trial trial) throws Problem {
        var name = String.valueOf(signed.getFileName());
        var stem = name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
        var encrypted = signed.resolveSibling(stem + "-encrypted" + ENDING);
        for (int number = 2; Files.exists(encrypted, LinkOption.NOFOLLOW_LINKS); number++) {
            encrypted = signed.resolveSibling(stem + "-encrypted-" + number + ENDING);
        }
        return save(trial, signed, encrypted, true);
    }

    /// @param replace the signed message may take the place of another file
    private Saved save(Trial trial, Path signed, Path encrypted, boolean replace) throws Problem {
        byte[] first = trial.signed()
                .orElseThrow(() -> new IllegalArgumentException("a trial that failed"))
                .toByteArray();
        var second = trial.encrypted().map(Message::toByteArray);
        ports.files().rehearse(signed, first.length, replace);
        if (second.isPresent()) {
            ports.files().rehearse(encrypted, second.get().length, false);
        }
        ports.files().write(signed, first, SafeFiles.Readers.USUAL, replace);
        if (second.isPresent()) {
            ports.files().write(encrypted, second.get(), SafeFiles.Readers.USUAL, false);
        }
        return new Saved(signed, second.map(_ -> encrypted));
    }
}
