package org.sealwright.store.database;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.Fingerprint;
import org.sealwright.core.certificate.Group;
import org.sealwright.core.certificate.KeyFingerprint;
import org.sealwright.core.certificate.PublicKeyFacts;
import org.sealwright.core.database.Added;
import org.sealwright.core.database.Added.Action;
import org.sealwright.core.database.Addition;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.database.StoredCertificate.Origin;
import org.sealwright.core.secret.PrivateKey;
import org.sealwright.core.task.Progress;
import org.sealwright.core.trust.Trust;
import org.sealwright.nss.NssDatabase;
import org.sealwright.nss.change.Change;
import org.sealwright.nss.key.KeyCondition;
import org.sealwright.nss.key.KeySource;
import org.sealwright.nss.key.Pkcs8;
import org.sealwright.nss.problem.NssException;
import org.sealwright.nss.trust.TrustSettings;
import org.sealwright.nss.value.MalformedValue;
import org.sealwright.store.database.Picture.IssuerAndSerial;

/// Decides what an [Addition] means for a database as it stands: what is new, what is there already, what must be
/// left out and why. Holds copies of private keys until it is closed.
final class AdditionPlan implements AutoCloseable {
    private record Certified(Addition.Entry entry, Action action, String reason) {}

    private final Picture before;
    private final Map<IssuerAndSerial, Fingerprint> holders;
    private final List<Certified> certificates = new ArrayList<>();
    private final List<Added.KeyAdded> keys = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<byte[]> secrets = new ArrayList<>();
    private final Map<IssuerAndSerial, Fingerprint> taken = new HashMap<>();
    private final Set<KeyFingerprint> newKeys = new HashSet<>();
    private boolean needsLogin;
    private boolean changesTrust;

    private AdditionPlan(Picture before, Addition addition) {
        this.before = before;
        this.holders = addition.certificates().isEmpty() ? Map.of() : before.names();
    }

    /// @param database open, for a look at keys that are there already
    static AdditionPlan of(NssDatabase database, Picture before, Addition addition, Progress progress)
            throws NssException {
        var plan = new AdditionPlan(before, addition);
        boolean whole = false;
        try {
            plan.fill(database, addition, progress);
            whole = true;
            return plan;
        } finally {
            if (!whole) {
                // Cancelled, or the database failed: the keys so far go at once.
                plan.close();
            }
        }
    }

    private void fill(NssDatabase database, Addition addition, Progress progress) throws NssException {
        addition.certificates().forEach(this::plan);
        var source = addition.keysMadeHere() ? KeySource.GENERATED : KeySource.IMPORTED;
        for (var key : addition.keys()) {
            progress.stopIfCancelled();
            plan(database, key, label(key, addition), source);
        }
    }

    private void plan(Addition.Entry entry) {
        var certificate = entry.certificate();
        var fingerprint = certificate.sha256();
        var name = IssuerAndSerial.of(certificate);
        var holder = Optional.ofNullable(holders.get(name)).or(() -> Optional.ofNullable(taken.get(name)));
        if (holder.isPresent() && !holder.get().equals(fingerprint)) {
            certificates.add(new Certified(entry, Action.SKIPPED, Added.DUPLICATE_SERIAL));
            return;
        }
        if (holder.isEmpty()) {
            taken.put(name, fingerprint);
            changes.add(new Change.AddCertificate(
                    certificate.encoded().toByteArray(),
                    entry.nickname().filter(wish -> !wish.isBlank()).orElseGet(() -> Nicknames.of(certificate))));
        }
        certificates.add(new Certified(entry, holder.isEmpty() ? Action.ADDED : Action.ALREADY_PRESENT, ""));
        entry.trust().ifPresent(trust -> planTrust(certificate, trust));
    }

    private void planTrust(Certificate certificate, Trust wanted) {
        var row = before.row(certificate.sha256());
        var current = row.map(Picture.Row::trust).orElse(TrustSettings.NONE);
        var settings = TrustWords.stored(current, wanted);
        if (!settings.equals(current)) {
            changes.add(new Change.SetTrust(certificate.encoded().toByteArray(), settings));
            needsLogin = true;
            changesTrust |= row.isPresent();
        }
    }

    private void plan(NssDatabase database, PrivateKey key, String label, KeySource source) throws NssException {
        var facts = key.publicKey();
        if (isThere(database, facts) || !newKeys.add(facts.fingerprint())) {
            keys.add(new Added.KeyAdded(facts, Action.ALREADY_PRESENT, ""));
            return;
        }
        var pkcs8 = key.copyOfPkcs8();
        secrets.add(pkcs8);
        if (!fits(pkcs8)) {
            newKeys.remove(facts.fingerprint());
            keys.add(new Added.KeyAdded(facts, Action.SKIPPED, Added.UNSUPPORTED_KEY));
            return;
        }
        changes.add(new Change.AddPrivateKey(pkcs8, label, source));
        keys.add(new Added.KeyAdded(facts, Action.ADDED, ""));
        needsLogin = true;
    }

    /// A damaged key is as good as none: the database replaces it with the one that comes.
    private boolean isThere(NssDatabase database, PublicKeyFacts facts) throws NssException {
        var key = before.key(facts.fingerprint());
        return key.isPresent() && !(database.condition(key.get().id()) instanceof KeyCondition.Damaged);
    }

    private static boolean fits(byte[] pkcs8) {
        try (var _ = Pkcs8.read(pkcs8)) {
            return true;
        } catch (MalformedValue e) {
            return false; // of a kind, or in a state, the database has no row for: said as the reason of the skip
        }
    }

    /// As Thunderbird labels a key that comes with its certificate; one that waits for its certificate has none.
    private static String label(PrivateKey key, Addition addition) {
        return addition.certificates().stream()
                .filter(entry -> entry.certificate()
                        .key()
                        .fingerprint()
                        .equals(key.publicKey().fingerprint()))
                .findFirst()
                .map(entry -> entry.nickname().orElseGet(() -> Nicknames.of(entry.certificate())))
                .orElse("");
    }

    /// What to write, in one transaction; may be nothing.
    List<Change> changes() {
        return changes;
    }

    /// Keys or trust are to be stored.
    boolean needsLogin() {
        return needsLogin;
    }

    /// The trust of a certificate that was there before is to change, which a running Thunderbird would not notice.
    boolean changesTrust() {
        return changesTrust;
    }

    /// @param after as the database stands when all is written
    Added result(Picture after) {
        return new Added(certificates.stream().map(one -> result(one, after)).toList(), keys);
    }

    private Added.CertificateAdded result(Certified one, Picture after) {
        var certificate = one.entry().certificate();
        var stored = after.row(certificate.sha256()).map(Picture.Row::stored).orElseGet(() -> asItWouldBe(one.entry()));
        boolean waited =
                stored.hasPrivateKey() && !newKeys.contains(certificate.key().fingerprint());
        var action = one.action() == Action.ADDED && waited ? Action.PAIRED : one.action();
        return new Added.CertificateAdded(stored, action, one.reason());
    }

    private static StoredCertificate asItWouldBe(Addition.Entry entry) {
        var certificate = entry.certificate();
        return new StoredCertificate(
                certificate,
                entry.nickname().orElseGet(() -> Nicknames.of(certificate)),
                Group.of(certificate, false, false, false),
                false,
                Trust.NONE,
                Origin.NONE);
    }

    @Override
    public void close() {
        secrets.forEach(secret -> Arrays.fill(secret, (byte) 0));
    }
}
