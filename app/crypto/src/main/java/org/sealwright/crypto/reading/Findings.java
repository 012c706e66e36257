package org.sealwright.crypto.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.CertificateDecoder;
import org.sealwright.core.certificate.Fingerprint;
import org.sealwright.core.certificate.KeyFingerprint;
import org.sealwright.core.certificate.PublicKeyFacts;
import org.sealwright.core.problem.Clause;
import org.sealwright.core.problem.DamagedInput;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.UnsupportedInput;
import org.sealwright.core.reading.Found;
import org.sealwright.core.reading.Found.FoundCertificate;
import org.sealwright.core.reading.Found.FoundKey;
import org.sealwright.core.reading.Note;
import org.sealwright.crypto.asn1.NotReadable;
import org.sealwright.crypto.certificate.PublicKeys;
import org.sealwright.crypto.key.KeyMaterial;
import org.sealwright.crypto.key.PrivateKeys;
import org.sealwright.crypto.key.SameKey;

/// What came out so far: certificates and keys each once, notes, and what was seen besides. Closing it wipes the
/// keys that were not handed over.
final class Findings implements AutoCloseable {
    private static final int MOST_NOTES = 200;

    private final CertificateDecoder decoder;
    private final Map<Fingerprint, FoundCertificate> certificates = new LinkedHashMap<>();
    private final Map<KeyFingerprint, NamedKey> keys = new LinkedHashMap<>();
    private final Set<Note> notes = new LinkedHashSet<>();
    private final Set<Stranger> strangers = new LinkedHashSet<>();
    private @Nullable Problem firstFailure;

    private record NamedKey(KeyMaterial material, PublicKeyFacts publicKey, Optional<String> name) {}

    Findings(CertificateDecoder decoder) {
        this.decoder = decoder;
    }

    void certificate(byte[] der, Optional<String> name) {
        try {
            Certificate certificate = decoder.decode(der);
            certificates.merge(
                    certificate.sha256(),
                    new FoundCertificate(certificate, name),
                    (known, again) -> known.friendlyName().isPresent() ? known : again);
        } catch (DamagedInput damaged) {
            failed(Note.Kind.DAMAGED_CERTIFICATE, damaged);
        }
    }

    /// @param der in any form of [PrivateKeys]; the caller wipes it
    void key(byte[] der, Optional<String> name) {
        try {
            KeyMaterial material = PrivateKeys.of(der);
            PublicKeyFacts publicKey = PublicKeys.of(material.subjectPublicKeyInfo());
            if (keys.containsKey(publicKey.fingerprint())) {
                material.close();
            } else {
                keys.put(publicKey.fingerprint(), new NamedKey(material, publicKey, name));
            }
        } catch (NotReadable e) {
            failed(Note.Kind.UNUSABLE_KEY, new DamagedInput(null, e.reason()));
        } catch (UnsupportedInput e) {
            failed(Note.Kind.UNUSABLE_KEY, e);
        }
    }

    void note(Note.Kind kind, String detail) {
        note(new Note(kind, detail));
    }

    private void note(Note note) {
        if (notes.size() < MOST_NOTES) {
            notes.add(note);
        }
    }

    /// Something that is not ours.
    void stranger(Stranger stranger) {
        strangers.add(stranger);
    }

    /// Something of ours that cannot be used: a note if there is more, else the answer.
    void failed(Note.Kind kind, Problem problem) {
        if (firstFailure == null) {
            firstFailure = problem;
        }
        Object detail = problem.details().isEmpty() ? "" : problem.details().getFirst();
        note(detail instanceof Clause clause ? new Note(kind, clause) : new Note(kind, detail.toString()));
    }

    /// Anything of use so far?
    boolean isEmpty() {
        return certificates.isEmpty() && keys.isEmpty();
    }

    /// Anything at all so far, be it of use or not?
    boolean sawNothing() {
        return isEmpty() && strangers.isEmpty() && firstFailure == null;
    }

    /// Hands everything over. To be called once, at the end.
    Found finish() throws Problem {
        if (isEmpty()) {
            throw emptyHanded();
        }
        for (Stranger stranger : strangers) {
            if (stranger == Stranger.REVOCATION_LIST) {
                note(Note.Kind.REVOCATION_LIST, "");
            } else if (stranger.worthNoting()) {
                note(new Note(Note.Kind.OTHER_OBJECT, stranger.clause()));
            }
        }
        List<FoundKey> found = keys.values().stream()
                .map(key -> new FoundKey(key.material().toPrivateKey(paired(key)), key.name()))
                .toList();
        List<FoundCertificate> named = certificates.values().stream()
                .map(certificate -> named(certificate, found))
                .toList();
        return new Found(named, found, new ArrayList<>(notes));
    }

    /// Some programs write the name at the key only.
    private static FoundCertificate named(FoundCertificate certificate, List<FoundKey> keys) {
        if (certificate.friendlyName().isPresent()) {
            return certificate;
        }
        var fingerprint = certificate.certificate().key().fingerprint();
        return keys.stream()
                .filter(key -> key.key().publicKey().fingerprint().equals(fingerprint))
                .findFirst()
                .map(key -> new FoundCertificate(certificate.certificate(), key.friendlyName()))
                .orElse(certificate);
    }

    private Problem emptyHanded() {
        if (firstFailure != null) {
            return firstFailure;
        }
        return strangers.stream()
                .max(Comparator.comparing(Stranger::worthNoting))
                .map(Stranger::problem)
                .orElseGet(() -> new DamagedInput(null, Clause.ofNoKnownKind()));
    }

    /// The public key as the certificate it belongs to has it, so that both have one fingerprint.
    private PublicKeyFacts paired(NamedKey key) {
        boolean exact = certificates.values().stream().anyMatch(found -> found.certificate()
                .key()
                .fingerprint()
                .equals(key.publicKey().fingerprint()));
        if (exact) {
            return key.publicKey();
        }
        return certificates.values().stream()
                .map(FoundCertificate::certificate)
                .filter(certificate -> SameKey.in(
                        PublicKeys.infoOf(certificate), key.material().subjectPublicKeyInfo()))
                .findFirst()
                .map(Certificate::key)
                .orElse(key.publicKey());
    }

    @Override
    public void close() {
        keys.values().forEach(key -> key.material().close());
    }
}
