package org.sealwright.trust.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.Der;
import org.sealwright.core.certificate.Group;
import org.sealwright.core.database.Contents;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.task.Progress;
import org.sealwright.core.trust.BuiltInRoots;
import org.sealwright.core.trust.Trust;
import org.sealwright.core.trust.TrustLevel;
import org.sealwright.core.verdict.Basis;
import org.sealwright.core.verdict.Judge;
import org.sealwright.core.verdict.Purpose;
import org.sealwright.core.verdict.Verdicts;

/// Tells what a decision about trust would change, before it is made: which of the user's and of other people's
/// certificates would become valid for mail, or stop being so. Only what stands below the authorities in question
/// is judged, so that it does not take long in a large database.
public final class PreviewTrust {
    private static final Trust FOR_MAIL = new Trust(TrustLevel.INHERIT, TrustLevel.TRUSTED, TrustLevel.INHERIT);

    /// Of more certificates than this not all is remembered, so that it would be for nothing.
    private static final int MOST_PREPARED = 10_000;

    private final CurrentProfile current;
    private final BuiltInRoots builtIn;
    private final Verdicts verdicts;
    private final Clock clock;

    @Inject
    public PreviewTrust(CurrentProfile current, BuiltInRoots builtIn, Verdicts verdicts, Clock clock) {
        this.current = current;
        this.builtIn = builtIn;
        this.verdicts = verdicts;
        this.clock = clock;
    }

    /// Certificates whose validity for mail would be another one.
    ///
    /// @param mineGained   of the user, valid for signing afterwards
    /// @param mineLost     of the user, not valid for signing any more
    /// @param peopleGained of other people, mail could be encrypted to them afterwards
    /// @param peopleLost   of other people, mail could not be encrypted to them any more
    public record Preview(
            List<StoredCertificate> mineGained,
            List<StoredCertificate> mineLost,
            List<StoredCertificate> peopleGained,
            List<StoredCertificate> peopleLost) {
        private static final Preview NOTHING = new Preview(List.of(), List.of(), List.of(), List.of());

        public Preview {
            mineGained = List.copyOf(mineGained);
            mineLost = List.copyOf(mineLost);
            peopleGained = List.copyOf(peopleGained);
            peopleLost = List.copyOf(peopleLost);
        }

        /// Something becomes invalid or untrusted.
        public boolean takes() {
            return !mineLost.isEmpty() || !peopleLost.isEmpty();
        }

        public boolean isEmpty() {
            return mineGained.isEmpty() && mineLost.isEmpty() && peopleGained.isEmpty() && peopleLost.isEmpty();
        }
    }

    /// @param wishes authorities that are not in the database are looked at as if they were
    public Preview preview(Collection<TrustWish> wishes) throws Problem {
        var wanted = new LinkedHashMap<Certificate, Trust>();
        wishes.stream()
                .filter(TrustWish::changes)
                .forEach(wish -> wanted.put(wish.authority().certificate(), wish.after()));
        return wanted.isEmpty() ? Preview.NOTHING : of(current.database().contents(), wanted);
    }

    /// Does beforehand what is slow the first time and remembered from then on: reads database and built-in
    /// authorities, and checks every signature that a decision could make matter, by judging as if all the topmost
    /// authorities were trusted. Holds nothing that others wait for; may be cancelled at any time.
    public void prepare(Progress progress) throws Problem {
        var contents = current.database().contents();
        var concerned = Stream.concat(mine(contents.certificates()), people(contents.certificates()))
                .toList();
        if (concerned.size() > MOST_PREPARED) {
            return;
        }
        var basis = Basis.of(contents, builtIn.found(), clock.instant());
        var judge = verdicts.on(basis.with(topmost(basis.certificates().keySet())));
        for (int i = 0; i < concerned.size(); i++) {
            progress.stopIfCancelled();
            progress.at(i, concerned.size());
            judge.verdict(concerned.get(i).certificate(), Purpose.ENCRYPT);
            judge.verdict(concerned.get(i).certificate(), Purpose.SIGN);
        }
    }

    /// Authorities that nobody known vouches for, or only they themselves.
    private static Map<Certificate, Trust> topmost(Set<Certificate> all) {
        var names = new HashSet<Der>();
        all.forEach(one -> names.add(one.subject().encoded()));
        var topmost = new HashMap<Certificate, Trust>();
        all.stream()
                .filter(Certificate::authority)
                .filter(one -> one.selfIssued() || !names.contains(one.issuer().encoded()))
                .forEach(one -> topmost.put(one, FOR_MAIL));
        return topmost;
    }

    private static Stream<StoredCertificate> mine(List<StoredCertificate> certificates) {
        return certificates.stream().filter(StoredCertificate::hasPrivateKey);
    }

    private static Stream<StoredCertificate> people(List<StoredCertificate> certificates) {
        return certificates.stream().filter(stored -> stored.group() == Group.PEOPLE);
    }

    private Preview of(Contents contents, Map<Certificate, Trust> wanted) {
        var before = Basis.of(contents, builtIn.found(), clock.instant());
        var now = verdicts.on(before);
        var then = verdicts.on(before.with(wanted));
        var below = below(contents, wanted.keySet());
        var mine = mine(below).toList();
        var people = people(below).toList();
        return new Preview(
                gaining(mine, now, then, Purpose.SIGN),
                gaining(mine, then, now, Purpose.SIGN),
                gaining(people, now, then, Purpose.ENCRYPT),
                gaining(people, then, now, Purpose.ENCRYPT));
    }

    /// Those that are not good for one judge and are for the other.
    private static List<StoredCertificate> gaining(
            List<StoredCertificate> certificates, Judge first, Judge second, Purpose purpose) {
        Predicate<StoredCertificate> gains =
                stored -> !first.verdict(stored.certificate(), purpose).ok()
                        && second.verdict(stored.certificate(), purpose).ok();
        return certificates.parallelStream().filter(gains).toList();
    }

    /// What could have one of the authorities above it, going by names alone, and the authorities themselves.
    private static List<StoredCertificate> below(Contents contents, Set<Certificate> authorities) {
        var byIssuer = new HashMap<Der, List<StoredCertificate>>();
        contents.certificates().forEach(stored -> byIssuer.computeIfAbsent(
                        stored.certificate().issuer().encoded(), _ -> new ArrayList<>())
                .add(stored));
        var names = new HashSet<Der>();
        var todo = new ArrayDeque<Der>();
        authorities.forEach(one -> todo.add(one.subject().encoded()));
        var found = new LinkedHashSet<StoredCertificate>();
        contents.certificates().stream()
                .filter(stored -> authorities.contains(stored.certificate()))
                .forEach(found::add);
        while (!todo.isEmpty()) {
            var name = todo.remove();
            if (names.add(name)) {
                for (var stored : byIssuer.getOrDefault(name, List.of())) {
                    found.add(stored);
                    todo.add(stored.certificate().subject().encoded());
                }
            }
        }
        return List.copyOf(found);
    }
}
