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
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.Der;
import org.sealwright.core.certificate.Group;
import org.sealwright.core.database.Contents;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.trust.BuiltInRoots;
import org.sealwright.core.trust.Trust;
import org.sealwright.core.verdict.Basis;
import org.sealwright.core.verdict.Judge;
import org.sealwright.core.verdict.Purpose;
import org.sealwright.core.verdict.Verdicts;

/// Tells what a decision about trust would change, before it is made: which of the user's and of other people's
/// certificates would become valid for mail, or stop being so. Only what stands below the authorities in question
/// is
/// judged, so that it does not take long in a large database.
public final class PreviewTrust {
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
        public Preview {
            mineGained = List.copyOf(mineGained);
            mineLost = List.copyOf(mineLost);
            peopleGained = List.copyOf(peopleGained);
            peopleLost = List.copyOf(peopleLost);
        }

        public boolean isEmpty() {
            return mineGained.isEmpty() && mineLost.isEmpty() && peopleGained.isEmpty() && peopleLost.isEmpty();
        }
    }

    /// @param wishes authorities that are not in the database are looked at as if they were
    public Preview preview(Collection<TrustWish> wishes) throws Problem {
        var wanted = new LinkedHashMap<Certificate, Trust>();
        wishes.forEach(wish -> wanted.put(wish.authority().certificate(), wish.after()));
        return of(current.database().contents(), wanted);
    }

    private Preview of(Contents contents, Map<Certificate, Trust> wanted) {
        var before = Basis.of(contents, builtIn.found(), clock.instant());
        var now = verdicts.on(before);
        var then = verdicts.on(before.with(wanted));
        var below = below(contents, wanted.keySet());
        var mine = below.stream().filter(StoredCertificate::hasPrivateKey).toList();
        var people =
                below.stream().filter(stored -> stored.group() == Group.PEOPLE).toList();
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
