package org.sealwright.certificates.usecase;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.MailUses;
import org.sealwright.kit.description.Value.Text;
import org.sealwright.kit.description.Value.Word;

/// What a certificate is to another one, as whoever renews one wants to know: same key? how much longer? what
/// else is not as it was?
final class Relation {
    private static final double YEAR = 365.25;
    private static final double MONTH = YEAR / 12;
    /// Authorities add some days to a year, or leave some out.
    private static final int ABOUT_A_YEAR = 20;

    private static final int MONTHS_FROM = 60;

    private final List<Word> words = new ArrayList<>();
    private final Certificate first;
    private final Certificate second;

    private Relation(Certificate first, Certificate second) {
        this.first = first;
        this.second = second;
    }

    static List<Word> of(Certificate first, Certificate second) {
        if (first.equals(second)) {
            return List.of();
        }
        var relation = new Relation(first, second);
        relation.key();
        relation.end();
        relation.owner();
        relation.issuer();
        relation.use("sign", MailUses::signs);
        relation.use("encrypt", MailUses::encrypts);
        return List.copyOf(relation.words);
    }

    private void key() {
        if (first.key().fingerprint().equals(second.key().fingerprint())) {
            say("compare.key.same");
        } else if (first.key().shortName().equals(second.key().shortName())) {
            say("compare.key.other");
        } else {
            say(
                    "compare.key.otherKind",
                    new Text(first.key().shortName()),
                    new Text(second.key().shortName()));
        }
    }

    private void end() {
        long difference = Duration.between(first.notAfter(), second.notAfter()).toDays();
        long days = Math.abs(difference);
        if (days == 0) {
            say("compare.end.same");
            return;
        }
        var which = difference > 0 ? "compare.longer." : "compare.shorter.";
        long years = Math.round(days / YEAR);
        if (years > 0 && Math.abs(days - years * YEAR) <= ABOUT_A_YEAR) {
            say(which + "years", years);
        } else if (days >= MONTHS_FROM) {
            say(which + "months", Math.round(days / MONTH));
        } else {
            say(which + "days", days);
        }
    }

    private void owner() {
        if (!first.displayName().equals(second.displayName())) {
            say("compare.owner");
        }
        addresses("compare.addresses.more", second, first);
        addresses("compare.addresses.fewer", first, second);
    }

    private void addresses(String key, Certificate of, Certificate notOf) {
        var others = notOf.emails().stream()
                .map(each -> each.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        var only = of.emails().stream()
                .filter(each -> !others.contains(each.toLowerCase(Locale.ROOT)))
                .toList();
        if (!only.isEmpty()) {
            say(key, new Text(String.join(", ", only)));
        }
    }

    private void issuer() {
        if (!first.issuer().encoded().equals(second.issuer().encoded())) {
            say("compare.issuer");
        }
    }

    private void use(String use, Predicate<Certificate> made) {
        if (made.test(first) != made.test(second)) {
            say("compare." + use + (made.test(second) ? ".more" : ".less"));
        }
    }

    private void say(String key, Object... arguments) {
        words.add(Word.of(key, arguments));
    }
}
