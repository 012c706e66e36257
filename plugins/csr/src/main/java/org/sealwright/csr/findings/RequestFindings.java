package org.sealwright.csr.findings;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sealwright.core.database.Contents;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.request.PendingRequest;
import org.sealwright.core.request.PendingRequests;
import org.sealwright.core.task.Progress;
import org.sealwright.core.task.Subscription;
import org.sealwright.csr.usecase.ListRequests;
import org.sealwright.csr.usecase.ListRequests.Listed;
import org.sealwright.csr.words.RequestWords;
import org.sealwright.kit.usecase.CertificateOfAddress;
import org.sealwright.plugin.Finding;
import org.sealwright.plugin.Finding.Urgency;
import org.sealwright.plugin.FindingSource;

/// Looks at the requests that wait: those that wait long, those that renew what is in use, and those whose key is
/// gone.
public final class RequestFindings implements FindingSource {
    /// After that the authority should be asked.
    private static final Duration LONG = Duration.ofDays(14);

    private final ListRequests list;
    private final CurrentProfile current;
    private final PendingRequests pending;
    private final Clock clock;
    private final RequestWords words;

    @Inject
    public RequestFindings(
            ListRequests list, CurrentProfile current, PendingRequests pending, Clock clock, RequestWords words) {
        this.list = list;
        this.current = current;
        this.pending = pending;
        this.clock = clock;
        this.words = words;
    }

    @Override
    public String subject() {
        return words.get("found.subject");
    }

    @Override
    public Set<String> kinds() {
        return Set.of("requests.keyMissing", "requests.waiting");
    }

    @Override
    public Subscription onChange(Runnable listener) {
        var all = List.of(current.onChange(listener), pending.onChange(listener));
        return () -> all.forEach(Subscription::close);
    }

    @Override
    public List<Finding> find(Progress progress) throws Problem {
        var contents = current.database().contents();
        return list.list().stream()
                .flatMap(listed ->
                        listed.request().stream().flatMap(request -> about(listed, request, contents).stream()))
                .toList();
    }

    private Optional<Finding> about(Listed listed, PendingRequest request, Contents contents) {
        return switch (listed.state()) {
            case KEY_MISSING ->
                Optional.of(finding(
                        "requests.keyMissing",
                        request,
                        Urgency.URGENT,
                        words.get("found.keyMissing", words.day(request.created()))));
            case WAITING -> waiting(request, contents);
            case UNKNOWN_REQUEST -> Optional.empty();
        };
    }

    /// That it waits is no news in the first days, unless it renews what is in use: then nobody asks twice.
    private Optional<Finding> waiting(PendingRequest request, Contents contents) {
        boolean isLong = request.created().plus(LONG).isBefore(clock.instant());
        if (isLong) {
            return Optional.of(finding(
                    "requests.waiting",
                    request,
                    Urgency.SOON,
                    words.get("found.waitsLong", words.day(request.created()))));
        }
        boolean renews = request.emails().stream()
                .flatMap(email -> CertificateOfAddress.newest(contents, email, clock.instant()).stream())
                .findAny()
                .isPresent();
        return renews
                ? Optional.of(finding(
                        "requests.waiting",
                        request,
                        Urgency.ADVICE,
                        words.get("found.renewalWaits", words.day(request.created()))))
                : Optional.empty();
    }

    private static Finding finding(String kind, PendingRequest request, Urgency urgency, String sentence) {
        return new Finding(
                kind,
                request.key().fingerprint().hex(),
                request.emails().stream().findFirst(),
                urgency,
                sentence,
                Optional.empty());
    }
}
