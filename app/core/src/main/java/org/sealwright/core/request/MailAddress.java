package org.sealwright.core.request;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/// A mail address as it goes into a certificate: a local part, and a domain in A-labels, in lower case. Made by
/// [#check], which accepts what RFC 5321 section 4.1.2 calls a Dot-string, and with RFC 6531 letters of all
/// scripts. Quoted local parts and addresses of machines in brackets are refused: no certificate authority
/// certifies them.
public final class MailAddress {
    private static final int LONGEST_LOCAL_PART = 64;
    private static final int LONGEST = 254;
    private static final String ATOM = "!#$%&'*+-/=?^_`{|}~";

    private final String local;
    private final String domain;

    private MailAddress(String local, String domain) {
        this.local = local;
        this.domain = domain;
    }

    /// The answer to [#check].
    public sealed interface Check {
        record Sound(MailAddress address) implements Check {}

        record Faulty(Fault fault) implements Check {}
    }

    /// Why a text is no mail address.
    public enum Fault {
        /// Nothing was typed.
        EMPTY,
        AT_MISSING,
        SEVERAL_ATS,
        LOCAL_MISSING,
        /// More than 64 octets before the @ (RFC 5321 section 4.5.3.1.1).
        LOCAL_TOO_LONG,
        /// A character that needs quotes, a space, or one that is not shown.
        LOCAL_CHARACTERS,
        /// A dot at the beginning, at the end, or two in a row.
        LOCAL_DOTS,
        DOMAIN_MISSING,
        DOMAIN_CHARACTERS,
        DOMAIN_DOTS,
        DOMAIN_LABEL_TOO_LONG,
        DOMAIN_WITHOUT_DOT,
        DOMAIN_IS_NUMBER,
        /// More than 254 octets in all (RFC 5321 section 4.5.3.1.3 with its brackets).
        TOO_LONG;

        /// The word used as message key and in JSON: `local-too-long`.
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// @param typed as typed; space around it does not count
    public static Check check(String typed) {
        String text = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
        if (text.isEmpty()) {
            return new Check.Faulty(Fault.EMPTY);
        }
        int at = text.indexOf('@');
        if (at < 0) {
            return new Check.Faulty(Fault.AT_MISSING);
        }
        if (text.indexOf('@', at + 1) >= 0) {
            return new Check.Faulty(Fault.SEVERAL_ATS);
        }
        String local = text.substring(0, at);
        Optional<Fault> fault = localFault(local);
        if (fault.isPresent()) {
            return new Check.Faulty(fault.get());
        }
        DomainName.Answer domain = DomainName.of(text.substring(at + 1));
        if (domain.fault().isPresent()) {
            return new Check.Faulty(domain.fault().get());
        }
        if (octets(local) + 1 + domain.domain().length() > LONGEST) {
            return new Check.Faulty(Fault.TOO_LONG);
        }
        return new Check.Sound(new MailAddress(local, domain.domain()));
    }

    private static Optional<Fault> localFault(String local) {
        if (local.isEmpty()) {
            return Optional.of(Fault.LOCAL_MISSING);
        }
        if (octets(local) > LONGEST_LOCAL_PART) {
            return Optional.of(Fault.LOCAL_TOO_LONG);
        }
        if (!local.codePoints().allMatch(point -> point == '.' || isAtom(point))) {
            return Optional.of(Fault.LOCAL_CHARACTERS);
        }
        boolean dots = local.startsWith(".") || local.endsWith(".") || local.contains("..");
        return dots ? Optional.of(Fault.LOCAL_DOTS) : Optional.empty();
    }

    /// RFC 5321's atext; beyond ASCII everything that can be seen (RFC 6531 section 3.3 allows even more).
    private static boolean isAtom(int point) {
        if (point < 0x80) {
            return Character.isLetterOrDigit(point) || ATOM.indexOf(point) >= 0;
        }
        return NameText.isVisible(point)
                && !Character.isSpaceChar(point)
                && Character.getType(point) != Character.FORMAT;
    }

    private static int octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /// Is the local part not ASCII? Then it is a SmtpUTF8Mailbox (RFC 9598 section 3), else an rfc822Name.
    public boolean international() {
        return !local.chars().allMatch(c -> c < 0x80);
    }

    /// What stands behind the @: A-labels in lower case.
    public String domain() {
        return domain;
    }

    /// As it stands in a certificate.
    @Override
    public String toString() {
        return local + "@" + domain;
    }

    /// The same mailbox: RFC 5321 section 2.4 leaves the case of the local part to its host.
    @Override
    public boolean equals(Object other) {
        return other instanceof MailAddress that && local.equals(that.local) && domain.equals(that.domain);
    }

    @Override
    public int hashCode() {
        return local.hashCode() * 31 + domain.hashCode();
    }
}
