package org.sealwright.certificates.usecase;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.MailUses;
import org.sealwright.kit.description.Value.Day;
import org.sealwright.kit.description.Value.Text;
import org.sealwright.kit.description.Value.Word;

/// What a certificate is to another one, as whoever renews one wants to know: same key? how much longer? what
/// else is not as it was?
final class Relation {
    /// Authorities add some days to a year, or leave some out.
    private static final int ABOUT_A_YEAR = 20;

    /// From so many months on, days are not counted.
    private static final int MONTHS_FROM = 2;
    private static final int HALF_A_MONTH = 15;

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
        var before = day(first);
        var after = day(second);
        if (before.equals(after)) {
            say("compare.end.same");
            return;
        }
        boolean longer = before.isBefore(after);
        var which = longer ? "compare.longer." : "compare.shorter.";
        var from = longer ? before : after;
        var to = longer ? after : before;
        var until = new Day(second.notAfter());
        long years = ChronoUnit.YEARS.between(from, to.plusDays(ABOUT_A_YEAR));
        if (years > 0 && Math.abs(ChronoUnit.DAYS.between(from.plusYears(years), to)) <= ABOUT_A_YEAR) {
            say(which + "years", years, until);
        } else if (!to.isBefore(from.plusMonths(MONTHS_FROM))) {
            say(which + "months", ChronoUnit.MONTHS.between(from, to.plusDays(HALF_A_MONTH)), until);
        } else {
            say(which + "days", ChronoUnit.DAYS.between(from, to), until);
        }
    }

    /// The same for everybody: certificates give their times in UTC.
    private static LocalDate day(Certificate certificate) {
        return LocalDate.ofInstant(certificate.notAfter(), ZoneOffset.UTC);
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
