package org.sealwright.crypto.verdict;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import org.sealwright.crypto.asn1.Element;
import org.sealwright.crypto.asn1.Elements;
import org.sealwright.crypto.asn1.Malformed;
import org.sealwright.crypto.asn1.Tag;

/// How one name is held against one constraint. A name or constraint that is not written as it should be fails, for
/// then nothing can be said about it.
final class ConstrainedNames {
    private static final Pattern LOCAL_PART =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");
    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final int LONGEST_HOST = 253;
    /// RFC 5321 section 4.5.3.1.1. Looked at first: a pattern that is held against a text of any length may run
    /// out of stack.
    private static final int LONGEST_LOCAL_PART = 64;

    private ConstrainedNames() {}

    static String text(Element name) {
        return new String(name.content(), StandardCharsets.ISO_8859_1);
    }

    /// A mailbox `a@host`, all of a host `host`, or all below a domain `.domain`.
    static boolean mailIn(String address, String constraint) throws Malformed {
        String host = hostOf(address);
        if (constraint.indexOf('@') >= 0) {
            hostOf(constraint);
            return lower(address).equals(lower(constraint));
        }
        checkConstraint(constraint);
        String lowerHost = lower(host);
        String lowerConstraint = lower(constraint);
        if (constraint.isEmpty()) {
            return true;
        }
        return constraint.startsWith(".")
                ? lowerHost.endsWith(lowerConstraint) && lowerHost.length() > lowerConstraint.length()
                : lowerHost.equals(lowerConstraint);
    }

    /// The host itself and everything below it; with a leading dot only what is below.
    static boolean hostBelow(String host, String constraint) throws Malformed {
        String plain = host.startsWith("*.") ? host.substring(2) : host;
        if (!isHost(plain)) {
            throw new Malformed("not-a-host-name");
        }
        checkConstraint(constraint);
        String lowerHost = lower(host);
        String lowerConstraint = lower(constraint);
        if (constraint.isEmpty() || lowerHost.equals(lowerConstraint)) {
            return true;
        }
        return lowerHost.endsWith(constraint.startsWith(".") ? lowerConstraint : "." + lowerConstraint);
    }

    /// A constraint is an address and a mask of the same length after it.
    static boolean inNetwork(byte[] address, byte[] constraint) throws Malformed {
        if ((address.length != 4 && address.length != 16) || (constraint.length != 8 && constraint.length != 32)) {
            throw new Malformed("a-network-address-has-a-wrong-length");
        }
        if (address.length * 2 != constraint.length) {
            return false;
        }
        for (int i = 0; i < address.length; i++) {
            if (((address[i] ^ constraint[i]) & constraint[address.length + i]) != 0) {
                return false;
            }
        }
        return true;
    }

    /// Is the constraint the beginning of the name? Values are compared byte for byte; PrintableString and
    /// UTF8String are taken as the same.
    static boolean startsWith(Element name, Element constraint) throws Malformed {
        Elements wanted = constraint.children(Tag.SEQUENCE);
        Elements there = name.children(Tag.SEQUENCE);
        while (wanted.hasNext()) {
            if (!there.hasNext() || !sameAttributes(there.next(Tag.SET), wanted.next(Tag.SET))) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameAttributes(Element there, Element wanted) throws Malformed {
        Elements ours = there.children();
        Elements theirs = wanted.children();
        while (ours.hasNext() && theirs.hasNext()) {
            if (!sameAttribute(
                    ours.next(Tag.SEQUENCE).children(),
                    theirs.next(Tag.SEQUENCE).children())) {
                return false;
            }
        }
        return !ours.hasNext() && !theirs.hasNext();
    }

    private static boolean sameAttribute(Elements one, Elements other) throws Malformed {
        if (!one.next(Tag.OID).oid().equals(other.next(Tag.OID).oid())) {
            return false;
        }
        Element ours = one.next();
        Element theirs = other.next();
        return Arrays.equals(ours.content(), theirs.content()) && kind(ours.tag()) == kind(theirs.tag());
    }

    private static int kind(int tag) {
        return tag == Tag.PRINTABLE_STRING ? Tag.UTF8_STRING : tag;
    }

    private static String hostOf(String address) throws Malformed {
        int at = address.indexOf('@');
        if (at < 1
                || at > LONGEST_LOCAL_PART
                || !LOCAL_PART.matcher(address.substring(0, at)).matches()
                || !isHost(address.substring(at + 1))) {
            throw new Malformed("not-a-mail-address");
        }
        return address.substring(at + 1);
    }

    private static void checkConstraint(String constraint) throws Malformed {
        if (!constraint.isEmpty() && !isHost(constraint.startsWith(".") ? constraint.substring(1) : constraint)) {
            throw new Malformed("not-a-host-name");
        }
    }

    private static boolean isHost(String host) {
        if (host.length() > LONGEST_HOST) {
            return false;
        }
        String[] labels = host.split("\\.", -1);
        return Arrays.stream(labels).allMatch(label -> LABEL.matcher(label).matches())
                && !DIGITS.matcher(labels[labels.length - 1]).matches();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
