package org.sealwright.certificates.usecase;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.sealwright.core.audit.AuditEvent;
import org.sealwright.core.audit.AuditLog;
import org.sealwright.core.backup.BackupLog;
import org.sealwright.core.certificate.Fingerprint;
import org.sealwright.core.certificate.KeyFingerprint;
import org.sealwright.core.database.CertificateDatabase;
import org.sealwright.core.database.Contents;
import org.sealwright.core.database.LoneKey;
import org.sealwright.core.database.Removed;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.problem.NotBackedUp;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.profile.OpenProfile;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.profile.WaitForProfile;
import org.sealwright.core.task.Progress;
import org.sealwright.kit.description.Value;
import org.sealwright.kit.usecase.KeepUntilBackedUp;
import org.sealwright.kit.usecase.OrganisationTrust;

/// Deletes certificates and private keys without certificate, and says before what will be lost.
public final class DeleteCertificates {
    private final CurrentProfile current;
    private final WaitForProfile wait;
    private final KeepUntilBackedUp keep;
    private final BackupLog backups;
    private final OrganisationTrust organisation;
    private final AuditLog audit;

    @Inject
    public DeleteCertificates(
            CurrentProfile current,
            WaitForProfile wait,
            KeepUntilBackedUp keep,
            BackupLog backups,
            OrganisationTrust organisation,
            AuditLog audit) {
        this.current = current;
        this.wait = wait;
        this.keep = keep;
        this.backups = backups;
        this.organisation = organisation;
        this.audit = audit;
    }

    /// What to delete.
    ///
    /// @param loneKeys private keys that have no certificate
    /// @param keepKeys private keys of the certificates stay, to read old mail once a certificate is back
    public record Selection(Set<Fingerprint> certificates, Set<KeyFingerprint> loneKeys, boolean keepKeys) {
        public Selection {
            certificates = Set.copyOf(certificates);
            loneKeys = Set.copyOf(loneKeys);
        }

        public boolean isEmpty() {
            return certificates.isEmpty() && loneKeys.isEmpty();
        }
    }

    /// What would be deleted and what would be lost with it.
    ///
    /// @param notBackedUp     those whose private key would go although no proved backup holds it
    /// @param keysNotBackedUp the same of keys without certificate
    public record Preview(
            List<StoredCertificate> certificates,
            List<LoneKey> loneKeys,
            List<StoredCertificate> notBackedUp,
            List<LoneKey> keysNotBackedUp,
            List<Value.Word> losses) {
        public Preview {
            certificates = List.copyOf(certificates);
            loneKeys = List.copyOf(loneKeys);
            notBackedUp = List.copyOf(notBackedUp);
            keysNotBackedUp = List.copyOf(keysNotBackedUp);
            losses = List.copyOf(losses);
        }
    }

    /// What was deleted, for [UndoDelete].
    public record Deletion(Profile profile, List<Removed> removed) {
        public Deletion {
            removed = List.copyOf(removed);
        }

        public List<StoredCertificate> certificates() {
            return removed.stream()
                    .flatMap(each -> each.certificates().stream())
                    .toList();
        }

        /// Private keys that are gone.
        public int keys() {
            return removed.stream().mapToInt(Removed::keys).sum();
        }
    }

    public Preview preview(Selection selection) throws Problem {
        var here = current.open();
        var contents = here.database().contents();
        var certificates = contents.certificates().stream()
                .filter(stored ->
                        selection.certificates().contains(stored.certificate().sha256()))
                .toList();
        var loneKeys = contents.loneKeys().stream()
                .filter(lone -> selection.loneKeys().contains(lone.key().fingerprint()))
                .toList();
        var unkept = notBackedUp(here.profile(), keysToGo(contents, selection));
        return new Preview(
                certificates,
                loneKeys,
                certificates.stream()
                        .filter(StoredCertificate::hasPrivateKey)
                        .filter(stored ->
                                unkept.contains(stored.certificate().key().fingerprint()))
                        .toList(),
                loneKeys.stream()
                        .filter(lone -> unkept.contains(lone.key().fingerprint()))
                        .toList(),
                Losses.of(contents, certificates, loneKeys, selection.keepKeys()));
    }

    /// For callers that cannot ask a person: what the organisation forbids, and keys that nobody has kept.
    ///
    /// @throws NotBackedUp no proved backup holds a private key that would go
    /// @throws org.sealwright.core.problem.ForbiddenByPolicy as [#delete] does
    public void checkBackedUp(Selection selection) throws Problem {
        checkAllowed(current.open(), selection);
        var preview = preview(selection);
        var unkept = Stream.concat(
                        preview.notBackedUp().stream()
                                .map(stored ->
                                        NotBackedUp.keyOf(stored.certificate().displayName())),
                        preview.keysNotBackedUp().stream()
                                .map(lone -> NotBackedUp.alone(lone.key().shortName())))
                .findFirst();
        if (unkept.isPresent()) {
            throw unkept.get();
        }
    }

    /// A log that cannot be read is no proof of a backup.
    private Set<KeyFingerprint> notBackedUp(Profile profile, Set<KeyFingerprint> going) {
        if (going.isEmpty()) {
            return Set.of();
        }
        Set<KeyFingerprint> unkept = new HashSet<>(going);
        try {
            unkept.removeAll(backups.of(profile).keySet());
        } catch (Problem _) {
            return going;
        }
        return unkept;
    }

    private void checkAllowed(OpenProfile here, Selection selection) throws Problem {
        organisation.checkDeletion(selection.certificates());
        keep.check(here.profile(), keysToGo(here.database().contents(), selection));
    }

    /// Waits until no Thunderbird runs on the profile, then deletes.
    ///
    /// @throws org.sealwright.core.problem.ProfileInUse                                 Thunderbird runs, and
    ///   waiting is not possible here
    /// @throws org.sealwright.core.problem.NotFound         something is not there any more; nothing was deleted
    /// @throws org.sealwright.core.problem.ForbiddenByPolicy a private key is not backed up, and the organisation
    ///   wants backups, or it decided about an authority; nothing was deleted
    /// @throws java.util.concurrent.CancellationException the user gave up waiting
    public Deletion delete(Selection selection, Progress progress) throws Problem {
        // Taken once: the user may switch to another profile while we wait.
        return delete(current.open(), selection, progress);
    }

    Deletion delete(OpenProfile here, Selection selection, Progress progress) throws Problem {
        checkAllowed(here, selection);
        var deletion = wait.whenFree(here.profile(), progress, () -> {
            // Once more, as it may have been hours: of two certificates with one key the other can be gone by now.
            checkAllowed(here, selection);
            return new Deletion(here.profile(), deleteNow(here.database(), selection));
        });
        record(deletion, selection);
        return deletion;
    }

    /// The private keys nobody would have any more.
    private static Set<KeyFingerprint> keysToGo(Contents contents, Selection selection) {
        Set<KeyFingerprint> keys = new HashSet<>();
        if (!selection.keepKeys()) {
            contents.certificates().stream()
                    .filter(StoredCertificate::hasPrivateKey)
                    .filter(stored -> selection
                            .certificates()
                            .contains(stored.certificate().sha256()))
                    .forEach(stored -> keys.add(stored.certificate().key().fingerprint()));
            contents.certificates().stream()
                    .filter(stored -> !selection
                            .certificates()
                            .contains(stored.certificate().sha256()))
                    .forEach(stored -> keys.remove(stored.certificate().key().fingerprint()));
        }
        keys.addAll(selection.loneKeys());
        return keys;
    }

    private static List<Removed> deleteNow(CertificateDatabase database, Selection selection) throws Problem {
        var removed = new ArrayList<Removed>();
        if (!selection.loneKeys().isEmpty()) {
            removed.add(database.removeKeys(selection.loneKeys()));
        }
        if (!selection.certificates().isEmpty()) {
            try {
                removed.add(database.remove(selection.certificates(), !selection.keepKeys()));
            } catch (Problem e) {
                // All or nothing, though the port deletes lone keys and certificates apart.
                for (var done : removed) {
                    database.putBack(done);
                }
                throw e;
            }
        }
        return removed;
    }

    private void record(Deletion deletion, Selection selection) {
        for (var stored : deletion.certificates()) {
            var facts = new HashMap<String, String>();
            facts.put("sha256", stored.certificate().sha256().hex());
            facts.put("nickname", stored.nickname());
            facts.put("group", stored.group().word());
            facts.put("key", stored.hasPrivateKey() ? (selection.keepKeys() ? "kept" : "deleted") : "none");
            audit.record(new AuditEvent(AuditEvent.Action.DELETED, facts));
        }
        for (var key : selection.loneKeys()) {
            audit.record(new AuditEvent(AuditEvent.Action.DELETED, Map.of("key", key.hex())));
        }
    }
}
