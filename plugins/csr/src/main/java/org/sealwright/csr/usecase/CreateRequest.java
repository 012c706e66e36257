package org.sealwright.csr.usecase;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.audit.AuditEvent;
import org.sealwright.core.audit.AuditLog;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.Der;
import org.sealwright.core.certificate.Fingerprint;
import org.sealwright.core.certificate.KeyFingerprint;
import org.sealwright.core.database.Added;
import org.sealwright.core.database.Addition;
import org.sealwright.core.database.Protection;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.RequestKeptUnsaved;
import org.sealwright.core.problem.UnsupportedKey;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.profile.OpenProfile;
import org.sealwright.core.request.KeyMaker;
import org.sealwright.core.request.PendingRequest;
import org.sealwright.core.request.PendingRequests;
import org.sealwright.core.request.RequestContent;
import org.sealwright.core.request.RequestReader;
import org.sealwright.core.request.RequestTemplate;
import org.sealwright.core.request.RequestWriter;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.secret.PrivateKey;
import org.sealwright.core.task.Progress;
import org.sealwright.core.writing.SafeFiles;
import org.sealwright.kit.usecase.EscrowKeys;
import org.sealwright.kit.usecase.OpenForKeys;

/// Makes a key and a request for it. The key is in the database before the file is written, so no request ever
/// leaves the house whose key could be lost; and when the file cannot be written, the key is taken out again.
public final class CreateRequest {
    /// No CSR made here is larger, in bytes.
    private static final int LARGEST = 16 << 10;

    private final CurrentProfile current;
    private final Makers makers;
    private final PendingRequests pending;
    private final SafeFiles files;
    private final Rules rules;
    private final AuditLog audit;
    private final Clock clock;

    /// The ports that make what a request consists of.
    public static final class Makers {
        private final KeyMaker keys;
        private final RequestWriter writer;
        private final RequestReader reader;

        @Inject
        public Makers(KeyMaker keys, RequestWriter writer, RequestReader reader) {
            this.keys = keys;
            this.writer = writer;
            this.reader = reader;
        }
    }

    /// What has to be so before there is a request, and a new key.
    public static final class Rules {
        private final AllowedKeys allowed;
        private final FixedFields fixed;
        private final OpenForKeys openForKeys;
        private final EscrowKeys escrow;

        @Inject
        public Rules(AllowedKeys allowed, FixedFields fixed, OpenForKeys openForKeys, EscrowKeys escrow) {
            this.allowed = allowed;
            this.fixed = fixed;
            this.openForKeys = openForKeys;
            this.escrow = escrow;
        }
    }

    @Inject
    public CreateRequest(
            CurrentProfile current,
            Makers makers,
            PendingRequests pending,
            SafeFiles files,
            Rules rules,
            AuditLog audit,
            Clock clock) {
        this.current = current;
        this.makers = makers;
        this.pending = pending;
        this.files = files;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /// What to make.
    ///
    /// @param content  checked with the same template
    /// @param file     where the CSR goes, as PEM
    /// @param replace  an existing file may be replaced
    public record Order(RequestContent content, RequestTemplate template, KeyChoice key, Path file, boolean replace) {}

    /// What was made.
    ///
    /// @param request     as it is remembered
    /// @param pem         the text for the authority
    /// @param keyIsNew    it was made for this request
    /// @param passwordSet a primary password was set on the way
    /// @param unprotected no primary password protects the key
    /// @param escrowed    copies of the key that were written for the organisation
    public record Created(
            PendingRequest request,
            String pem,
            boolean keyIsNew,
            boolean passwordSet,
            boolean unprotected,
            List<Path> escrowed) {
        public Created {
            escrowed = List.copyOf(escrowed);
        }
    }

    /// @param prompt   asked for the primary password if the database is locked; offers to set one if there is none
    /// @param progress a cancel is honoured until the key goes into the database
    /// @throws org.sealwright.core.problem.FileExists         the file is there and may not be replaced
    /// @throws org.sealwright.core.problem.CannotWrite        it cannot be written; nothing was changed
    /// @throws org.sealwright.core.problem.DiskFull           the same
    /// @throws org.sealwright.core.problem.ForbiddenByPolicy  the organisation does not allow such a key, or
    ///   has decided a field otherwise
    /// @throws org.sealwright.core.problem.EscrowNotPossible  the organisation wants a copy of the key and none
    ///   can be made
    /// @throws org.sealwright.core.problem.PasswordNeeded     the database's password was not given
    /// @throws org.sealwright.core.problem.WrongPassword      it was wrong and not given again
    /// @throws org.sealwright.core.problem.NotFound           there is no such key
    /// @throws RequestKeptUnsaved                             the file could not be written and the key not be
    ///   taken back
    /// @throws java.util.concurrent.CancellationException     the user cancelled; nothing was changed
    public Created run(Order order, PasswordPrompt prompt, Progress progress) throws Problem {
        // Taken once: making a key may take long, and the user may switch to another profile meanwhile.
        var here = current.open();
        rules.fixed.check(order.content(), order.template());
        if (order.key() instanceof KeyChoice.Fresh(var kind)) {
            rules.allowed.check(kind);
        }
        files.rehearse(order.file(), LARGEST, order.replace());
        var handover =
                switch (order.key()) {
                    case KeyChoice.Fresh(var kind) -> rules.escrow.ofNewKey(kind);
                    case KeyChoice.Existing(var print) ->
                        rules.escrow.ofStoredKey(print, here.database().contents());
                };
        boolean passwordSet = opened(order.key(), here, prompt);
        try (PrivateKey key = key(order.key(), here, progress)) {
            Der csr = makers.writer.write(order.content(), order.template(), key);
            var request = remembered(here, order, key, csr);
            progress.stopIfCancelled();
            progress.pointOfNoReturn();
            boolean keyIsNew = order.key() instanceof KeyChoice.Fresh;
            handover.write(key, order.content().mainAddress().toString());
            if (keyIsNew) {
                store(here, key, progress);
            }
            String pem = makers.writer.pem(csr);
            save(here, request, pem, order, keyIsNew);
            boolean unprotected = here.database().protection() == Protection.NO_PASSWORD;
            return new Created(request, pem, keyIsNew, passwordSet, unprotected, handover.files());
        }
    }

    /// @return whether a primary password was set
    private boolean opened(KeyChoice choice, OpenProfile here, PasswordPrompt prompt) throws Problem {
        return switch (choice) {
            case KeyChoice.Fresh _ -> rules.openForKeys.open(here.profile(), here.database(), prompt);
            case KeyChoice.Existing _ -> {
                rules.openForKeys.unlock(here.profile(), here.database(), prompt);
                yield false;
            }
        };
    }

    private PrivateKey key(KeyChoice choice, OpenProfile here, Progress progress) throws Problem {
        return switch (choice) {
            case KeyChoice.Fresh(var kind) -> makers.keys.make(kind, progress);
            case KeyChoice.Existing(var fingerprint) -> {
                PrivateKey key = here.database().privateKey(fingerprint);
                try {
                    rules.allowed.check(key.publicKey());
                    yield key;
                } catch (Problem e) {
                    key.close();
                    throw e;
                }
            }
        };
    }

    private PendingRequest remembered(OpenProfile here, Order order, PrivateKey key, Der csr) throws Problem {
        var facts = makers.reader.read(csr);
        List<String> addresses =
                order.content().addresses().stream().map(Object::toString).toList();
        return new PendingRequest(
                key.publicKey(),
                addresses,
                facts.subject().toString(),
                clock.instant(),
                Optional.of(order.file().toAbsolutePath()),
                csr,
                certificatesOf(here, key.publicKey().fingerprint()));
    }

    private static Set<Fingerprint> certificatesOf(OpenProfile here, KeyFingerprint key) throws Problem {
        return here.database().contents().certificates().stream()
                .map(StoredCertificate::certificate)
                .filter(certificate -> certificate.key().fingerprint().equals(key))
                .map(Certificate::sha256)
                .collect(Collectors.toSet());
    }

    private void store(OpenProfile here, PrivateKey key, Progress progress) throws Problem {
        var added = here.database().add(new Addition(List.of(), List.of(key), true), progress);
        if (added.keys().getFirst().action() == Added.Action.SKIPPED) {
            throw new UnsupportedKey(key.publicKey().shortName());
        }
        audit.record(new AuditEvent(
                AuditEvent.Action.KEY_CREATED,
                Map.of(
                        "key", key.publicKey().fingerprint().hex(),
                        "kind", key.publicKey().shortName(),
                        "profile", here.profile().folder().toString())));
    }

    /// Remembers the request, then writes its file; if either fails, all is as before.
    private void save(OpenProfile here, PendingRequest request, String pem, Order order, boolean keyIsNew)
            throws Problem {
        var print = request.key().fingerprint();
        @Nullable PendingRequest before = null;
        try {
            before = pending.of(here.profile()).stream()
                    .filter(known -> known.key().fingerprint().equals(print))
                    .findFirst()
                    .orElse(null);
            pending.put(here.profile(), request);
            files.write(
                    order.file(), pem.getBytes(StandardCharsets.US_ASCII), SafeFiles.Readers.USUAL, order.replace());
        } catch (Problem e) {
            takeBack(here, request, before, keyIsNew, e);
            throw e;
        }
        audit.record(new AuditEvent(
                AuditEvent.Action.REQUEST_WRITTEN,
                Map.of(
                        "key", print.hex(),
                        "emails", String.join(", ", request.emails()),
                        "template", order.template().id(),
                        "file", AuditEvent.place(order.file()))));
    }

    private void takeBack(
            OpenProfile here, PendingRequest request, @Nullable PendingRequest before, boolean keyIsNew, Problem cause)
            throws RequestKeptUnsaved {
        var print = request.key().fingerprint();
        try {
            if (keyIsNew) {
                here.database().removeKeys(List.of(print));
                audit.record(new AuditEvent(AuditEvent.Action.DELETED, Map.of("key", print.hex())));
            }
        } catch (Problem notTakenBack) {
            // The key stays, so what was asked for it is better remembered than forgotten.
            var kept = new RequestKeptUnsaved(request.csrFile().orElse(Path.of("")));
            kept.addSuppressed(cause);
            kept.addSuppressed(notTakenBack);
            throw kept;
        }
        try {
            if (before != null) {
                pending.put(here.profile(), before);
            } else {
                pending.remove(here.profile(), print);
            }
        } catch (Problem notForgotten) {
            // At worst the list shows a request without key, which can be deleted there.
            if (!notForgotten.equals(cause)) {
                cause.addSuppressed(notForgotten);
            }
        }
    }
}
