package org.sealwright.trust.usecase;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.sealwright.core.problem.Ambiguous;
import org.sealwright.core.problem.NotFound;
import org.sealwright.core.problem.Problem;

/// Finds the authority that a reference means: by its SHA-256 fingerprint or 8 or more of its first digits, its
/// nickname, the name shown in the lists, or Mozilla's name for a built-in one. The first of these that fits
/// decides.
public final class FindAuthority {
    private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{8,64}");

    private final ListAuthorities list;

    @Inject
    public FindAuthority(ListAuthorities list) {
        this.list = list;
    }

    /// @throws NotFound  no authority fits
    /// @throws Ambiguous several fit
    public Authority find(String reference) throws Problem {
        var digits = reference.replace(":", "").toLowerCase(Locale.ROOT);
        List<Predicate<Authority>> ways = List.of(
                one -> DIGITS.matcher(digits).matches()
                        && one.certificate().sha256().hex().startsWith(digits),
                one -> one.stored()
                        .filter(stored -> stored.nickname().equals(reference))
                        .isPresent(),
                one -> one.certificate().displayName().equals(reference),
                one -> one.name().equals(reference));
        var all = reference.isBlank() ? List.<Authority>of() : list.list().authorities();
        for (var way : ways) {
            var fitting = all.stream().filter(way).toList();
            if (fitting.size() > 1) {
                throw new Ambiguous(
                        reference,
                        fitting.stream().map(FindAuthority::candidate).toList());
            }
            if (fitting.size() == 1) {
                return fitting.getFirst();
            }
        }
        throw new NotFound(reference);
    }

    private static String candidate(Authority one) {
        return one.certificate().sha256().hex().substring(0, 16) + " " + one.name() + " ("
                + one.certificate().notAfter() + ")";
    }
}
