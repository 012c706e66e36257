package org.sealwright.overview.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sealwright.core.account.CertificateUse;
import org.sealwright.core.account.Offer;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.Group;
import org.sealwright.core.certificate.Validity;
import org.sealwright.core.database.Contents;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.profile.Profile;
import org.sealwright.core.settings.CommonSettings;
import org.sealwright.core.settings.Settings;
import org.sealwright.core.task.Subscription;
import org.sealwright.core.verdict.Judge;
import org.sealwright.kit.usecase.JudgeCertificates;
import org.sealwright.overview.usecase.Timeline.Bar;
import org.sealwright.overview.usecase.Timeline.Lane;
import org.sealwright.overview.usecase.Timeline.Month;
import org.sealwright.overview.usecase.Timeline.State;

/// Lays the certificates of the current profile out over time. Reads files: never on the event thread.
public final class ReadTimeline {
    /// A certificate may say that it is valid from year 0 to 9999: the picture does not go further than this.
    private static final int FURTHEST_YEARS = 10;

    private static final int MONTHS_BEFORE = 12;
    private static final int MONTHS_AFTER = 36;

    private final CurrentProfile current;
    private final JudgeCertificates judging;
    private final Settings settings;
    private final Clock clock;

    @Inject
    public ReadTimeline(CurrentProfile current, JudgeCertificates judging, Settings settings, Clock clock) {
        this.current = current;
        this.judging = judging;
        this.settings = settings;
        this.clock = clock;
    }

    public Timeline read() throws Problem {
        var here = current.open();
        var contents = here.database().contents();
        var certificates = contents.certificates();
        var now = clock.instant();
        var lanes = lanes(contents, here.profile().kind());
        var bars = lanes.stream().flatMap(lane -> lane.bars().stream()).toList();
        var from = bars.stream().map(Bar::from).min(Comparator.naturalOrder()).orElse(now);
        var to = bars.stream().map(Bar::to).max(Comparator.naturalOrder()).orElse(now);
        var ends = certificates.stream()
                .filter(stored -> stored.group() == Group.PEOPLE)
                .map(stored -> month(stored.certificate().notAfter()))
                .collect(Collectors.groupingBy(month -> month, Collectors.summingInt(_ -> 1)));
        var first = month(now).minusMonths(MONTHS_BEFORE);
        var last = month(now).plusMonths(MONTHS_AFTER);
        return new Timeline(
                now,
                year(from, now, 0),
                year(to, now, 1),
                lanes,
                Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                        .map(month -> new Month(month, ends.getOrDefault(month, 0)))
                        .toList(),
                sum(ends, month -> month.isBefore(first)),
                sum(ends, month -> month.isAfter(last)));
    }

    /// Called on any thread when the answer may be another one.
    public Subscription onChange(Runnable listener) {
        var all = List.of(current.onChange(listener), settings.onChange(listener));
        return () -> all.forEach(Subscription::close);
    }

    private List<Lane> lanes(Contents contents, Profile.Kind kind) throws Problem {
        var mine = contents.certificates().stream()
                .filter(StoredCertificate::hasPrivateKey)
                .filter(stored -> !stored.certificate().authority())
                .sorted(Comparator.comparing(stored -> stored.certificate().notBefore()))
                .toList();
        if (mine.isEmpty()) {
            return List.of();
        }
        var soon = CommonSettings.renewalWindow(settings);
        var look = new Look(new Offer(kind, clock, soon), judging.over(contents));
        var byAddress = new LinkedHashMap<AddressKey, List<Bar>>();
        var names = new LinkedHashMap<AddressKey, String>();
        mine.forEach(stored -> addresses(stored.certificate()).forEach(address -> {
            var key = AddressKey.of(address);
            names.put(key, address);
            byAddress
                    .computeIfAbsent(key, _ -> new ArrayList<>())
                    .add(new Bar(stored.certificate(), state(stored, address, look, soon)));
        }));
        return byAddress.entrySet().stream()
                .map(lane -> new Lane(names.getOrDefault(lane.getKey(), ""), lane.getValue()))
                .toList();
    }

    /// One without an address stands under its name.
    private static List<String> addresses(Certificate certificate) {
        return certificate.emails().isEmpty() ? List.of(certificate.displayName()) : certificate.emails();
    }

    private State state(StoredCertificate stored, String address, Look look, Duration soon) {
        return switch (Validity.of(stored.certificate(), clock, soon)) {
            case EXPIRED -> State.KEPT;
            case NOT_YET_VALID -> State.NOT_YET_VALID;
            case ENDS_SOON -> look.trusted(stored, address) ? State.ENDS_SOON : State.NOT_TRUSTED;
            case VALID -> look.trusted(stored, address) ? State.VALID : State.NOT_TRUSTED;
        };
    }

    /// What a certificate is judged by.
    private record Look(Offer offer, Judge judge) {
        /// For all it would be used for, as the address's own standing has it.
        boolean trusted(StoredCertificate stored, String address) {
            return Arrays.stream(CertificateUse.values())
                    .filter(use -> offer.fitness(stored, address, use).fits())
                    .allMatch(use -> Usability.good(judge, stored, use));
        }
    }

    private static int sum(Map<YearMonth, Integer> ends, Predicate<YearMonth> which) {
        return ends.entrySet().stream()
                .filter(month -> which.test(month.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private YearMonth month(Instant at) {
        return YearMonth.from(near(at, clock.instant()).atZone(zone()));
    }

    /// The first of January of the year, or of the next one.
    private Instant year(Instant at, Instant now, int next) {
        int year = near(at, now).atZone(zone()).getYear() + next;
        return YearMonth.of(year, 1).atDay(1).atStartOfDay(zone()).toInstant();
    }

    /// No further from now than the picture goes.
    private Instant near(Instant at, Instant now) {
        var earliest = now.atZone(zone()).minusYears(FURTHEST_YEARS).toInstant();
        var latest = now.atZone(zone()).plusYears(FURTHEST_YEARS).toInstant();
        return at.isBefore(earliest) ? earliest : at.isAfter(latest) ? latest : at;
    }

    private ZoneId zone() {
        return clock.getZone();
    }
}
