package org.sealwright.store.database;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.CertificateDecoder;
import org.sealwright.core.certificate.Der;
import org.sealwright.core.certificate.Fingerprint;
import org.sealwright.core.certificate.Group;
import org.sealwright.core.certificate.KeyFingerprint;
import org.sealwright.core.database.Contents;
import org.sealwright.core.database.Damage;
import org.sealwright.core.database.LoneKey;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.database.StoredCertificate.Origin;
import org.sealwright.core.problem.DamagedInput;
import org.sealwright.core.trust.Trust;
import org.sealwright.nss.ChangeStamp;
import org.sealwright.nss.NssCertificate;
import org.sealwright.nss.NssDatabase;
import org.sealwright.nss.NssPrivateKey;
import org.sealwright.nss.NssTrust;
import org.sealwright.nss.TrustTable;
import org.sealwright.nss.problem.NssException;
import org.sealwright.nss.trust.TrustSettings;
import org.sealwright.nss.value.ObjectId;

/// Reads a whole database into a [Picture]. A row that makes no sense becomes one of the damages and spoils
/// nothing else. Certificates that were in the picture before are not decoded again.
final class PictureReader {
    /// Below this, starting threads costs more than it saves.
    private static final int WORTH_SEVERAL_THREADS = 200;
    /// Another program may write between two of our reads; it cannot do so for long.
    private static final int ATTEMPTS = 5;
    private static final int AT_A_TIME = 2000;

    private final NssDatabase database;
    private final CertificateDecoder decoder;
    private final Map<ObjectId, Certificate> known = new HashMap<>();

    PictureReader(NssDatabase database, CertificateDecoder decoder, @Nullable Picture before) {
        this.database = database;
        this.decoder = decoder;
        if (before != null) {
            before.rows()
                    .values()
                    .forEach(row -> known.put(row.id(), row.stored().certificate()));
        }
    }

    /// What one transaction left, as far as that can be had while others write.
    Picture read() throws NssException {
        for (int attempt = 1; ; attempt++) {
            var stamp = database.stamp();
            var loggedIn = database.loggedIn();
            var composition = new Composition(database.privateKeys(), database.trust());
            composition.addAll();
            if (attempt == ATTEMPTS || stamp.equals(database.stamp())) {
                return composition.picture(stamp, loggedIn);
            }
        }
    }

    private sealed interface Decoded {
        record Whole(NssCertificate row, Certificate certificate) implements Decoded {}

        record Unreadable(Damage damage) implements Decoded {}
    }

    private Decoded decode(NssCertificate row) {
        var before = known.get(row.id());
        if (before != null && before.encoded().isOf(row.der())) {
            return new Decoded.Whole(row, before);
        }
        try {
            return new Decoded.Whole(row, decoder.decode(row.der()));
        } catch (DamagedInput e) {
            var reason = e.details().isEmpty() ? e.code() : e.details().getFirst();
            return new Decoded.Unreadable(DamageWords.unreadable(row, String.valueOf(reason)));
        }
    }

    /// Puts the rows together.
    private final class Composition {
        private final TrustTable trust;
        private final Map<String, NssPrivateKey> keysById = new HashMap<>();
        private final Map<KeyFingerprint, NssPrivateKey> keysByPublicKey = new HashMap<>();
        private final List<NssPrivateKey> lone;
        private final Map<Fingerprint, Picture.Row> rows = new LinkedHashMap<>();
        private final Map<KeyFingerprint, Picture.Key> keys = new LinkedHashMap<>();
        private final List<Damage> damages = new ArrayList<>();
        /// Equal ones are one object: most certificates have the same.
        private final Map<TrustSettings, Trust> trusts = new HashMap<>();

        private final Map<Named, String> namesOfRejected = new HashMap<>();

        Composition(List<NssPrivateKey> privateKeys, TrustTable trust) {
            this.trust = trust;
            this.lone = new ArrayList<>(privateKeys);
            for (var key : privateKeys) {
                keysById.put(HexFormat.of().formatHex(key.keyId()), key);
                key.publicKeyInfo().ifPresent(info -> keysByPublicKey.put(KeyFingerprint.of(info), key));
            }
            trust.rejected().forEach(entry -> namesOfRejected.put(Named.of(entry), ""));
        }

        /// A row holds the certificate once more and more of it besides, so there are never many of them at a time.
        void addAll() throws NssException {
            var some = new ArrayList<NssCertificate>(AT_A_TIME);
            database.visitCertificates(row -> {
                some.add(row);
                if (some.size() == AT_A_TIME) {
                    addAll(some);
                    some.clear();
                }
                return true;
            });
            addAll(some);
        }

        private void addAll(List<NssCertificate> some) {
            var stream = some.size() < WORTH_SEVERAL_THREADS ? some.stream() : some.parallelStream();
            for (var one : stream.map(PictureReader.this::decode).toList()) {
                switch (one) {
                    case Decoded.Whole(var row, var certificate) -> add(row, certificate);
                    case Decoded.Unreadable(var damage) -> damages.add(damage);
                }
            }
        }

        Picture picture(ChangeStamp stamp, boolean loggedIn) {
            var loneKeys = lone.stream().map(this::lone).toList();
            trust.rejected()
                    .forEach(entry -> damages.add(
                            DamageWords.rejected(entry, namesOfRejected.getOrDefault(Named.of(entry), ""))));
            var stored = rows.values().stream().map(Picture.Row::stored).toList();
            return new Picture(database, stamp, loggedIn, new Contents(stored, loneKeys, damages), rows, keys);
        }

        private void add(NssCertificate row, Certificate certificate) {
            var key = keyOf(row, certificate);
            key.ifPresent(found -> {
                lone.remove(found);
                keys.put(
                        certificate.key().fingerprint(),
                        new Picture.Key(found.id(), certificate.key(), false, certificate.displayName()));
            });
            var entry = trust.find(row);
            var settings = entry.map(NssTrust::settings).orElse(TrustSettings.NONE);
            boolean noted = entry.filter(found -> found.standing() != NssTrust.Standing.REJECTED)
                    .isPresent();
            if (!namesOfRejected.isEmpty()) {
                namesOfRejected.replace(new Named(Der.of(row.issuer()), Der.of(row.serial())), "", row.nickname());
            }
            var group = Group.of(
                    certificate, key.isPresent(), TrustWords.isAuthority(settings), TrustWords.isPeer(settings));
            var stored = new StoredCertificate(
                    certificate,
                    nickname(row, certificate),
                    group,
                    key.isPresent(),
                    trusts.computeIfAbsent(settings, TrustWords::of),
                    key.map(KeyWords::origin).orElse(Origin.NONE),
                    noted);
            if (rows.putIfAbsent(certificate.sha256(), new Picture.Row(row.id(), stored, settings)) != null) {
                damages.add(DamageWords.twice(row));
            }
        }

        /// By public key, or as NSS does by the key id, which is made of the public key.
        private Optional<NssPrivateKey> keyOf(NssCertificate row, Certificate certificate) {
            return Optional.ofNullable(keysByPublicKey.get(certificate.key().fingerprint()))
                    .or(() -> Optional.ofNullable(keysById.get(HexFormat.of().formatHex(row.keyId()))));
        }

        private LoneKey lone(NssPrivateKey key) {
            var facts = KeyWords.facts(key);
            keys.put(facts.fingerprint(), new Picture.Key(key.id(), facts, true, key.label()));
            return new LoneKey(facts, key.label());
        }
    }

    /// The same text as in the subject, where it mostly stands too, is kept once.
    private static String nickname(NssCertificate row, Certificate certificate) {
        for (var attribute : certificate.subject().attributes()) {
            if (attribute.value().equals(row.nickname())) {
                return attribute.value();
            }
        }
        return row.nickname();
    }

    /// What a trust entry says which certificate it is for.
    private record Named(Der issuer, Der serial) {
        static Named of(NssTrust entry) {
            return new Named(Der.of(entry.issuer()), Der.of(entry.serial()));
        }
    }
}
