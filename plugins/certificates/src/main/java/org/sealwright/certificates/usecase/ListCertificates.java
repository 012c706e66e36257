package org.sealwright.certificates.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.Group;
import org.sealwright.core.database.Contents;
import org.sealwright.core.database.Damage;
import org.sealwright.core.database.LoneKey;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.database.StoredCertificate.Origin;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.trust.BuiltInRoots;

/// Lists certificates of the current profile, group by group in Thunderbird's order.
public final class ListCertificates {
    private final CurrentProfile current;
    private final BuiltInRoots builtIn;
    private final Clock clock;

    @Inject
    public ListCertificates(CurrentProfile current, BuiltInRoots builtIn, Clock clock) {
        this.current = current;
        this.builtIn = builtIn;
        this.clock = clock;
    }

    /// What to list; an empty part does not narrow.
    ///
    /// @param group          only this tab
    /// @param email          only certificates with this address, compared without case
    /// @param expiringWithin only certificates that are not expired and will be when this time has passed
    public record Query(Optional<Group> group, Optional<String> email, Optional<Duration> expiringWithin) {
        public static Query everything() {
            return new Query(Optional.empty(), Optional.empty(), Optional.empty());
        }

        private boolean isEverything() {
            return group.isEmpty() && email.isEmpty() && expiringWithin.isEmpty();
        }
    }

    /// @param loneKeys private keys without certificate; only when everything was asked for
    /// @param damages  objects of the database that cannot be used
    /// @param among    all that the database holds
    public record Listed(
            List<StoredCertificate> certificates, List<LoneKey> loneKeys, List<Damage> damages, Contents among) {
        public Listed {
            certificates = List.copyOf(certificates);
            loneKeys = List.copyOf(loneKeys);
            damages = List.copyOf(damages);
        }
    }

    /// Authorities that are only built into Thunderbird, as if the database held them.
    ///
    /// @param found whether any could be read on this computer
    public record BuiltIn(List<StoredCertificate> certificates, boolean found) {
        public static final BuiltIn NOT_ASKED = new BuiltIn(List.of(), true);

        public BuiltIn {
            certificates = List.copyOf(certificates);
        }
    }

    public BuiltIn builtIn(Query query, Listed listed) {
        var found = builtIn.found();
        var fitting = found.roots().stream()
                .filter(root -> listed.among().find(root.certificate().sha256()).isEmpty())
                .map(root -> new StoredCertificate(
                        root.certificate(), root.label(), Group.AUTHORITIES, false, root.trust(), Origin.NONE))
                .filter(stored -> fits(stored, query));
        return new BuiltIn(
                ThunderbirdOrder.sorted(Group.AUTHORITIES, fitting),
                found.file().isPresent());
    }

    public Listed list(Query query) throws Problem {
        Contents contents = current.database().contents();
        var listed = new ArrayList<StoredCertificate>();
        for (var group : Group.values()) {
            var fitting =
                    contents.certificates().stream().filter(stored -> stored.group() == group && fits(stored, query));
            listed.addAll(ThunderbirdOrder.sorted(group, fitting));
        }
        return new Listed(listed, query.isEverything() ? contents.loneKeys() : List.of(), contents.damages(), contents);
    }

    private boolean fits(StoredCertificate stored, Query query) {
        var certificate = stored.certificate();
        return query.group().map(group -> stored.group() == group).orElse(true)
                && query.email()
                        .map(email -> certificate.emails().stream().anyMatch(email::equalsIgnoreCase))
                        .orElse(true)
                && query.expiringWithin()
                        .map(time -> endsWithin(certificate, time))
                        .orElse(true);
    }

    private boolean endsWithin(Certificate certificate, Duration time) {
        var now = clock.instant();
        return !certificate.notAfter().isBefore(now) && !certificate.notAfter().isAfter(now.plus(time));
    }
}
