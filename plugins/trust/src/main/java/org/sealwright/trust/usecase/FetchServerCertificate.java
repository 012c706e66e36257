package org.sealwright.trust.usecase;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.Chains;
import org.sealwright.core.certificate.KeyUsage;
import org.sealwright.core.certificate.Validity;
import org.sealwright.core.extension.Extension;
import org.sealwright.core.extension.ExtensionReader;
import org.sealwright.core.extension.GeneralName;
import org.sealwright.core.network.NetworkRules;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.profile.CurrentProfile;
import org.sealwright.core.settings.Settings;
import org.sealwright.core.task.Progress;
import org.sealwright.core.trust.BuiltInRoots;
import org.sealwright.core.trust.ServerCertificates;
import org.sealwright.core.trust.ServerCertificates.Greeting;
import org.sealwright.core.trust.ServerException;
import org.sealwright.core.verdict.Basis;

/// Gets the certificate of a server and says what is wrong with it, so that somebody can decide about an exception.
public final class FetchServerCertificate {
    private final ServerCertificates servers;
    private final CurrentProfile current;
    private final BuiltInRoots builtIn;
    private final Chains chains;
    private final ExtensionReader extensions;
    private final Settings settings;
    private final Clock clock;

    @Inject
    public FetchServerCertificate(
            ServerCertificates servers,
            CurrentProfile current,
            BuiltInRoots builtIn,
            Chains chains,
            ExtensionReader extensions,
            Settings settings,
            Clock clock) {
        this.servers = servers;
        this.current = current;
        this.builtIn = builtIn;
        this.chains = chains;
        this.extensions = extensions;
        this.settings = settings;
        this.clock = clock;
    }

    /// Thunderbird's three reasons to ask.
    public enum Fault {
        /// No trusted authority vouches for it.
        UNKNOWN_IDENTITY("unknown-identity"),
        /// It is for another server.
        WRONG_SITE("wrong-site"),
        /// It has ended or not begun.
        OUTDATED("outdated");

        private final String word;

        Fault(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /// @param faults none if the certificate is right, so that no exception is needed
    public record Presented(ServerAddress server, Certificate certificate, Set<Fault> faults) {
        public Presented {
            faults = Set.copyOf(faults);
        }

        /// The exception for exactly this certificate.
        public ServerException exception() {
            return new ServerException(
                    server.host(), server.port(), certificate.sha256().colons());
        }
    }

    /// @throws org.sealwright.core.problem.ForbiddenByPolicy if the organisation lets nothing be fetched
    public Presented fetch(ServerAddress server, Greeting greeting, Progress progress) throws Problem {
        NetworkRules.check(settings);
        var chain = servers.ask(server.host(), server.port(), greeting, progress);
        var certificate = chain.getFirst();
        var faults = EnumSet.noneOf(Fault.class);
        if (!vouchedFor(certificate, chain)) {
            faults.add(Fault.UNKNOWN_IDENTITY);
        }
        if (names(certificate).stream().noneMatch(name -> fits(name, server.host()))) {
            faults.add(Fault.WRONG_SITE);
        }
        switch (Validity.of(certificate, clock)) {
            case EXPIRED, NOT_YET_VALID -> faults.add(Fault.OUTDATED);
            case VALID, ENDS_SOON -> {}
        }
        return new Presented(server, certificate, faults);
    }

    /// Its chain comes to an authority trusted for websites, and to none before that is distrusted or may not issue.
    /// A help for whoever decides, not a verdict: names that authorities are limited to are not looked at.
    private boolean vouchedFor(Certificate certificate, List<Certificate> presented) throws Problem {
        var basis = Basis.of(current.database().contents(), builtIn.found(), clock.instant());
        var pool = new ArrayList<>(basis.certificates().keySet());
        pool.addAll(presented);
        for (var one : chains.chain(certificate, pool).certificates()) {
            if (!one.equals(certificate) && !mayIssue(one)) {
                return false;
            }
            switch (basis.trust(one).websites()) {
                case TRUSTED -> {
                    return true;
                }
                case DISTRUSTED -> {
                    return false;
                }
                case INHERIT -> {}
            }
        }
        return false;
    }

    private boolean mayIssue(Certificate issuer) {
        return issuer.authority()
                && issuer.keyUsage()
                        .map(use -> use.contains(KeyUsage.KEY_CERT_SIGN))
                        .orElse(true)
                && switch (Validity.of(issuer, clock)) {
                    case VALID, ENDS_SOON -> true;
                    case EXPIRED, NOT_YET_VALID -> false;
                };
    }

    /// Names and addresses of servers; the common name counts no more, as in all programs of today.
    private List<String> names(Certificate certificate) {
        return extensions.extensions(certificate).stream()
                .filter(Extension.AlternativeNames.class::isInstance)
                .map(Extension.AlternativeNames.class::cast)
                .filter(names -> !names.ofIssuer())
                .flatMap(names -> names.names().stream())
                .filter(name -> name.kind() == GeneralName.Kind.DNS || name.kind() == GeneralName.Kind.IP)
                .map(name -> name.text().toLowerCase(Locale.ROOT))
                .toList();
    }

    /// A star stands for one label, the first (RFC 9525 section 6.3).
    private static boolean fits(String name, String host) {
        if (!name.startsWith("*.")) {
            return name.equals(host);
        }
        int dot = host.indexOf('.');
        return dot > 0 && host.substring(dot).equals(name.substring(1));
    }
}
