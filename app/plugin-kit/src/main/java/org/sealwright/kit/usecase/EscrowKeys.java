package org.sealwright.kit.usecase;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sealwright.core.audit.AuditEvent;
import org.sealwright.core.audit.AuditLog;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.KeyFingerprint;
import org.sealwright.core.database.Addition;
import org.sealwright.core.database.Contents;
import org.sealwright.core.database.LoneKey;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.escrow.EncryptionUse;
import org.sealwright.core.escrow.EscrowRules;
import org.sealwright.core.escrow.KeySealer;
import org.sealwright.core.problem.Clause;
import org.sealwright.core.problem.EscrowNotPossible;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.request.KeyKind;
import org.sealwright.core.secret.PrivateKey;
import org.sealwright.core.settings.Settings;
import org.sealwright.core.writing.SafeFiles;
import org.sealwright.kit.words.EscrowWords;
import org.sealwright.plugin.Announcement;

/// Keeps the organisation's rule that it gets a copy of each private key that decrypts: every use case by which a
/// key comes into a profile first prepares a [Handover], and writes it directly before it stores the key. So no
/// such key is stored without its copy; a copy whose key was not stored after all stays, and opens nothing.
public final class EscrowKeys {
    /// No sealed key is larger, in bytes.
    private static final int LARGEST = 16 << 10;

    private static final int LONGEST_ADDRESS = 80;

    /// Everything but what is harmless in file names of all systems.
    private static final Pattern RISKY = Pattern.compile("[^A-Za-z0-9@._+-]");

    private final Settings settings;
    private final EscrowCertificate certificate;
    private final KeySealer sealer;
    private final SafeFiles files;
    private final Announcement announcement;
    private final EscrowWords words;
    private final AuditLog audit;

    @Inject
    public EscrowKeys(
            Settings settings,
            EscrowCertificate certificate,
            KeySealer sealer,
            SafeFiles files,
            Announcement announcement,
            EscrowWords words,
            AuditLog audit) {
        this.settings = settings;
        this.certificate = certificate;
        this.sealer = sealer;
        this.files = files;
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

    /// Keys that come from a file. Those that are here already are not taken again, and so not copied. Tells the
    /// user if there is anything to copy.
    ///
    /// @param addition what is to be stored
    /// @param before   what is stored
    /// @throws EscrowNotPossible the organisation wants copies and none can be made
    /// @throws java.util.concurrent.CancellationException the user does not want to go on
    public Handover of(Addition addition, Contents before) throws Problem {
        if (!EscrowRules.of(settings).inForce()) {
            return Handover.NOTHING;
        }
        Set<KeyFingerprint> here = keysOf(before);
        List<Certificate> known = Stream.concat(
                        addition.certificates().stream().map(Addition.Entry::certificate),
                        before.certificates().stream().map(StoredCertificate::certificate))
                .toList();
        var copies = new ArrayList<Copy>();
        for (var key : addition.keys()) {
            var facts = key.publicKey();
            if (!here.contains(facts.fingerprint()) && EncryptionUse.of(facts, known)) {
                copies.add(new Copy(key, address(facts.fingerprint(), known)));
            }
        }
        return prepared(copies.size(), copies);
    }

    private static Set<KeyFingerprint> keysOf(Contents contents) {
        return Stream.concat(
                        contents.loneKeys().stream().map(LoneKey::key),
                        contents.certificates().stream()
                                .filter(StoredCertificate::hasPrivateKey)
                                .map(stored -> stored.certificate().key()))
                .map(facts -> facts.fingerprint())
                .collect(Collectors.toSet());
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
        var recipient = certificate.read(rules);
        var folder = EscrowCertificate.path(rules.folder(), EscrowRules.FOLDER.key());
        try {
            files.rehearse(folder.resolve("rehearsal"), LARGEST, true);
        } catch (Problem e) {
            throw noPlace(folder, e);
        }
        announcement.tell(words.announcement(keys, recipient));
        return new Handover(Optional.of(new Writing(this, recipient, folder)), copies);
    }

    private static EscrowNotPossible noPlace(Path folder, Problem cause) {
        return new EscrowNotPossible(folder, EscrowRules.FOLDER.key(), Clause.cannotBeWritten(), cause);
    }

    private record Copy(PrivateKey key, String address) {}

    private record Writing(EscrowKeys office, Certificate recipient, Path folder) {
        void write(PrivateKey key, String address) throws Problem {
            var print = key.publicKey().fingerprint().hex();
            var file = folder.resolve(fileName(print, address));
            byte[] sealed = sealed(key);
            try {
                office.files.write(file, sealed, SafeFiles.Readers.OWNER, true);
            } catch (Problem e) {
                throw noPlace(file, e);
            }
            office.audit.record(new AuditEvent(
                    AuditEvent.Action.KEY_ESCROWED,
                    Map.of(
                            "key",
                            print,
                            "file",
                            file.toString(),
                            "to",
                            recipient.sha256().hex())));
        }

        private byte[] sealed(PrivateKey key) throws EscrowNotPossible {
            try {
                return office.sealer.seal(key, recipient);
            } catch (Problem e) {
                throw new EscrowNotPossible(
                        folder, EscrowRules.CERTIFICATE.key(), Clause.certificateNotForEncryption(), e);
            }
        }
    }

    /// `<key's fingerprint>-<address>.p7m`
    static String fileName(String print, String address) {
        String safe = RISKY.matcher(address.strip()).replaceAll("_");
        String whose = safe.substring(0, Math.min(LONGEST_ADDRESS, safe.length()));
        return whose.isEmpty() ? print + ".p7m" : print + "-" + whose + ".p7m";
    }

    /// The user was told, and there is a place: copies can be written.
    public static final class Handover {
        private static final Handover NOTHING = new Handover(Optional.empty(), List.of());

        private final Optional<Writing> writing;
        private final List<Copy> copies;

        private Handover(Optional<Writing> writing, List<Copy> copies) {
            this.writing = writing;
            this.copies = copies;
        }

        /// For a key that does not come in anew.
        public static Handover nothing() {
            return NOTHING;
        }

        /// The new key it was prepared for.
        ///
        /// @param address whose key it is
        /// @throws EscrowNotPossible the copy could not be written: do not store the key
        public void write(PrivateKey key, String address) throws Problem {
            if (writing.isPresent()) {
                writing.get().write(key, address);
            }
        }

        /// All keys it was prepared for.
        ///
        /// @throws EscrowNotPossible a copy could not be written: store none of the keys
        public void write() throws Problem {
            for (var copy : copies) {
                write(copy.key(), copy.address());
            }
        }
    }
}
