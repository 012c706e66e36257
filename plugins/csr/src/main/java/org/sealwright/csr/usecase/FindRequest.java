package org.sealwright.csr.usecase;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.sealwright.core.problem.Ambiguous;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.problem.RequestNotFound;
import org.sealwright.csr.usecase.ListRequests.Listed;

/// Finds what a user means by a reference to a request: 8 or more of the first digits of its id, or an address that
/// only one of them asks for.
public final class FindRequest {
    private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{8,64}");

    private final ListRequests requests;

    @Inject
    public FindRequest(ListRequests requests) {
        this.requests = requests;
    }

    /// @throws RequestNotFound nothing fits
    /// @throws Ambiguous       several fit; they are listed
    public Listed find(String reference) throws Problem {
        var all = requests.list();
        String digits = reference.replace(":", "").toLowerCase(Locale.ROOT);
        List<Predicate<Listed>> ways = List.of(
                listed -> DIGITS.matcher(digits).matches() && listed.id().hex().startsWith(digits),
                listed -> listed.request().stream()
                        .flatMap(request -> request.emails().stream())
                        .anyMatch(reference::equalsIgnoreCase));
        for (var way : ways) {
            var fitting = all.stream().filter(way).toList();
            if (fitting.size() > 1) {
                throw new Ambiguous(
                        reference, fitting.stream().map(FindRequest::candidate).toList());
            }
            if (fitting.size() == 1) {
                return fitting.getFirst();
            }
        }
        throw new RequestNotFound(reference);
    }

    private static String candidate(Listed listed) {
        return listed.id().hex().substring(0, 16) + " " + listed.key().shortName()
                + listed.request()
                        .map(request -> " (" + request.created() + ")")
                        .orElse("");
    }
}
