package org.sealwright.crypto.certificate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.sealwright.core.certificate.KeyUsage;
import org.sealwright.crypto.asn1.Element;
import org.sealwright.crypto.asn1.Elements;
import org.sealwright.crypto.asn1.Malformed;
import org.sealwright.crypto.asn1.Tag;

/// The extensions that say what a key may be used for.
final class Usages {
    private static final KeyUsage[] BITS = KeyUsage.values();

    private Usages() {}

    /// @param pathLength empty if there is no limit
    record Constraints(boolean authority, OptionalInt pathLength) {}

    /// RFC 5280 section 4.2.1.9.
    static Constraints constraints(Element value) throws Malformed {
        Elements parts = value.children(Tag.SEQUENCE);
        boolean authority = parts.nextIs(Tag.BOOLEAN) && parts.next().bool();
        return new Constraints(
                authority,
                parts.nextIs(Tag.INTEGER) ? OptionalInt.of(parts.next().count()) : OptionalInt.empty());
    }

    /// RFC 5280 section 4.2.1.3.
    static Set<KeyUsage> keyUsage(Element value) throws Malformed {
        if (!value.is(Tag.BIT_STRING) || value.length() < 1) {
            throw new Malformed("the-key-usage-is-broken");
        }
        var usages = EnumSet.noneOf(KeyUsage.class);
        for (int bit = 0; bit < BITS.length; bit++) {
            int octet = value.contentStart() + 1 + bit / 8;
            if (octet < value.contentEnd() && (value.data()[octet] & 0x80 >> bit % 8) != 0) {
                usages.add(BITS[bit]);
            }
        }
        return usages;
    }

    /// A SEQUENCE OF OBJECT IDENTIFIER, such as RFC 5280 section 4.2.1.12.
    static List<String> purposes(Element value) throws Malformed {
        var purposes = new ArrayList<String>(3);
        for (Elements list = value.children(Tag.SEQUENCE); list.hasNext(); ) {
            purposes.add(list.next(Tag.OID).oid());
        }
        return purposes;
    }

    /// The algorithms of SMIMECapabilities (RFC 8551 section 2.5.2).
    static List<String> capabilities(Element value) throws Malformed {
        var algorithms = new ArrayList<String>();
        for (Elements list = value.children(Tag.SEQUENCE); list.hasNext(); ) {
            algorithms.add(list.next(Tag.SEQUENCE).children().next(Tag.OID).oid());
        }
        return algorithms;
    }
}
