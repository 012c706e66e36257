package org.sealwright.kit.usecase;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.sealwright.core.database.Contents;
import org.sealwright.core.database.LoneKey;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.problem.Ambiguous;
import org.sealwright.core.problem.NotFound;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;

/// Finds what a user means by a reference (design.md section 4): the SHA-256 fingerprint or 8 or more of its first
/// digits, with or without colons; the nickname, or the name shown in the lists; or an e-mail address when only one
/// certificate has it. The first of these that fits anything decides.
public final class FindCertificate {
    private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{8,64}");

    private final CurrentProfile current;

    @Inject
    public FindCertificate(CurrentProfile current) {
        this.current = current;
    }

    /// A certificate, or a private key that has none.
    public sealed interface Match {
        record Stored(StoredCertificate certificate) implements Match {}

        record Lone(LoneKey key) implements Match {}
    }

    /// @throws NotFound  nothing fits
    /// @throws Ambiguous several certificates fit; their names and fingerprints are listed
    public StoredCertificate find(String reference) throws Problem {
        return certificate(reference, current.database().contents()).orElseThrow(() -> new NotFound(reference));
    }

    /// Like [#find(String)]; private keys without certificate are found by the first digits of their fingerprint,
    /// or by their label.
    public Match findWithKeys(String reference) throws Problem {
        var contents = current.database().contents();
        var certificate = certificate(reference, contents);
        if (certificate.isPresent()) {
            return new Match.Stored(certificate.get());
        }
        var keys = contents.loneKeys().stream()
                .filter(lone -> fits(lone, reference))
                .toList();
        return switch (keys.size()) {
            case 0 -> throw new NotFound(reference);
            case 1 -> new Match.Lone(keys.getFirst());
            default ->
                throw new Ambiguous(
                        reference,
                        keys.stream()
                                .map(lone -> lone.key().fingerprint().hex())
                                .toList());
        };
    }

    private static boolean fits(LoneKey lone, String reference) {
        return digits(reference)
                        .map(digits -> lone.key().fingerprint().hex().startsWith(digits))
                        .orElse(false)
                || (!reference.isBlank() && lone.label().equals(reference));
    }

    private static Optional<StoredCertificate> certificate(String reference, Contents contents) throws Ambiguous {
        if (reference.isBlank()) {
            return Optional.empty();
        }
        var digits = digits(reference);
        List<Predicate<StoredCertificate>> ways = List.of(
                stored -> digits.isPresent()
                        && stored.certificate().sha256().hex().startsWith(digits.get()),
                stored -> stored.nickname().equals(reference),
                stored -> stored.certificate().displayName().equals(reference),
                stored -> stored.certificate().emails().stream().anyMatch(reference::equalsIgnoreCase));
        for (var way : ways) {
            var fitting = contents.certificates().stream().filter(way).toList();
            if (fitting.size() > 1) {
                throw new Ambiguous(
                        reference,
                        fitting.stream().map(FindCertificate::candidate).toList());
            }
            if (fitting.size() == 1) {
                return Optional.of(fitting.getFirst());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> digits(String reference) {
        var digits = reference.replace(":", "").toLowerCase(Locale.ROOT);
        return DIGITS.matcher(digits).matches() ? Optional.of(digits) : Optional.empty();
    }

    private static String candidate(StoredCertificate stored) {
        var certificate = stored.certificate();
        return certificate.sha256().hex().substring(0, 16) + " " + certificate.displayName() + " ("
                + stored.group().word()
                + ", " + certificate.notAfter() + ")";
    }
}
