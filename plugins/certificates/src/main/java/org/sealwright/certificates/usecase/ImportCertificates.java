package org.sealwright.certificates.usecase;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.sealwright.certificates.usecase.ImportResult.Failed;
import org.sealwright.certificates.usecase.ImportResult.Imported;
import org.sealwright.certificates.usecase.ImportResult.ImportedCertificate;
import org.sealwright.certificates.usecase.ImportResult.ImportedKey;
import org.sealwright.certificates.usecase.ImportResult.Outcome;
import org.sealwright.core.audit.AuditEvent;
import org.sealwright.core.audit.AuditLog;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.Fingerprint;
import org.sealwright.core.certificate.Group;
import org.sealwright.core.certificate.KeyFingerprint;
import org.sealwright.core.database.Added;
import org.sealwright.core.database.Added.Action;
import org.sealwright.core.database.Added.CertificateAdded;
import org.sealwright.core.database.CertificateDatabase;
import org.sealwright.core.database.Contents;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.profile.OpenProfile;
import org.sealwright.core.profile.WaitForProfile;
import org.sealwright.core.reading.Found;
import org.sealwright.core.reading.Reader;
import org.sealwright.core.reading.Source;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.task.Progress;
import org.sealwright.core.trust.Trust;
import org.sealwright.kit.usecase.EscrowKeys;
import org.sealwright.kit.usecase.OpenForKeys;
import org.sealwright.kit.usecase.OrganisationTrust;

/// Reads certificates and keys from files and stores them in the current profile: all of them in one transaction.
/// A source that cannot be read does not stop the others; each is told of.
public final class ImportCertificates {
    private final CurrentProfile current;
    private final Reader reader;
    private final OpenForKeys openForKeys;
    private final EscrowKeys escrow;
    private final OrganisationTrust organisation;
    private final WaitForProfile wait;
    private final WelcomeOwn welcome;
    private final AuditLog audit;

    @Inject
    public ImportCertificates(
            CurrentProfile current,
            Reader reader,
            OpenForKeys openForKeys,
            EscrowKeys escrow,
            OrganisationTrust organisation,
            WaitForProfile wait,
            WelcomeOwn welcome,
            AuditLog audit) {
        this.current = current;
        this.reader = reader;
        this.openForKeys = openForKeys;
        this.escrow = escrow;
        this.organisation = organisation;
        this.wait = wait;
        this.welcome = welcome;
        this.audit = audit;
    }

    /// @param prompt asked for the passwords of files and, when keys are to be stored, of the database
    /// @throws org.sealwright.core.problem.PasswordNeeded the database's password was not given: nothing imported
    /// @throws org.sealwright.core.problem.WrongPassword  it was wrong and not given again: nothing imported
    /// @throws org.sealwright.core.problem.EscrowNotPossible the organisation wants a copy of a key and none can be
    ///   made: nothing imported
    public ImportResult run(ImportRequest request, PasswordPrompt prompt, Progress progress) throws Problem {
        // Taken once: reading may take long, and the user may switch to another profile meanwhile.
        var here = current.open();
        Map<Source, Found> read = new LinkedHashMap<>();
        try {
            var failed = readAll(request, prompt, progress, read);
            return store(here, request, prompt, progress, read, failed);
        } finally {
            read.values().forEach(Found::close);
        }
    }

    private Map<Source, Problem> readAll(
            ImportRequest request, PasswordPrompt prompt, Progress progress, Map<Source, Found> read) {
        Map<Source, Problem> failed = new HashMap<>();
        int done = 0;
        for (var source : request.sources()) {
            progress.stopIfCancelled();
            progress.at(done++, request.sources().size());
            try {
                read.put(source, reader.read(source, prompt, request.limits(), progress));
            } catch (Problem e) {
                failed.put(source, e);
            }
        }
        return failed;
    }

    private ImportResult store(
            OpenProfile here,
            ImportRequest request,
            PasswordPrompt prompt,
            Progress progress,
            Map<Source, Found> read,
            Map<Source, Problem> failed)
            throws Problem {
        var plan = new ImportPlan(request, waitingKeys(here.database()));
        read.values().forEach(plan::take);
        boolean passwordSet = false;
        List<Path> escrowed = List.of();
        var stored = new Stored(Map.of(), Map.of());
        if (!plan.isEmpty()) {
            var database = here.database();
            organisation.check(plan.trust());
            var handover = escrow.of(plan.addition(), database);
            if (plan.changesTrustOf(present(database))) {
                // First: who waits long for Thunderbird is logged out again.
                wait.untilFree(here.profile(), progress);
            }
            if (plan.holdsKeys()) {
                passwordSet = openForKeys.open(here.profile(), database, prompt);
            }
            if (plan.setsTrust() || handover.needsOpenDatabase()) {
                openForKeys.unlock(here.profile(), database, prompt);
            }
            progress.stopIfCancelled();
            progress.pointOfNoReturn();
            handover.write();
            escrowed = handover.files();
            var before = database.contents();
            stored = Stored.of(plan, database.add(plan.addition(), progress));
            recordTrust(plan, before, stored);
        }
        var outcomes = new ArrayList<Outcome>();
        Set<Fingerprint> told = new HashSet<>();
        for (var source : request.sources()) {
            var problem = failed.get(source);
            outcomes.add(
                    problem != null
                            ? new Failed(source, problem)
                            : imported(source, Objects.requireNonNull(read.get(source)), plan, stored, told));
        }
        return new ImportResult(outcomes, passwordSet, welcome.welcome(here, ownAmong(outcomes)), escrowed);
    }

    /// The user's own certificates that are new, or whose key is.
    private static List<StoredCertificate> ownAmong(List<Outcome> outcomes) {
        return outcomes.stream()
                .flatMap(outcome -> outcome.certificates().stream())
                .filter(one -> one.action() == Action.ADDED || one.action() == Action.PAIRED)
                .map(ImportedCertificate::stored)
                .filter(StoredCertificate::hasPrivateKey)
                .toList();
    }

    private static Set<KeyFingerprint> waitingKeys(CertificateDatabase database) throws Problem {
        return database.contents().loneKeys().stream()
                .map(lone -> lone.key().fingerprint())
                .collect(Collectors.toSet());
    }

    private static Set<Fingerprint> present(CertificateDatabase database) throws Problem {
        return database.contents().certificates().stream()
                .map(stored -> stored.certificate().sha256())
                .collect(Collectors.toSet());
    }

    private Imported imported(Source source, Found found, ImportPlan plan, Stored stored, Set<Fingerprint> told) {
        var certificates = new ArrayList<ImportedCertificate>();
        for (var each : found.certificates()) {
            var certificate = each.certificate();
            if (!plan.takes(certificate)) {
                certificates.add(new ImportedCertificate(
                        notStored(certificate), Action.SKIPPED, ImportResult.NOT_AN_AUTHORITY, false));
                continue;
            }
            var one = told(certificate, stored, told.add(certificate.sha256()));
            certificates.add(one);
            record(source, one);
        }
        var keys = keysToTell(found, stored);
        keys.forEach(key -> record(source, key));
        return new Imported(source, certificates, keys, found.notes());
    }

    /// @param first the certificate did not occur in a source before; later it was "there already"
    private static ImportedCertificate told(Certificate certificate, Stored stored, boolean first) {
        var added = Objects.requireNonNull(stored.certificates().get(certificate.sha256()));
        if (!first) {
            return new ImportedCertificate(added.stored(), Action.ALREADY_PRESENT, "", false);
        }
        var key = stored.keys().get(certificate.key().fingerprint());
        boolean keyAdded = key != null && key.action() == Action.ADDED;
        var action = added.action() == Action.ALREADY_PRESENT && keyAdded ? Action.PAIRED : added.action();
        return new ImportedCertificate(added.stored(), action, added.reason(), keyAdded);
    }

    /// Keys that got a certificate are told with it; the others on their own.
    private static List<ImportedKey> keysToTell(Found found, Stored stored) {
        var withCertificate = stored.certificates().values().stream()
                .map(added -> added.stored().certificate().key().fingerprint())
                .collect(Collectors.toSet());
        var keys = new ArrayList<ImportedKey>();
        for (var each : found.keys()) {
            var fingerprint = each.key().publicKey().fingerprint();
            var added = stored.keys().get(fingerprint);
            if (added != null && (added.action() == Action.SKIPPED || !withCertificate.contains(fingerprint))) {
                keys.add(new ImportedKey(added.key(), added.action(), added.reason()));
            }
        }
        return keys;
    }

    private void record(Source source, ImportedCertificate imported) {
        var action = imported.action();
        if (action == Action.ADDED || action == Action.PAIRED) {
            var stored = imported.stored();
            audit.record(new AuditEvent(
                    action == Action.PAIRED ? AuditEvent.Action.PAIRED : AuditEvent.Action.IMPORTED,
                    Map.of(
                            "sha256", stored.certificate().sha256().hex(),
                            "nickname", stored.nickname(),
                            "group", stored.group().word(),
                            "file", nameOf(source))));
        }
    }

    /// Of those that were here before, too.
    private void recordTrust(ImportPlan plan, Contents before, Stored after) {
        for (var certificate : plan.trust().keySet()) {
            var now = Objects.requireNonNull(after.certificates().get(certificate.sha256()))
                    .stored()
                    .trust();
            var then = before.find(certificate.sha256()).map(StoredCertificate::trust);
            if (!now.equals(then.orElse(Trust.NONE))) {
                audit.record(new AuditEvent(
                        AuditEvent.Action.TRUST_CHANGED,
                        Map.of(
                                "sha256", certificate.sha256().hex(),
                                "name", certificate.displayName(),
                                "websites", now.websites().word(),
                                "email", now.email().word(),
                                "software", now.software().word())));
            }
        }
    }

    private void record(Source source, ImportedKey imported) {
        if (imported.action() == Action.ADDED) {
            audit.record(new AuditEvent(
                    AuditEvent.Action.IMPORTED,
                    Map.of("key", imported.key().fingerprint().hex(), "file", nameOf(source))));
        }
    }

    private static String nameOf(Source source) {
        return source.path().map(AuditEvent::place).orElse(source.name());
    }

    private static StoredCertificate notStored(Certificate certificate) {
        return new StoredCertificate(
                certificate,
                "",
                Group.of(certificate, false, false, false),
                false,
                Trust.NONE,
                StoredCertificate.Origin.NONE);
    }

    /// What the database answered, by fingerprint.
    private record Stored(Map<Fingerprint, CertificateAdded> certificates, Map<KeyFingerprint, Added.KeyAdded> keys) {
        static Stored of(ImportPlan plan, Added added) {
            Map<Fingerprint, CertificateAdded> certificates = new LinkedHashMap<>();
            var order = plan.certificateOrder();
            for (int i = 0; i < order.size(); i++) {
                certificates.put(order.get(i), added.certificates().get(i));
            }
            Map<KeyFingerprint, Added.KeyAdded> keys = new LinkedHashMap<>();
            var keyOrder = plan.keyOrder();
            for (int i = 0; i < keyOrder.size(); i++) {
                keys.put(keyOrder.get(i).fingerprint(), added.keys().get(i));
            }
            return new Stored(certificates, keys);
        }
    }
}
