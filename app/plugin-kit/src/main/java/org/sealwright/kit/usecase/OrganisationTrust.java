package org.sealwright.kit.usecase;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.Fingerprint;
import org.sealwright.core.policy.EntryCheck.Fault;
import org.sealwright.core.policy.PolicyOwner;
import org.sealwright.core.problem.Clause;
import org.sealwright.core.problem.ForbiddenByPolicy;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.reading.Found;
import org.sealwright.core.reading.Limits;
import org.sealwright.core.reading.Reader;
import org.sealwright.core.reading.Source;
import org.sealwright.core.secret.PasswordPrompt;
import org.sealwright.core.settings.Organisation;
import org.sealwright.core.settings.Setting;
import org.sealwright.core.settings.Settings;
import org.sealwright.core.task.Progress;
import org.sealwright.core.trust.Trust;
import org.sealwright.core.trust.TrustRules;

/// Which authorities the organisation decided about, read from its files each time; and the rule that nobody
/// decides otherwise by hand. Reads files: never on the event thread.
public final class OrganisationTrust {
    /// How fingerprints are written elsewhere: `SHA256:AB:CD…`, `sha-256=ab cd…`.
    private static final Pattern FILLING = Pattern.compile("^\\s*sha-?256\\s*[:=]|[\\s:.-]");

    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");

    private final Settings settings;
    private final Reader reader;
    private final PolicyOwner owner;

    @Inject
    public OrganisationTrust(Settings settings, Reader reader, PolicyOwner owner) {
        this.settings = settings;
        this.reader = reader;
        this.owner = owner;
    }

    /// What the organisation decided.
    ///
    /// @param anchors    authorities that are to be trusted
    /// @param removed    fingerprints of those that nothing is to be believed of
    /// @param unreadable entries that are not understood, whose file cannot be read, or whose file others than
    ///   administrators could have written: whoever exchanges it would be trusted instead
    public record Decided(Map<Certificate, Trust> anchors, Set<String> removed, List<String> unreadable) {
        public Decided {
            anchors = Map.copyOf(anchors);
            removed = Set.copyOf(removed);
            unreadable = List.copyOf(unreadable);
        }

        /// What it is to be trusted for; empty if the organisation says nothing about it.
        public Optional<Trust> of(Certificate certificate) {
            return removed.contains(certificate.sha256().hex())
                    ? Optional.of(TrustRules.NOTHING)
                    : Optional.ofNullable(anchors.get(certificate));
        }
    }

    /// Who decided so.
    public Organisation organisation() {
        return Organisation.of(settings);
    }

    public Decided decided() {
        Map<Certificate, Trust> anchors = new LinkedHashMap<>();
        var unreadable = new ArrayList<String>();
        for (var entry : known(TrustRules.ANCHORS)) {
            switch (AnchorEntry.of(entry)) {
                case AnchorEntry.Understood anchor -> {
                    switch (read(anchor.file())) {
                        case Authorities.There(var all) ->
                            all.forEach(authority -> anchors.put(authority, anchor.trust()));
                        case Authorities.None _ -> unreadable.add(entry);
                    }
                }
                case AnchorEntry.OfOtherSystem _, AnchorEntry.Wrong _ -> unreadable.add(entry);
            }
        }
        var removed = new HashSet<String>();
        for (var entry : known(TrustRules.REMOVED)) {
            fingerprint(entry).ifPresentOrElse(removed::add, () -> unreadable.add(entry));
        }
        return new Decided(anchors, removed, unreadable);
    }

    /// What is wrong with an entry of [TrustRules#ANCHORS], here or anywhere.
    public Optional<Fault> anchorFault(String entry) {
        return switch (AnchorEntry.of(entry)) {
            case AnchorEntry.Wrong(var fault) -> Optional.of(fault);
            case AnchorEntry.OfOtherSystem _ -> Optional.empty();
            case AnchorEntry.Understood(var file, var _) ->
                read(file) instanceof Authorities.None(var why)
                        ? Optional.of(new Fault.Ineffective(why))
                        : Optional.empty();
        };
    }

    /// What is wrong with an entry of [TrustRules#REMOVED].
    public static Optional<Fault> removedFault(String entry) {
        return fingerprint(entry).isPresent()
                ? Optional.empty()
                : Optional.of(new Fault.Meaningless(Clause.noFingerprint()));
    }

    private static Optional<String> fingerprint(String entry) {
        var print = FILLING.matcher(entry.toLowerCase(Locale.ROOT)).replaceAll("");
        return Optional.of(print).filter(digits -> FINGERPRINT.matcher(digits).matches());
    }

    /// What a file of the organisation holds.
    private sealed interface Authorities {
        record There(List<Certificate> all) implements Authorities {}

        record None(Clause why) implements Authorities {}
    }

    private Authorities read(Path named) {
        try {
            var file = owner.vouched(named);
            return file.isPresent() ? inside(file.get()) : new Authorities.None(Clause.notOfAdministrators());
        } catch (NoSuchFileException _) {
            return new Authorities.None(Clause.notThere());
        } catch (IOException e) {
            System.getLogger(OrganisationTrust.class.getName())
                    .log(System.Logger.Level.DEBUG, "whose an authority's file is cannot be found out", e);
            return new Authorities.None(Clause.cannotBeRead());
        }
    }

    private Authorities inside(Path file) {
        try (var found = reader.read(new Source.File(file), PasswordPrompt.nobody(), Limits.usual(), Progress.none())) {
            var authorities = found.certificates().stream()
                    .map(Found.FoundCertificate::certificate)
                    .filter(Certificate::authority)
                    .toList();
            return authorities.isEmpty()
                    ? new Authorities.None(Clause.noAuthorityInIt())
                    : new Authorities.There(authorities);
        } catch (Problem e) {
            System.getLogger(OrganisationTrust.class.getName())
                    .log(System.Logger.Level.DEBUG, "an authority of the organisation cannot be read", e);
            return new Authorities.None(Clause.cannotBeRead());
        }
    }

    /// @param wishes what somebody wants authorities to be trusted for
    /// @throws ForbiddenByPolicy the organisation decided otherwise
    public void check(Map<Certificate, Trust> wishes) throws ForbiddenByPolicy {
        if (wishes.isEmpty() || nothingDecided()) {
            return;
        }
        var decided = decided();
        for (var wish : wishes.entrySet()) {
            var rule = decided.of(wish.getKey());
            if (rule.isPresent() && !rule.get().equals(wish.getValue())) {
                throw forbidden(rule.get());
            }
            if (rule.isEmpty()) {
                checkKnown();
            }
        }
    }

    /// What may be noted of authorities that a file from elsewhere wants trusted: the organisation's word where it
    /// has one, and nothing while nobody knows its word.
    public Map<Certificate, Trust> bounded(Map<Certificate, Trust> wishes) {
        if (wishes.isEmpty() || nothingDecided()) {
            return wishes;
        }
        var decided = decided();
        boolean unknown = unknown().isPresent();
        var bounded = new HashMap<Certificate, Trust>();
        wishes.forEach((certificate, wish) -> decided.of(certificate)
                .or(() -> unknown ? Optional.empty() : Optional.of(wish))
                .ifPresent(trust -> bounded.put(certificate, trust)));
        return bounded;
    }

    /// @param certificates to be deleted
    /// @throws ForbiddenByPolicy the organisation decided about one of them
    public void checkDeletion(Collection<Fingerprint> certificates) throws ForbiddenByPolicy {
        if (certificates.isEmpty() || nothingDecided()) {
            return;
        }
        checkKnown();
        var decided = decided();
        if (certificates.stream().anyMatch(print -> decided.removed().contains(print.hex()))) {
            throw settings.forbidden(TrustRules.REMOVED);
        }
        if (decided.anchors().keySet().stream().anyMatch(anchor -> certificates.contains(anchor.sha256()))) {
            throw settings.forbidden(TrustRules.ANCHORS);
        }
    }

    /// @throws ForbiddenByPolicy the policy is broken: any authority may be one that the organisation decided about
    private void checkKnown() throws ForbiddenByPolicy {
        var rule = unknown();
        if (rule.isPresent()) {
            throw settings.forbidden(rule.get());
        }
    }

    private Optional<Setting<List<String>>> unknown() {
        return Stream.of(TrustRules.REMOVED, TrustRules.ANCHORS)
                .filter(rule -> settings.value(rule).containsAll(Setting.NOBODY_KNOWS))
                .findFirst();
    }

    private List<String> known(Setting<List<String>> rule) {
        return settings.value(rule).stream()
                .filter(entry -> !Setting.NOBODY_KNOWS.contains(entry))
                .toList();
    }

    private boolean nothingDecided() {
        return settings.value(TrustRules.ANCHORS).isEmpty()
                && settings.value(TrustRules.REMOVED).isEmpty();
    }

    private ForbiddenByPolicy forbidden(Trust rule) {
        return settings.forbidden(rule.equals(TrustRules.NOTHING) ? TrustRules.REMOVED : TrustRules.ANCHORS);
    }
}
