package org.sealwright.overview.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sealwright.core.account.Accounts;
import org.sealwright.core.account.CertificateUse;
import org.sealwright.core.account.Identity;
import org.sealwright.core.account.Offer;
import org.sealwright.core.database.Contents;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.request.PendingRequest;
import org.sealwright.core.request.PendingRequests;
import org.sealwright.core.request.RequestAnswer;
import org.sealwright.core.settings.CommonSettings;
import org.sealwright.core.settings.Settings;
import org.sealwright.core.task.Subscription;
import org.sealwright.core.verdict.Judge;
import org.sealwright.kit.usecase.CertificateOfAddress;
import org.sealwright.kit.usecase.JudgeCertificates;
import org.sealwright.overview.usecase.AddressStanding.Status;

/// Lists the mail addresses of the current profile, those of its accounts first, then those of personal
/// certificates and of requests, each with how it stands. Reads files: never on the event thread.
public final class SurveyAddresses {
    private final CurrentProfile current;
    private final Sources sources;
    private final JudgeCertificates judging;
    private final Settings settings;
    private final Clock clock;

    /// What is kept beside the database.
    public record Sources(Accounts accounts, PendingRequests pending) {
        @Inject
        public Sources {}
    }

    @Inject
    public SurveyAddresses(
            CurrentProfile current, Sources sources, JudgeCertificates judging, Settings settings, Clock clock) {
        this.current = current;
        this.sources = sources;
        this.judging = judging;
        this.settings = settings;
        this.clock = clock;
    }

    /// @param profile   that was looked at
    /// @param addresses each once
    public record Survey(Profile profile, List<AddressStanding> addresses) {
        public Survey {
            addresses = List.copyOf(addresses);
        }
    }

    /// Quick: without asking whether the certificates are trusted.
    public Survey quick() throws Problem {
        return survey(Optional.empty());
    }

    /// With verdicts; slow the first time, and as quick as [#quick] where there is no certificate of one's own.
    public Survey judged() throws Problem {
        var contents = current.database().contents();
        boolean any = contents.certificates().stream().anyMatch(StoredCertificate::hasPrivateKey);
        return survey(any ? Optional.of(judging.over(contents)) : Optional.empty());
    }

    private Survey survey(Optional<Judge> judge) throws Problem {
        var here = current.open();
        var contents = here.database().contents();
        var look = new Look(
                contents,
                mine(contents),
                sources.accounts().of(here.profile()),
                sources.pending().of(here.profile()),
                new Offer(here.profile().kind(), clock, CommonSettings.renewalWindow(settings)),
                judge);
        return new Survey(
                here.profile(),
                look.addresses().values().stream().map(look::standing).toList());
    }

    /// Only what has its key here: there may be tens of thousands of other people's.
    private static Contents mine(Contents contents) {
        return new Contents(
                contents.certificates().stream()
                        .filter(StoredCertificate::hasPrivateKey)
                        .toList(),
                List.of(),
                List.of());
    }

    /// Called on any thread when the answer may be another one.
    public Subscription onChange(Runnable listener) {
        var all = List.of(
                current.onChange(listener),
                sources.accounts().onChange(listener),
                sources.pending().onChange(listener));
        return () -> all.forEach(Subscription::close);
    }

    /// Everything at one moment.
    private record Look(
            Contents contents,
            Contents mine,
            List<Identity> identities,
            List<PendingRequest> requests,
            Offer offer,
            Optional<Judge> judge) {
        Map<AddressKey, String> addresses() {
            var all = new LinkedHashMap<AddressKey, String>();
            var names = Stream.of(
                            identities.stream().map(Identity::address),
                            own().flatMap(stored -> stored.certificate().emails().stream()),
                            open().flatMap(request -> request.emails().stream()))
                    .flatMap(each -> each);
            names.forEach(address -> all.putIfAbsent(AddressKey.of(address), address));
            return all;
        }

        private Stream<StoredCertificate> own() {
            return mine.certificates().stream()
                    .filter(stored -> !stored.certificate().authority());
        }

        /// Requests that have no answer yet.
        private Stream<PendingRequest> open() {
            return requests.stream()
                    .filter(request -> own().noneMatch(stored -> RequestAnswer.answers(request, stored.certificate())));
        }

        AddressStanding standing(String address) {
            var identity = identities.stream()
                    .filter(each -> AddressKey.of(each.address()).equals(AddressKey.of(address)))
                    .findFirst();
            return new AddressStanding(address, identity.isPresent(), status(address, identity));
        }

        private Status status(String address, Optional<Identity> identity) {
            var signing = inUse(address, identity, CertificateUse.SIGNING);
            var encryption = inUse(address, identity, CertificateUse.ENCRYPTION);
            if (signing.isPresent() || encryption.isPresent()) {
                return new Status.Usable(signing, encryption, trusted(signing, encryption));
            }
            var waiting = open().filter(request -> request.emails().stream()
                            .anyMatch(email -> AddressKey.of(email).equals(AddressKey.of(address))))
                    .max(Comparator.comparing(PendingRequest::created));
            if (waiting.isPresent()) {
                return new Status.Waiting(waiting.get().created());
            }
            return own().filter(stored -> CertificateOfAddress.isFor(address, stored.certificate()))
                    .max(Comparator.comparing(stored -> stored.certificate().notAfter()))
                    .<Status>map(Status.Ended::new)
                    .orElseGet(Status.Nothing::new);
        }

        /// The chosen one if it fits, else the newest that does.
        private Optional<StoredCertificate> inUse(String address, Optional<Identity> identity, CertificateUse use) {
            return identity.flatMap(one -> one.settings().choice(use))
                    .flatMap(choice -> choice.resolve(contents))
                    .filter(stored -> offer.fitness(stored, address, use).fits())
                    .or(() -> offer.newest(mine, address, use));
        }

        private Optional<Boolean> trusted(Optional<StoredCertificate> signing, Optional<StoredCertificate> encryption) {
            return judge.map(one -> signing.stream()
                            .allMatch(stored -> Usability.good(one, stored, CertificateUse.SIGNING))
                    && encryption.stream().allMatch(stored -> Usability.good(one, stored, CertificateUse.ENCRYPTION)));
        }
    }
}
