package org.sealwright.kit.usecase;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.Chain;
import org.sealwright.core.certificate.MailUses;
import org.sealwright.core.certificate.Validity;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.database.StoredCertificate.Origin;
import org.sealwright.core.extension.Extension;
import org.sealwright.core.extension.GeneralName;
import org.sealwright.kit.description.Value.Day;
import org.sealwright.kit.description.Value.Identifier;
import org.sealwright.kit.description.Value.Text;
import org.sealwright.kit.description.Value.Word;

/// What a certificate says, in a few sentences that need no verdict: whom it identifies, who vouches for that, and
/// for how long.
final class PlainSentences {
    /// Those whose meaning is known: if one of them cannot be read, the certificate is damaged.
    private static final Set<String> KNOWN = Set.of(
            "2.5.29.14",
            "2.5.29.15",
            "2.5.29.17",
            "2.5.29.18",
            "2.5.29.19",
            "2.5.29.30",
            "2.5.29.31",
            "2.5.29.32",
            "2.5.29.35",
            "2.5.29.37");
    /// What was checked before a mail certificate was issued (CA/Browser Forum, S/MIME Baseline Requirements,
    /// section 7.1.6.1), by the beginning of the policy's number.
    private static final Map<String, String> CHECKED = Map.of(
            "2.23.140.1.5.1.", "summary.checked.mailbox",
            "2.23.140.1.5.2.", "summary.checked.organisation",
            "2.23.140.1.5.3.", "summary.checked.member",
            "2.23.140.1.5.4.", "summary.checked.person");

    private final List<Word> sentences = new ArrayList<>();
    private final StoredCertificate stored;
    private final Certificate certificate;
    private final List<Extension> extensions;

    private PlainSentences(StoredCertificate stored, List<Extension> extensions) {
        this.stored = stored;
        this.certificate = stored.certificate();
        this.extensions = extensions;
    }

    /// @param here it is in the database
    static List<Word> of(StoredCertificate stored, boolean here, Chain chain, List<Extension> extensions, Clock clock) {
        var plain = new PlainSentences(stored, extensions);
        plain.whose();
        plain.issuer(chain);
        plain.time(clock);
        plain.origin();
        plain.unreadable();
        if (!here) {
            plain.say("summary.notHere");
        }
        return List.copyOf(plain.sentences);
    }

    private void whose() {
        var name = new Text(certificate.displayName());
        if (certificate.authority()) {
            say("summary.authority", name);
        } else if (MailUses.onlyServer(certificate)) {
            say("summary.server", new Text(String.join(", ", hosts())));
        } else if (certificate.emails().isEmpty()) {
            say("summary.noAddress", name);
        } else if (certificate.emails().contains(certificate.displayName())) {
            say("summary.mailbox", addresses(), certificate.emails().size());
        } else {
            say("summary.person", name, addresses(), certificate.emails().size());
        }
    }

    private Text addresses() {
        return new Text(String.join(", ", certificate.emails()));
    }

    private List<String> hosts() {
        var named = extensions.stream()
                .filter(Extension.AlternativeNames.class::isInstance)
                .map(Extension.AlternativeNames.class::cast)
                .filter(names -> !names.ofIssuer())
                .flatMap(names -> names.names().stream())
                .filter(name -> name.kind() == GeneralName.Kind.DNS || name.kind() == GeneralName.Kind.IP)
                .map(GeneralName::text)
                .toList();
        return named.isEmpty() ? List.of(certificate.displayName()) : named;
    }

    private void issuer(Chain chain) {
        if (certificate.selfIssued()) {
            say(certificate.authority() ? "summary.selfIssued.root" : "summary.selfIssued");
            return;
        }
        var issuer = new Text(issuerName(certificate));
        if (chain.complete()) {
            var root = chain.certificates().getLast();
            say(
                    chain.certificates().size() == 2 ? "summary.chain.byRoot" : "summary.chain.complete",
                    issuer,
                    new Text(root.displayName()));
        } else {
            say("summary.chain.incomplete", issuer);
        }
        checked().ifPresent(key -> say(key, issuer));
    }

    private Optional<String> checked() {
        return extensions.stream()
                .filter(Extension.Policies.class::isInstance)
                .map(Extension.Policies.class::cast)
                .flatMap(policies -> policies.policies().stream())
                .flatMap(policy -> CHECKED.entrySet().stream()
                        .filter(entry -> policy.policy().startsWith(entry.getKey()))
                        .map(Map.Entry::getValue))
                .findFirst()
                .filter(_ -> !certificate.authority());
    }

    private void time(Clock clock) {
        var begin = new Day(certificate.notBefore());
        var end = new Day(certificate.notAfter());
        long days = Math.abs(Validity.daysLeft(certificate, clock));
        switch (Validity.of(certificate, clock)) {
            case NOT_YET_VALID -> say("summary.notYet", begin, end);
            case VALID -> say("summary.valid", begin, end);
            case ENDS_SOON -> say("summary.endsSoon", begin, end, days);
            case EXPIRED -> say("summary.expired", begin, end, days);
        }
    }

    private void origin() {
        if (stored.origin() == Origin.MADE_HERE) {
            say("summary.origin.made-here");
        } else if (stored.origin() == Origin.FROM_FILE) {
            say("summary.origin.from-file");
        }
    }

    private void unreadable() {
        extensions.stream()
                .filter(Extension.Unknown.class::isInstance)
                .map(Extension::oid)
                .filter(KNOWN::contains)
                .distinct()
                .forEach(oid -> say("summary.unreadable", new Identifier(oid)));
    }

    static String issuerName(Certificate certificate) {
        var issuer = certificate.issuer();
        return issuer.commonName().or(issuer::organization).orElse(issuer.toString());
    }

    private void say(String key, Object... arguments) {
        sentences.add(Word.of(key, arguments));
    }
}
