package org.sealwright.csr.usecase;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sealwright.core.certificate.KeyFingerprint;
import org.sealwright.core.certificate.PublicKeyFacts;
import org.sealwright.core.database.Contents;
import org.sealwright.core.database.LoneKey;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.request.PendingRequest;
import org.sealwright.core.request.PendingRequests;
import org.sealwright.core.request.RequestAnswer;

/// The requests that wait for their certificate: those made here, and private keys without certificate that another
/// program left in the database (Thunderbird's own requests). One whose certificate has come, whatever program put
/// it there, is not among them any more.
public final class ListRequests {
    private final CurrentProfile current;
    private final PendingRequests pending;

    @Inject
    public ListRequests(CurrentProfile current, PendingRequests pending) {
        this.current = current;
        this.pending = pending;
    }

    /// One line of the list.
    ///
    /// @param request what is remembered; empty for a key of another program
    /// @param label   of such a key in the database; may be empty; hostile text
    public record Listed(PublicKeyFacts key, Optional<PendingRequest> request, State state, String label) {
        /// The request's id.
        public KeyFingerprint id() {
            return key.fingerprint();
        }
    }

    /// How a request stands.
    public enum State {
        /// Its key waits in the database.
        WAITING("waiting"),
        /// Its key is not in the database any more: a certificate could not be used.
        KEY_MISSING("key-missing"),
        /// A key without certificate; what was asked for it is not known.
        UNKNOWN_REQUEST("unknown-request");

        private final String word;

        State(String word) {
            this.word = word;
        }

        /// The word of the command line's JSON and of message keys.
        public String word() {
            return word;
        }
    }

    /// Oldest first, keys of other programs last.
    public List<Listed> list() throws Problem {
        var here = current.open();
        var contents = here.database().contents();
        Map<KeyFingerprint, LoneKey> lone = contents.loneKeys().stream()
                .collect(Collectors.toMap(key -> key.key().fingerprint(), key -> key, (a, _) -> a));
        var listed = new ArrayList<Listed>();
        Set<KeyFingerprint> remembered = new HashSet<>();
        for (var request : pending.of(here.profile())) {
            var print = request.key().fingerprint();
            remembered.add(print);
            if (!answered(request, contents)) {
                boolean there = lone.containsKey(print) || hasKey(contents, print);
                listed.add(new Listed(
                        request.key(),
                        Optional.of(request),
                        there ? State.WAITING : State.KEY_MISSING,
                        there && lone.containsKey(print) ? lone.get(print).label() : ""));
            }
        }
        contents.loneKeys().stream()
                .filter(key -> !remembered.contains(key.key().fingerprint()))
                .forEach(
                        key -> listed.add(new Listed(key.key(), Optional.empty(), State.UNKNOWN_REQUEST, key.label())));
        return List.copyOf(listed);
    }

    private static boolean answered(PendingRequest request, Contents contents) {
        return contents.certificates().stream()
                .filter(StoredCertificate::hasPrivateKey)
                .anyMatch(stored -> RequestAnswer.answers(request, stored.certificate()));
    }

    private static boolean hasKey(Contents contents, KeyFingerprint print) {
        return contents.certificates().stream()
                .anyMatch(stored -> stored.hasPrivateKey()
                        && stored.certificate().key().fingerprint().equals(print));
    }
}
