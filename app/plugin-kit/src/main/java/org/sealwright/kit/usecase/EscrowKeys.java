package org.sealwright.kit.usecase;

import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sealwright.core.audit.AuditEvent;
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
import org.sealwright.core.escrow.EscrowedKeys;
import org.sealwright.core.escrow.KeySealer;
import org.sealwright.core.problem.Clause;
import org.sealwright.core.problem.EscrowNotPossible;
import org.sealwright.core.problem.KeyUnusable;
import org.sealwright.core.problem.NotFound;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.request.KeyKind;
import org.sealwright.core.secret.PrivateKey;
import org.sealwright.core.settings.Organisation;
import org.sealwright.core.settings.Settings;
import org.sealwright.kit.words.EscrowWords;
import org.sealwright.plugin.Announcement;

/// Keeps the organisation's rule that it gets a copy of each private key that decrypts: every use case by which a
/// key comes into a profile first prepares a [Handover], and writes it directly before it stores the key. So no
/// such key is stored without its copy; a copy whose key was not stored after all stays, and opens nothing.
public final class EscrowKeys {
    private static final System.Logger LOG = System.getLogger(EscrowKeys.class.getName());

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
        var copies = new ArrayList<Copy>();
        var doubtful = new ArrayList<Copy>();
        Set<KeyFingerprint> given = new HashSet<>();
        for (var key : addition.keys()) {
            var facts = key.publicKey();
            if (given.add(facts.fingerprint()) && EncryptionUse.of(facts, known)) {
                var copy = new Copy(facts, new Given(key), address(facts.fingerprint(), known));
                boolean due = !here.containsKey(facts.fingerprint()) || startsToEncrypt(facts, coming, before.pool());
                (due ? copies : doubtful).add(copy);
            }
        }
        for (var facts : here.values()) {
            if (!given.contains(facts.fingerprint()) && startsToEncrypt(facts, coming, before.pool())) {
                copies.add(new Copy(facts, new Stored(database), address(facts.fingerprint(), known)));
            }
        }
        var handover = prepared(copies.size(), copies);
        return doubtful.isEmpty() ? handover : handover.with(new Doubtful(this, database, doubtful));
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
                .map(facts -> new Copy(facts, new Stored(database), address(facts.fingerprint(), contents.pool())))
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

    private Handover prepared(int keys, List<Copy> copies) throws Problem {
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

    private Handover prepared(int keys, List<Copy> copies, EscrowRules rules) throws Problem {
        var recipient = certificate.read(rules);
        var folder = EscrowCertificate.path(rules.folder(), EscrowRules.FOLDER.key());
        try {
            place.rehearse(folder);
        } catch (Problem e) {
            throw EscrowFolder.noPlace(folder, e);
        }
        announcement.tell(words.announcement(keys, recipient));
        return new Handover(Optional.of(new Writing(this, recipient, folder)), copies, Optional.empty());
    }

    private Path certificateFile() {
        return EscrowRules.of(settings).certificate().orElse(Path.of(""));
    }

    /// The copy is there; that it is not remembered makes at worst a second one.
    private void remember(KeyFingerprint key, Certificate recipient) {
        try {
            EscrowedKeys.remember(settings, key, recipient.sha256());
        } catch (Problem e) {
            LOG.log(Level.WARNING, "it cannot be remembered that a key was copied", e);
        }
    }

    /// Where the key to copy is.
    private sealed interface Origin {}

    private record Given(PrivateKey key) implements Origin {}

    private record Stored(CertificateDatabase database) implements Origin {}

    private record Copy(PublicKeyFacts key, Origin origin, String address) {
        /// @return the file; empty if the key is damaged
        Optional<Path> write(Writing writing) throws Problem {
            return switch (origin) {
                case Given given -> Optional.of(writing.write(given.key(), address));
                case Stored stored -> {
                    try (var found = stored.database().privateKey(key.fingerprint())) {
                        yield Optional.of(writing.write(found, address));
                    } catch (KeyUnusable _) {
                        // Nothing that is encrypted to it can ever be opened: there is nothing to keep.
                        yield Optional.empty();
                    }
                }
            };
        }
    }

    /// Keys from a file that are here already: they are taken only if the one here is damaged, which shows only
    /// when the database is open.
    private record Doubtful(EscrowKeys office, CertificateDatabase database, List<Copy> keys) {
        Handover decided() throws Problem {
            var taken = new ArrayList<Copy>();
            for (var copy : keys) {
                if (!isUsable(copy.key().fingerprint())) {
                    taken.add(copy);
                }
            }
            return office.prepared(taken.size(), taken);
        }

        private boolean isUsable(KeyFingerprint key) throws Problem {
            try (var _ = database.privateKey(key)) {
                return true;
            } catch (KeyUnusable | NotFound _) {
                return false;
            }
        }
    }

    private record Writing(EscrowKeys office, Certificate recipient, Path folder) {
        Path write(PrivateKey key, String address) throws Problem {
            var print = key.publicKey().fingerprint().hex();
            var file = office.place.write(folder, print, address, recipient, sealed(key));
            office.audit.record(new AuditEvent(
                    AuditEvent.Action.KEY_ESCROWED,
                    Map.of(
                            "key",
                            print,
                            "file",
                            file.toString(),
                            "to",
                            recipient.sha256().hex())));
            office.remember(key.publicKey().fingerprint(), recipient);
            return file;
        }

        private byte[] sealed(PrivateKey key) throws EscrowNotPossible {
            try {
                return office.sealer.seal(key, recipient);
            } catch (Problem e) {
                throw new EscrowNotPossible(
                        office.certificateFile(),
                        EscrowRules.CERTIFICATE.key(),
                        Clause.certificateNotForEncryption(),
                        e);
            }
        }
    }

    /// The user was told, and there is a place: copies can be written.
    public static final class Handover {
        private static final Handover NOTHING = new Handover(Optional.empty(), List.of(), Optional.empty());

        private final Optional<Writing> writing;
        private final List<Copy> copies;
        private final Optional<Doubtful> doubtful;
        private final List<Path> files = new ArrayList<>();

        private Handover(Optional<Writing> writing, List<Copy> copies, Optional<Doubtful> doubtful) {
            this.writing = writing;
            this.copies = copies;
            this.doubtful = doubtful;
        }

        private Handover with(Doubtful more) {
            return new Handover(writing, copies, Optional.of(more));
        }

        /// The database has to be open when this is written: keys in it are to be looked at.
        public boolean needsOpenDatabase() {
            return doubtful.isPresent() || copies.stream().anyMatch(copy -> copy.origin() instanceof Stored);
        }

        /// The one key it was prepared for.
        ///
        /// @param address whose key it is
        /// @throws EscrowNotPossible the copy could not be written: do not store the key
        public void write(PrivateKey key, String address) throws Problem {
            if (writing.isPresent()) {
                files.add(writing.get().write(key, address));
            }
        }

        /// The copies that were written.
        public List<Path> files() {
            return List.copyOf(files);
        }

        /// All keys it was prepared for.
        ///
        /// @throws EscrowNotPossible a copy could not be written: store none of the keys
        /// @throws org.sealwright.core.problem.PasswordNeeded the database is locked: store none of the keys
        /// @throws java.util.concurrent.CancellationException the user was told of one more key, and does not
        ///   want to go on: store none of the keys
        public void write() throws Problem {
            Optional<Handover> more =
                    doubtful.isPresent() ? Optional.of(doubtful.get().decided()) : Optional.empty();
            if (writing.isPresent()) {
                for (var copy : copies) {
                    copy.write(writing.get()).ifPresent(files::add);
                }
            }
            if (more.isPresent()) {
                more.get().write();
                files.addAll(more.get().files());
            }
        }
    }
}
