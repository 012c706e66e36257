package org.sealwright.certificates.findings;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sealwright.certificates.words.CertificateWords;
import org.sealwright.core.account.Accounts;
import org.sealwright.core.account.CertificateUse;
import org.sealwright.core.account.Fitness;
import org.sealwright.core.account.Identity;
import org.sealwright.core.account.Offer;
import org.sealwright.core.certificate.KeyUsage;
import org.sealwright.core.certificate.Validity;
import org.sealwright.core.database.Contents;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.extension.ExtensionReader;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.settings.CommonSettings;
import org.sealwright.core.settings.Settings;
import org.sealwright.core.task.Progress;
import org.sealwright.core.task.Subscription;
import org.sealwright.core.text.ShownText;
import org.sealwright.core.verdict.Judge;
import org.sealwright.kit.usecase.CertificateOfAddress;
import org.sealwright.kit.usecase.JudgeCertificates;
import org.sealwright.plugin.Finding;
import org.sealwright.plugin.Finding.Urgency;
import org.sealwright.plugin.FindingSource;

/// Looks, for each address, at the certificates in use: has one ended, does one end soon, is its key here, is it
/// sound. Those they replaced are only kept to read old mail. Whether their authority is trusted is not asked
/// here.
public final class CertificateFindings implements FindingSource {
    private static final Set<String> KINDS = Set.of(
            "certificates.expired",
            "certificates.ending",
            "certificates.keyLost",
            "certificates.oldKeyMissing",
            "certificates.noAddress");

    /// Days before the end from which on there is no time to lose.
    private static final int PRESSING_DAYS = 14;

    private static final Set<KeyUsage> DECRYPTS =
            Set.of(KeyUsage.KEY_ENCIPHERMENT, KeyUsage.DATA_ENCIPHERMENT, KeyUsage.KEY_AGREEMENT);

    private final CurrentProfile current;
    private final Accounts accounts;
    private final JudgeCertificates judging;
    private final BaselineRules rules;
    private final Settings settings;
    private final Clock clock;
    private final CertificateWords words;

    @Inject
    public CertificateFindings(
            CurrentProfile current,
            Accounts accounts,
            JudgeCertificates judging,
            ExtensionReader extensions,
            Settings settings,
            Clock clock,
            CertificateWords words) {
        this.current = current;
        this.accounts = accounts;
        this.judging = judging;
        this.rules = new BaselineRules(extensions, words);
        this.settings = settings;
        this.clock = clock;
        this.words = words;
    }

    @Override
    public String subject() {
        return words.get("found.subject");
    }

    @Override
    public Set<String> kinds() {
        return Stream.of(Faults.KINDS, BaselineRules.KINDS, KINDS)
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Subscription onChange(Runnable listener) {
        var all = List.of(current.onChange(listener), accounts.onChange(listener), settings.onChange(listener));
        return () -> all.forEach(Subscription::close);
    }

    @Override
    public List<Finding> find(Progress progress) throws Problem {
        var here = current.open();
        var contents = here.database().contents();
        var addresses = addresses(contents, accounts.of(here.profile()));
        // Judging takes a while: only where there is something to judge.
        var judge = own(contents).findAny().isPresent() ? Optional.of(judging.over(contents)) : Optional.<Judge>empty();
        var offer = new Offer(here.profile().kind(), clock, CommonSettings.renewalWindow(settings));
        var keyless = keyless(contents, addresses);
        var found = new ArrayList<Finding>();
        for (var address : addresses) {
            progress.stopIfCancelled();
            var newest = newest(contents, address, offer);
            (newest.isEmpty() ? keyLost(keyless, address) : oldKeyMissing(keyless, address)).ifPresent(found::add);
            newest.forEach(stored -> judge.ifPresent(one -> found.addAll(about(stored, address, one))));
        }
        found.addAll(withoutAddress(contents));
        return found;
    }

    /// The one that ends last, and for each use the one of those made for it that ends last, be it over or not:
    /// who has one certificate to sign and another to decrypt needs both.
    private static List<StoredCertificate> newest(Contents contents, String address, Offer offer) {
        var all = own(contents)
                .filter(stored -> CertificateOfAddress.isFor(address, stored.certificate()))
                .toList();
        var ofUses = Stream.of(CertificateUse.values())
                .map(use -> all.stream().filter(stored -> offer.fitness(stored, address, use).obstacles().stream()
                        .allMatch(Fitness.Obstacle.EXPIRED::equals)));
        return Stream.concat(Stream.of(all.stream()), ofUses)
                .flatMap(some -> some
                        .max(Comparator.comparing(stored -> stored.certificate().notAfter()))
                        .stream())
                .distinct()
                .toList();
    }

    private static Stream<StoredCertificate> own(Contents contents) {
        return contents.certificates().stream()
                .filter(stored ->
                        stored.hasPrivateKey() && !stored.certificate().authority());
    }

    /// Each once, whatever its capital letters: those of the accounts, then those of own certificates.
    private static List<String> addresses(Contents contents, List<Identity> identities) {
        Map<String, String> all = new LinkedHashMap<>();
        Stream.concat(
                        identities.stream().map(Identity::address),
                        own(contents).flatMap(stored -> stored.certificate().emails().stream()))
                .forEach(address -> all.putIfAbsent(address.toLowerCase(Locale.ROOT), address));
        return List.copyOf(all.values());
    }

    private List<Finding> about(StoredCertificate stored, String address, Judge judge) {
        return switch (Validity.of(stored.certificate(), clock, CommonSettings.renewalWindow(settings))) {
            case EXPIRED ->
                List.of(Finding.of(
                        "certificates.expired",
                        stored,
                        address,
                        Urgency.BLOCKED,
                        words.get(
                                "found.expired", words.day(stored.certificate().notAfter()))));
            case ENDS_SOON ->
                Stream.concat(Stream.of(ending(stored, address)), faults(stored, address, judge))
                        .toList();
            case VALID, NOT_YET_VALID -> faults(stored, address, judge).toList();
        };
    }

    private Finding ending(StoredCertificate stored, String address) {
        long days = Validity.daysLeft(stored.certificate(), clock);
        return Finding.of(
                "certificates.ending",
                stored,
                address,
                days < PRESSING_DAYS ? Urgency.URGENT : Urgency.SOON,
                words.get("found.ending", words.day(stored.certificate().notAfter()), days));
    }

    private Stream<Finding> faults(StoredCertificate stored, String address, Judge judge) {
        return Stream.concat(
                new Faults(stored, address, settings, words).of(judge).stream(), rules.of(stored, address).stream());
    }

    /// Certificates for one of the addresses whose key is not here. One pass: there may be tens of thousands of
    /// other people's.
    private static List<StoredCertificate> keyless(Contents contents, List<String> addresses) {
        var wanted = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        wanted.addAll(addresses);
        return contents.certificates().stream()
                .filter(stored ->
                        !stored.hasPrivateKey() && !stored.certificate().authority())
                .filter(stored -> stored.certificate().emails().stream().anyMatch(wanted::contains))
                .toList();
    }

    /// Somebody wrote to this address with a certificate for it, or its key was deleted: without the key nothing
    /// can be read.
    private Optional<Finding> keyLost(List<StoredCertificate> keyless, String address) {
        return last(keyless, address)
                .map(stored -> Finding.of(
                        "certificates.keyLost",
                        stored,
                        address,
                        Urgency.URGENT,
                        words.get(
                                "found.keyLost", words.day(stored.certificate().notAfter()))));
    }

    private static Optional<StoredCertificate> last(List<StoredCertificate> keyless, String address) {
        return keyless.stream()
                .filter(stored -> CertificateOfAddress.isFor(address, stored.certificate()))
                .max(Comparator.comparing(stored -> stored.certificate().notAfter()));
    }

    /// There is a key for new mail, but others encrypted with a certificate whose key is elsewhere, or lost.
    private Optional<Finding> oldKeyMissing(List<StoredCertificate> keyless, String address) {
        return last(
                        keyless.stream()
                                .filter(stored -> stored.certificate()
                                        .keyUsage()
                                        .map(usages -> usages.stream().anyMatch(DECRYPTS::contains))
                                        .orElse(true))
                                .toList(),
                        address)
                .map(stored -> Finding.of(
                        "certificates.oldKeyMissing",
                        stored,
                        address,
                        Urgency.ADVICE,
                        words.get(
                                "found.oldKeyMissing",
                                words.day(stored.certificate().notAfter()))));
    }

    private List<Finding> withoutAddress(Contents contents) {
        return own(contents)
                .filter(stored -> stored.certificate().emails().isEmpty())
                .filter(stored -> !clock.instant().isAfter(stored.certificate().notAfter()))
                .map(stored -> new Finding(
                        "certificates.noAddress",
                        stored.certificate().sha256().hex(),
                        Optional.empty(),
                        Urgency.ADVICE,
                        words.get(
                                "found.noAddress",
                                ShownText.of(stored.certificate().displayName())),
                        Optional.of(stored)))
                .toList();
    }
}
