package org.sealwright.certificates.usecase;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sealwright.core.problem.Problem;

/// The user's own certificates that came in with an import.
///
/// @param own     each once
/// @param trouble the list of requests could not be read or written; the certificates are stored all the same
public record Arrivals(List<Arrival> own, Optional<Problem> trouble) {
    public static final Arrivals NONE = new Arrivals(List.of(), Optional.empty());

    public Arrivals {
        own = List.copyOf(own);
    }

    /// These and what a second try brought.
    public Arrivals and(Arrivals later) {
        return new Arrivals(
                Stream.concat(own.stream(), later.own.stream()).toList(),
                trouble.isPresent() ? trouble : later.trouble);
    }
}
