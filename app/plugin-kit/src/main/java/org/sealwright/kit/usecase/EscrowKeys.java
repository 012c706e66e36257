package org.sealwright.kit.usecase;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sealwright.core.audit.AuditLog;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.KeyFingerprint;
import org.sealwright.core.certificate.PublicKeyFacts;
import org.sealwright.core.database.Addition;
import org.sealwright.core.database.CertificateDatabase;
import org.sealwright.core.database.Contents;
import org.sealwright.core.database.LoneKey;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.escrow.EncryptionUse;
import org.sealwright.core.escrow.EscrowRules;
import org.sealwright.core.escrow.KeySealer;
import org.sealwright.core.problem.EscrowNotPossible;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.request.KeyKind;
import org.sealwright.core.settings.Organisation;
import org.sealwright.core.settings.Settings;
import org.sealwright.kit.words.EscrowWords;
import org.sealwright.plugin.Announcement;

/// Keeps the organisation's rule that it gets a copy of each private key that decrypts: every use case by which a
/// key comes into a profile first prepares a [Handover], and writes it directly before it stores the key. So no
/// such key is stored without its copy; a copy whose key was not stored after all stays, and opens nothing.
public final class EscrowKeys {
    private final Settings settings;
    private final EscrowCertificate certificate;
    private final KeySealer sealer;
    private final EscrowFolder place;
    private final Announcement announcement;
    private final EscrowWords words;
    private final AuditLog audit;

    @Inject
    public EscrowKeys(
            Settings settings,
            EscrowCertificate certificate,
            KeySealer sealer,
            EscrowFolder place,
            Announcement announcement,
            EscrowWords words,
            AuditLog audit) {
        this.settings = settings;
        this.certificate = certificate;
        this.sealer = sealer;
        this.place = place;
        this.announcement = announcement;
        this.words = words;
        this.audit = audit;
    }

    /// A key that is to be made. Tells the user.
    ///
    /// @throws EscrowNotPossible the organisation wants a copy and none can be made
    /// @throws java.util.concurrent.CancellationException the user does not want to go on
    public Handover ofNewKey(KeyKind kind) throws Problem {
        return prepared(kind.canEncrypt() ? 1 : 0, List.of());
    }

    /// A key that is here already and gets another request, perhaps for its first certificate that encrypts.
    /// Tells the user.
    ///
    /// @param before what is stored
    /// @throws EscrowNotPossible the organisation wants a copy and none can be made
    /// @throws java.util.concurrent.CancellationException the user does not want to go on
    public Handover ofStoredKey(KeyFingerprint key, Contents before) throws Problem {
        var facts = keysOf(before).get(key);
        return prepared(facts == null || facts.onlySigns() ? 0 : 1, List.of());
    }

    /// What comes from files: keys that the database will take, because they are new or the one here is damaged;
    /// and keys that are here and get their first certificate that encrypts. Tells the user if there is anything
    /// to copy.
    ///
    /// @param addition what is to be stored
    /// @param database where
    /// @throws EscrowNotPossible the organisation wants copies and none can be made
    /// @throws java.util.concurrent.CancellationException the user does not want to go on
    public Handover of(Addition addition, CertificateDatabase database) throws Problem {
        if (!EscrowRules.of(settings).inForce()) {
            return Handover.NOTHING;
        }
        var before = database.contents();
        var here = keysOf(before);
        var coming = addition.certificates().stream()
                .map(Addition.Entry::certificate)
                .toList();
        List<Certificate> known =
                Stream.concat(coming.stream(), before.pool().stream()).toList();
        var copies = new ArrayList<KeyCopy>();
        var doubtful = new ArrayList<KeyCopy>();
        Set<KeyFingerprint> given = new HashSet<>();
        for (var key : addition.keys()) {
            var facts = key.publicKey();
            if (given.add(facts.fingerprint()) && EncryptionUse.of(facts, known)) {
                var copy = new KeyCopy(facts, new KeyCopy.Given(key), address(facts.fingerprint(), known));
                boolean due = !here.containsKey(facts.fingerprint()) || startsToEncrypt(facts, coming, before.pool());
                (due ? copies : doubtful).add(copy);
            }
        }
        for (var facts : here.values()) {
            if (!given.contains(facts.fingerprint()) && startsToEncrypt(facts, coming, before.pool())) {
                copies.add(new KeyCopy(facts, new KeyCopy.Stored(database), address(facts.fingerprint(), known)));
            }
        }
        var handover = prepared(copies.size(), copies);
        return doubtful.isEmpty() ? handover : handover.with(new DoubtfulCopies(this, database, doubtful));
    }

    /// Keys here that decrypt and that the organisation has no copy of for its certificate of today, though it wants
    /// one. None while nobody knows what it wants.
    public List<PublicKeyFacts> missing(Contents contents) {
        if (!EscrowRules.of(settings).areComplete()) {
            return List.of();
        }
        var copied = new CopiedKeys(settings, certificate).now();
        return keysOf(contents).values().stream()
                .filter(facts -> EncryptionUse.of(facts, contents.pool()))
                .filter(facts -> !copied.test(facts.fingerprint()))
                .toList();
    }

    /// The keys of [#missing]. Tells the user if there is one.
    ///
    /// @throws EscrowNotPossible no copy can be made
    /// @throws java.util.concurrent.CancellationException the user does not want to go on
    public Handover ofMissing(CertificateDatabase database) throws Problem {
        var contents = database.contents();
        var copies = missing(contents).stream()
                .map(facts ->
                        new KeyCopy(facts, new KeyCopy.Stored(database), address(facts.fingerprint(), contents.pool())))
                .toList();
        return prepared(copies.size(), copies);
    }

    private static Map<KeyFingerprint, PublicKeyFacts> keysOf(Contents contents) {
        return Stream.concat(
                        contents.loneKeys().stream().map(LoneKey::key),
                        contents.certificates().stream()
                                .filter(StoredCertificate::hasPrivateKey)
                                .map(stored -> stored.certificate().key()))
                .collect(Collectors.toMap(PublicKeyFacts::fingerprint, facts -> facts, (one, _) -> one));
    }

    /// A key without certificate does not encrypt yet: nobody can have sent anything to it.
    private static boolean startsToEncrypt(
            PublicKeyFacts key, Collection<Certificate> coming, Collection<Certificate> before) {
        return isSaidToEncrypt(key, coming) && !isSaidToEncrypt(key, before);
    }

    private static boolean isSaidToEncrypt(PublicKeyFacts key, Collection<Certificate> certificates) {
        return certificates.stream().anyMatch(each -> each.key().fingerprint().equals(key.fingerprint()))
                && EncryptionUse.of(key, certificates);
    }

    private static String address(KeyFingerprint key, Collection<Certificate> known) {
        return known.stream()
                .filter(each -> each.key().fingerprint().equals(key))
                .flatMap(each -> each.emails().stream())
                .findFirst()
                .orElse("");
    }

    Handover prepared(int keys, List<KeyCopy> copies) throws Problem {
        var rules = EscrowRules.of(settings);
        if (keys == 0 || !rules.inForce()) {
            return Handover.NOTHING;
        }
        try {
            return prepared(keys, copies, rules);
        } catch (EscrowNotPossible e) {
            throw e.wantedBy(Organisation.of(settings).name());
        }
    }

    private Handover prepared(int keys, List<KeyCopy> copies, EscrowRules rules) throws Problem {
        var recipient = certificate.read(rules);
        var folder = EscrowCertificate.path(rules.folder(), EscrowRules.FOLDER.key());
        try {
            place.rehearse(folder);
        } catch (Problem e) {
            throw EscrowFolder.noPlace(folder, e);
        }
        announcement.tell(words.announcement(keys, recipient));
        return new Handover(
                Optional.of(new CopyWriting(settings, sealer, place, audit, recipient, folder)),
                copies,
                Optional.empty());
    }
}
