package org.sealwright.trust.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.Validity;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.problem.PasswordNeeded;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.reading.Limits;
import org.sealwright.core.reading.Note;
import org.sealwright.core.reading.Reader;
import org.sealwright.core.reading.Source;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.task.Progress;
import org.sealwright.core.trust.BuiltInRoots;
import org.sealwright.core.trust.Trust;
import org.sealwright.core.trust.TrustLevel;
import org.sealwright.trust.usecase.Candidate.Remark;
import org.sealwright.trust.usecase.Candidate.Standing;

/// Looks at files of authorities before anything is imported: what is in them, what is new, and what should be said
/// about each. Private keys that happen to be in a file are not looked at.
public final class ReadAuthorities {
    private static final int SHORTEST_RSA = 2048;

    private final CurrentProfile current;
    private final Reader reader;
    private final BuiltInRoots builtIn;
    private final Clock clock;

    @Inject
    public ReadAuthorities(CurrentProfile current, Reader reader, BuiltInRoots builtIn, Clock clock) {
        this.current = current;
        this.reader = reader;
        this.builtIn = builtIn;
        this.clock = clock;
    }

    /// What was found.
    ///
    /// @param candidates each certificate once, in the order found
    /// @param failed     sources that could not be read, with the reason
    /// @param notes      what a user should know besides
    /// @param ownThings  there are private keys in the files, or a certificate that a key here waits for
    public record Findings(
            List<Candidate> candidates, Map<Source, Problem> failed, List<Note> notes, boolean ownThings) {
        public Findings {
            candidates = List.copyOf(candidates);
            failed = Collections.unmodifiableMap(new LinkedHashMap<>(failed));
            notes = List.copyOf(notes);
        }

        public List<Candidate> fresh() {
            return candidates.stream().filter(Candidate::isNew).toList();
        }

        /// This is a matter for the usual import: the user's own things, a file with a password, or nothing about
        /// authorities at all.
        public boolean isForOthers() {
            return ownThings
                    || failed.values().stream().anyMatch(PasswordNeeded.class::isInstance)
                    || candidates.stream().allMatch(candidate -> candidate.standing() == Standing.NOT_AN_AUTHORITY);
        }
    }

    public Findings read(List<Source> sources, PasswordPrompt prompt, Progress progress) throws Problem {
        var certificates = new LinkedHashMap<Certificate, Boolean>();
        var failed = new LinkedHashMap<Source, Problem>();
        var notes = new ArrayList<Note>();
        boolean ownThings = false;
        for (var source : sources) {
            progress.stopIfCancelled();
            try (var found = reader.read(source, prompt, Limits.usual(), progress)) {
                found.certificates().forEach(each -> certificates.put(each.certificate(), true));
                notes.addAll(found.notes());
                ownThings |= !found.keys().isEmpty();
            } catch (Problem e) {
                failed.put(source, e);
            }
        }
        var contents = current.database().contents();
        var waiting = contents.loneKeys().stream()
                .map(lone -> lone.key().fingerprint())
                .collect(Collectors.toSet());
        ownThings |= certificates.keySet().stream()
                .anyMatch(certificate -> waiting.contains(certificate.key().fingerprint()));
        var present = contents.certificates().stream()
                .collect(Collectors.toMap(StoredCertificate::certificate, Function.identity(), (one, _) -> one));
        var within = builtIn.found().trust();
        var candidates = certificates.keySet().stream()
                .map(certificate -> {
                    var remarks = remarks(certificate);
                    if (isUntrustedRoot(Optional.ofNullable(present.get(certificate)), within)) {
                        remarks.add(Remark.UNTRUSTED);
                    }
                    return new Candidate(
                            certificate, standing(certificate, present.keySet(), within.keySet()), remarks);
                })
                .toList();
        return new Findings(candidates, failed, notes, ownThings);
    }

    /// It is here, and nothing that it vouches for counts for mail.
    private static boolean isUntrustedRoot(Optional<StoredCertificate> present, Map<Certificate, Trust> within) {
        return present.filter(stored ->
                        stored.certificate().authority() && stored.certificate().selfIssued())
                .map(stored -> stored.trustNoted()
                        ? stored.trust()
                        : within.getOrDefault(stored.certificate(), stored.trust()))
                .filter(trust -> trust.email() != TrustLevel.TRUSTED)
                .isPresent();
    }

    private static Standing standing(Certificate certificate, Set<Certificate> present, Set<Certificate> within) {
        if (present.contains(certificate)) {
            return Standing.ALREADY_PRESENT;
        }
        if (within.contains(certificate)) {
            return Standing.BUILT_IN;
        }
        return certificate.authority() ? Standing.NEW : Standing.NOT_AN_AUTHORITY;
    }

    private EnumSet<Remark> remarks(Certificate certificate) {
        var remarks = EnumSet.noneOf(Remark.class);
        if (!certificate.selfIssued()) {
            remarks.add(Remark.INTERMEDIATE);
        }
        switch (Validity.of(certificate, clock)) {
            case EXPIRED -> remarks.add(Remark.EXPIRED);
            case NOT_YET_VALID -> remarks.add(Remark.NOT_YET_VALID);
            case VALID, ENDS_SOON -> {}
        }
        if (isWeak(certificate)) {
            remarks.add(Remark.WEAK);
        }
        return remarks;
    }

    /// Nobody relies on the signature that a root puts on itself.
    private static boolean isWeak(Certificate certificate) {
        var key = certificate.key();
        boolean shortKey = key.algorithm().toUpperCase(Locale.ROOT).startsWith("RSA")
                && key.bits() > 0
                && key.bits() < SHORTEST_RSA;
        var signature =
                certificate.signatureAlgorithm().toUpperCase(Locale.ROOT).replace("-", "");
        boolean forgeable = signature.startsWith("SHA1WITH") || signature.startsWith("MD");
        return shortKey || (forgeable && !certificate.selfIssued());
    }
}
