package org.sealwright.testkit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.Fingerprint;
import org.sealwright.core.certificate.Group;
import org.sealwright.core.certificate.KeyFingerprint;
import org.sealwright.core.database.Added;
import org.sealwright.core.database.Added.Action;
import org.sealwright.core.database.Addition;
import org.sealwright.core.database.CertificateDatabase;
import org.sealwright.core.database.Contents;
import org.sealwright.core.database.Damage;
import org.sealwright.core.database.DamageInTheWay;
import org.sealwright.core.database.LoneKey;
import org.sealwright.core.database.Protection;
import org.sealwright.core.database.Removed;
import org.sealwright.core.database.Repair;
import org.sealwright.core.database.RepairOutdated;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.database.StoredCertificate.Origin;
import org.sealwright.core.database.TrustChanged;
import org.sealwright.core.database.TrustOrder;
import org.sealwright.core.problem.KeyUnusable;
import org.sealwright.core.problem.NotFound;
import org.sealwright.core.problem.PasswordNeeded;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.WrongPassword;
import org.sealwright.core.secret.Passphrase;
import org.sealwright.core.secret.PrivateKey;
import org.sealwright.core.task.Listeners;
import org.sealwright.core.task.Progress;
import org.sealwright.core.task.Subscription;
import org.sealwright.core.trust.Trust;

/// A certificate database in memory that keeps the promises of the port; a test can lock it or make its next
/// change fail.
public final class FakeDatabase implements CertificateDatabase {
    /// @param noted a trust entry is there
    private record Row(Certificate certificate, String nickname, Trust trust, boolean noted) {
        Row(Certificate certificate, String nickname, Trust trust) {
            this(certificate, nickname, trust, !trust.equals(Trust.NONE));
        }
    }

    /// @param before what was there, empty for what was not
    private record Changed(List<Certificate> certificates, Map<Fingerprint, Optional<Row>> before)
            implements TrustChanged {}

    private record Deleted(List<StoredCertificate> certificates, List<PrivateKey> taken) implements Removed {
        @Override
        public int keys() {
            return taken.size();
        }
    }

    private final java.nio.file.Path folder = java.nio.file.Path.of("/fake-profile");
    private final Map<Fingerprint, Row> rows = new LinkedHashMap<>();
    private final Map<KeyFingerprint, PrivateKey> keys = new LinkedHashMap<>();
    private final Listeners listeners = new Listeners();
    private String password = "";
    private boolean locked;
    private List<Damage> damages = List.of();
    private final Set<KeyFingerprint> spoiled = new HashSet<>();
    private @Nullable Problem nextFailure;

    /// Protects it with a password and locks it.
    public FakeDatabase lockedWith(String primaryPassword) {
        password = primaryPassword;
        locked = true;
        return this;
    }

    /// The next change throws this and changes nothing.
    public FakeDatabase failing(Problem problem) {
        nextFailure = problem;
        return this;
    }

    /// This key is there and cannot be used, until the same one is added again.
    public FakeDatabase spoiled(KeyFingerprint key) {
        spoiled.add(key);
        return this;
    }

    /// Says that it holds objects that cannot be used. Those that block a password change do.
    public FakeDatabase damaged(Damage... found) {
        damages = List.of(found);
        return this;
    }

    /// Says that it holds certificates with these names that cannot be read.
    public FakeDatabase damaged(String... names) {
        damages = Stream.of(names)
                .map(name -> new Damage(
                        Damage.Kind.CERTIFICATE,
                        Damage.Thing.CERTIFICATE,
                        name,
                        "cert9.db object 00000007",
                        List.of("cannot be read"),
                        Optional.empty(),
                        Set.of(),
                        false))
                .toList();
        return this;
    }

    @Override
    public Contents contents() {
        var certificates = rows.values().stream().map(this::stored).toList();
        var lone = keys.values().stream()
                .filter(key -> rows.values().stream().noneMatch(row -> row.certificate()
                        .key()
                        .fingerprint()
                        .equals(key.publicKey().fingerprint())))
                .map(key -> new LoneKey(key.publicKey(), ""))
                .toList();
        return new Contents(certificates, lone, damages);
    }

    private StoredCertificate stored(Row row) {
        boolean hasKey = keys.containsKey(row.certificate().key().fingerprint());
        var group = Group.of(row.certificate(), hasKey, row.trust().isAnchor(), false);
        return new StoredCertificate(
                row.certificate(),
                row.nickname(),
                group,
                hasKey,
                row.trust(),
                hasKey ? Origin.FROM_FILE : Origin.NONE,
                row.noted());
    }

    @Override
    public Protection protection() {
        if (password.isEmpty()) {
            return Protection.NO_PASSWORD;
        }
        return locked ? Protection.LOCKED : Protection.UNLOCKED;
    }

    @Override
    public void unlock(Passphrase primaryPassword) throws WrongPassword {
        if (!String.valueOf(primaryPassword.copyOfCharacters()).equals(password)) {
            throw new WrongPassword(folder);
        }
        locked = false;
    }

    @Override
    public void lock() {
        locked = !password.isEmpty();
    }

    @Override
    public Added add(Addition addition, Progress progress) throws Problem {
        failIfAsked();
        boolean setsTrust =
                addition.certificates().stream().anyMatch(entry -> entry.trust().isPresent());
        if (locked && (!addition.keys().isEmpty() || setsTrust)) {
            throw new PasswordNeeded(folder);
        }
        var waiting = List.copyOf(keys.keySet());
        var keyResults = new ArrayList<Added.KeyAdded>();
        for (var key : addition.keys()) {
            var print = key.publicKey().fingerprint();
            var known = keys.containsKey(print) && !spoiled.remove(print);
            if (!known) {
                keys.put(key.publicKey().fingerprint(), key.copy());
            }
            keyResults.add(new Added.KeyAdded(key.publicKey(), known ? Action.ALREADY_PRESENT : Action.ADDED, ""));
        }
        var results = new ArrayList<Added.CertificateAdded>();
        for (var entry : addition.certificates()) {
            var certificate = entry.certificate();
            var existing = rows.get(certificate.sha256());
            boolean paired =
                    existing == null && waiting.contains(certificate.key().fingerprint());
            var trust = entry.trust().orElse(existing == null ? Trust.NONE : existing.trust());
            var nickname = existing == null ? entry.nickname().orElse(certificate.displayName()) : existing.nickname();
            var row = new Row(certificate, nickname, trust);
            rows.put(certificate.sha256(), row);
            var action = existing != null ? Action.ALREADY_PRESENT : paired ? Action.PAIRED : Action.ADDED;
            results.add(new Added.CertificateAdded(stored(row), action, ""));
        }
        listeners.changed();
        return new Added(results, keyResults);
    }

    @Override
    public TrustChanged changeTrust(List<TrustOrder> orders) throws Problem {
        failIfAsked();
        if (locked) {
            throw new PasswordNeeded(folder);
        }
        var changed = new ArrayList<Certificate>();
        var before = new LinkedHashMap<Fingerprint, Optional<Row>>();
        for (var order : orders) {
            var certificate = order.certificate();
            var row = Optional.ofNullable(rows.get(certificate.sha256()));
            if (row.isEmpty() && order.trust().isEmpty()) {
                continue;
            }
            before.putIfAbsent(certificate.sha256(), row);
            var nickname = row.map(Row::nickname).or(order::nickname).orElseGet(certificate::displayName);
            var after = new Row(
                    certificate,
                    nickname,
                    order.trust().orElse(Trust.NONE),
                    order.trust().isPresent());
            if (!row.equals(Optional.of(after))) {
                changed.add(certificate);
            }
            rows.put(certificate.sha256(), after);
        }
        listeners.changed();
        return new Changed(List.copyOf(changed), before);
    }

    @Override
    public void undo(TrustChanged change) throws Problem {
        failIfAsked();
        if (!(change instanceof Changed changed)) {
            throw new IllegalArgumentException("changed in another database");
        }
        changed.before()
                .forEach((fingerprint, row) ->
                        row.ifPresentOrElse(earlier -> rows.put(fingerprint, earlier), () -> rows.remove(fingerprint)));
        listeners.changed();
    }

    @Override
    public Removed remove(Collection<Fingerprint> certificates, boolean andKeys) throws Problem {
        failIfAsked();
        var gone = new ArrayList<StoredCertificate>();
        var taken = new ArrayList<PrivateKey>();
        for (var fingerprint : certificates) {
            var row = rows.get(fingerprint);
            if (row == null) {
                throw new NotFound(fingerprint.hex());
            }
            gone.add(stored(row));
        }
        certificates.forEach(rows::remove);
        if (andKeys) {
            for (var stored : gone) {
                var print = stored.certificate().key().fingerprint();
                boolean used = rows.values().stream()
                        .anyMatch(row -> row.certificate().key().fingerprint().equals(print));
                var key = used ? null : keys.remove(print);
                if (key != null) {
                    taken.add(key);
                }
            }
        }
        listeners.changed();
        return new Deleted(List.copyOf(gone), List.copyOf(taken));
    }

    @Override
    public Removed removeKeys(Collection<KeyFingerprint> fingerprints) throws Problem {
        failIfAsked();
        var taken = new ArrayList<PrivateKey>();
        for (var fingerprint : fingerprints) {
            var key = keys.remove(fingerprint);
            if (key == null) {
                throw new NotFound(fingerprint.hex());
            }
            taken.add(key);
        }
        listeners.changed();
        return new Deleted(List.of(), List.copyOf(taken));
    }

    @Override
    public void putBack(Removed removed) throws Problem {
        failIfAsked();
        if (!(removed instanceof Deleted deleted)) {
            throw new IllegalArgumentException("deleted from another database");
        }
        deleted.taken().forEach(key -> keys.put(key.publicKey().fingerprint(), key));
        deleted.certificates()
                .forEach(stored -> rows.put(
                        stored.certificate().sha256(),
                        new Row(stored.certificate(), stored.nickname(), stored.trust(), stored.trustNoted())));
        listeners.changed();
    }

    @Override
    public PrivateKey privateKey(KeyFingerprint key) throws Problem {
        if (locked) {
            throw new PasswordNeeded(folder);
        }
        var found = keys.get(key);
        if (found == null) {
            throw new NotFound(key.hex());
        }
        if (spoiled.contains(key)) {
            throw new KeyUnusable(key.hex(), "its parts do not belong together");
        }
        return found.copy();
    }

    @Override
    public void changePassword(Passphrase old, Passphrase fresh, Progress progress) throws Problem {
        failIfAsked();
        progress.at(0, 1);
        if (!String.valueOf(old.copyOfCharacters()).equals(password)) {
            throw new WrongPassword(folder);
        }
        var inTheWay = damages.stream().filter(Damage::blocksPasswordChange).toList();
        if (!inTheWay.isEmpty()) {
            throw new DamageInTheWay(folder, inTheWay);
        }
        progress.pointOfNoReturn();
        password = String.valueOf(fresh.copyOfCharacters());
        locked = false;
        listeners.changed();
    }

    @Override
    public List<Damage> checkIntegrity(Progress progress) {
        return damages;
    }

    @Override
    public List<Damage> repair(List<Repair> repairs, Progress progress) throws Problem {
        failIfAsked();
        if (locked) {
            throw new PasswordNeeded(folder);
        }
        var mended = repairs.stream().map(Repair::damage).toList();
        if (!damages.containsAll(mended)) {
            throw new RepairOutdated(folder);
        }
        damages = damages.stream().filter(damage -> !mended.contains(damage)).toList();
        listeners.changed();
        return damages;
    }

    @Override
    public Subscription onChange(Runnable listener) {
        return listeners.add(listener);
    }

    private void failIfAsked() throws Problem {
        var failure = nextFailure;
        if (failure != null) {
            nextFailure = null;
            throw failure;
        }
    }
}
