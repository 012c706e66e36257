package org.sealwright.core.request;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sealwright.core.request.MailAddress.Fault;

/// The domain of a mail address as certificates write it: in A-labels (RFC 5890), lower case. Letters are mapped as
/// UTS #46 does without its transitional rules (ß stays ß), then checked against the classes of RFC 5892.
final class DomainName {
    private static final int LONGEST_LABEL = 63;
    private static final Pattern ASCII_LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    /// Characters that stand for a dot in other scripts (UTS #46 section 4).
    private static final Pattern DOTS = Pattern.compile("[\u3002\uff0e\uff61]");

    /// Allowed by RFC 5892 section 2.6, whatever their class.
    private static final String EXCEPTIONS = "\u00b7\u0375\u05f3\u05f4\u06fd\u06fe\u0f0b\u3007\u30fb";

    private DomainName() {}

    /// Either the domain or what is wrong with it.
    record Answer(String domain, Optional<Fault> fault) {
        private static Answer of(Fault fault) {
            return new Answer("", Optional.of(fault));
        }
    }

    static Answer of(String typed) {
        String mapped = DOTS.matcher(typed).replaceAll(".");
        if (mapped.isEmpty()) {
            return Answer.of(Fault.DOMAIN_MISSING);
        }
        var labels = new ArrayList<String>();
        for (String label : mapped.split("\\.", -1)) {
            Optional<Fault> fault = add(label, labels);
            if (fault.isPresent()) {
                return Answer.of(fault.get());
            }
        }
        if (labels.size() < 2) {
            return Answer.of(Fault.DOMAIN_WITHOUT_DOT);
        }
        if (NUMBER.matcher(labels.getLast()).matches()) {
            return Answer.of(Fault.DOMAIN_IS_NUMBER);
        }
        return new Answer(String.join(".", labels), Optional.empty());
    }

    private static Optional<Fault> add(String typed, List<String> labels) {
        if (typed.isEmpty()) {
            return Optional.of(Fault.DOMAIN_DOTS);
        }
        // Longer ones cannot become short enough, and mapping costs time.
        if (typed.length() > 4 * LONGEST_LABEL) {
            return Optional.of(Fault.DOMAIN_LABEL_TOO_LONG);
        }
        String label = mapped(typed);
        if (!label.chars().allMatch(c -> c < 0x80)) {
            if (!isInternational(label)) {
                return Optional.of(Fault.DOMAIN_CHARACTERS);
            }
            label = "xn--" + Punycode.encoded(label);
        }
        if (label.length() > LONGEST_LABEL) {
            return Optional.of(Fault.DOMAIN_LABEL_TOO_LONG);
        }
        if (!ASCII_LABEL.matcher(label).matches()) {
            return Optional.of(Fault.DOMAIN_CHARACTERS);
        }
        labels.add(label);
        return Optional.empty();
    }

    /// Compatibility forms may be capitals (ℌ), and small letters may compose.
    private static String mapped(String typed) {
        String small = Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(small, Normalizer.Form.NFKC);
    }

    /// RFC 5891 section 4.2.3 without the rules for joiners, which are refused, and for direction.
    private static boolean isInternational(String label) {
        boolean hyphens = label.startsWith("-") || label.endsWith("-") || label.startsWith("--", 2);
        return !hyphens && !isMark(label.codePointAt(0)) && label.codePoints().allMatch(DomainName::isAllowed);
    }

    private static boolean isMark(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    private static boolean isAllowed(int point) {
        if (point == '-' || EXCEPTIONS.indexOf(point) >= 0) {
            return true;
        }
        return switch (Character.getType(point)) {
            case Character.LOWERCASE_LETTER,
                    Character.OTHER_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER -> true;
            default -> false;
        };
    }
}
