package org.sealwright.kit.usecase;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.MailUses;
import org.sealwright.core.database.StoredCertificate;
import org.sealwright.core.extension.Extension;
import org.sealwright.core.extension.GeneralName;
import org.sealwright.core.trust.Trust;
import org.sealwright.core.trust.TrustLevel;
import org.sealwright.core.verdict.Purpose;
import org.sealwright.core.verdict.Reason;
import org.sealwright.core.verdict.Verdict;
import org.sealwright.kit.description.Value.Advice;
import org.sealwright.kit.description.Value.Day;
import org.sealwright.kit.description.Value.Fault;
import org.sealwright.kit.description.Value.Remarked;
import org.sealwright.kit.description.Value.Text;
import org.sealwright.kit.description.Value.Word;

/// What can be done with a certificate and until when, and if something cannot, what keeps it from that and what
/// helps. An end is told that a link of the chain sets earlier.
final class JudgedSentences {
    private final List<Word> sentences = new ArrayList<>();
    private final Certificate certificate;
    private final Judgement judgement;
    private final String whose;

    private JudgedSentences(StoredCertificate stored, Judgement judgement) {
        this.certificate = stored.certificate();
        this.judgement = judgement;
        this.whose = stored.hasPrivateKey() ? "own" : "other";
    }

    static List<Word> of(Description description, Judgement judgement) {
        var judged = new JudgedSentences(description.certificate(), judgement);
        var certificate = description.certificate().certificate();
        if (certificate.authority()) {
            judged.authority(description.extensions());
            judged.trust(description.trust());
        } else if (MailUses.onlyServer(certificate)) {
            judged.trust(description.trust());
        } else {
            judged.person(description.moment());
        }
        judged.remarks();
        return List.copyOf(judged.sentences);
    }

    private Verdict verdict(Purpose purpose) {
        return judgement.asked().getOrDefault(purpose, new Verdict.Bad(new Reason.Damaged(certificate), List.of()));
    }

    private void person(Instant moment) {
        boolean signs = MailUses.signs(certificate);
        boolean encrypts = MailUses.encrypts(certificate);
        if (!signs && !encrypts) {
            say("summary.use.neither");
            return;
        }
        if (moment.isAfter(certificate.notAfter())) {
            say("summary.gone." + whose);
            return;
        }
        var sign = verdict(Purpose.SIGN);
        var encrypt = verdict(Purpose.ENCRYPT);
        can(sign.ok(), encrypt.ok());
        cannot(signs ? sign : encrypt, encrypts ? encrypt : sign);
        if (!signs || !encrypts) {
            say(signs ? "summary.use.signsOnly" : "summary.use.encryptsOnly");
        }
    }

    private void can(boolean signs, boolean encrypts) {
        if (signs || encrypts) {
            var which = signs && encrypts ? "both" : signs ? "sign" : "encrypt";
            say("summary.can." + whose + "." + which, new Day(end()));
            var first = firstToEnd();
            if (!first.equals(certificate)) {
                say("summary.can.endsBefore", new Text(first.displayName()));
            }
            // The end of a certificate does not end reading.
            if (encrypts && "own".equals(whose)) {
                say("summary.can.keep");
            }
        }
    }

    /// One sentence where the same keeps it from both.
    private void cannot(Verdict sign, Verdict encrypt) {
        if (sign instanceof Verdict.Bad(var one, var _)
                && encrypt instanceof Verdict.Bad(var other, var _)
                && one.equals(other)) {
            cannot("both", one);
            return;
        }
        if (sign instanceof Verdict.Bad(var reason, var _)) {
            cannot("sign", reason);
        }
        if (encrypt instanceof Verdict.Bad(var reason, var _)) {
            cannot("encrypt", reason);
        }
    }

    private void cannot(String which, Reason reason) {
        say("summary.cannot." + whose + "." + which, new Fault(reason), new Advice(reason));
    }

    private void authority(List<Extension> extensions) {
        switch (verdict(Purpose.AUTHORITY)) {
            case Verdict.Good _ -> {
                say("summary.can.authority", new Day(end()));
                limits(extensions);
            }
            case Verdict.Bad bad -> {
                say("summary.cannot.authority", new Fault(bad.reason()), new Advice(bad.reason()));
                limits(extensions);
            }
        }
    }

    /// RFC 5280 sections 4.2.1.9 and 4.2.1.10.
    private void limits(List<Extension> extensions) {
        for (var extension : extensions) {
            if (extension instanceof Extension.BasicConstraints constraints
                    && constraints.pathLength().isPresent()) {
                int below = constraints.pathLength().getAsInt();
                say("summary.limit.depth", below);
            }
            if (extension instanceof Extension.NameConstraints names) {
                limit("summary.limit.only", names.permitted());
                limit("summary.limit.never", names.excluded());
            }
        }
    }

    private void limit(String key, List<GeneralName> names) {
        var addresses = names.stream()
                .filter(name -> name.kind() == GeneralName.Kind.EMAIL)
                .map(GeneralName::text)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(", "));
        if (!addresses.isEmpty()) {
            say(key, new Text(addresses));
        }
    }

    private void trust(Trust trust) {
        if (trust.email() == TrustLevel.DISTRUSTED) {
            say("summary.trust.distrusted");
        } else if (trust.isAnchor()) {
            var which =
                    (trust.websites() == TrustLevel.TRUSTED ? 1 : 0) + (trust.email() == TrustLevel.TRUSTED ? 2 : 0);
            say(
                    switch (which) {
                        case 1 -> "summary.trust.websites";
                        case 2 -> "summary.trust.email";
                        case 3 -> "summary.trust.both";
                        default -> "summary.trust.software";
                    });
        } else if (certificate.authority() && verdict(Purpose.AUTHORITY).ok()) {
            say("summary.trust.above", new Text(judgement.chain().getLast().displayName()));
        } else if (certificate.authority()) {
            say("summary.trust.none");
        }
    }

    private void remarks() {
        judgement.asked().values().stream()
                .filter(Verdict.Good.class::isInstance)
                .flatMap(good -> ((Verdict.Good) good).remarks().stream())
                .distinct()
                .forEach(remark -> say("summary.remark", new Remarked(remark)));
    }

    private Certificate firstToEnd() {
        return judgement.chain().stream()
                .min(Comparator.comparing(Certificate::notAfter))
                .orElse(certificate);
    }

    private Instant end() {
        return firstToEnd().notAfter();
    }

    private void say(String key, Object... arguments) {
        sentences.add(Word.of(key, arguments));
    }
}
