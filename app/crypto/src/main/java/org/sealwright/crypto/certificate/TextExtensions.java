package org.sealwright.crypto.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sealwright.crypto.asn1.Element;
import org.sealwright.crypto.asn1.Elements;
import org.sealwright.crypto.asn1.Malformed;
import org.sealwright.crypto.asn1.Tag;

/// Extensions that come down to one line of text.
final class TextExtensions {
    interface Reading {
        String text(Element value) throws Malformed;
    }

    /// The bits of netscape-cert-type, most significant first.
    private static final List<String> NETSCAPE_TYPES = List.of(
            "SSL client", "SSL server", "S/MIME", "object signing", "reserved", "SSL CA", "S/MIME CA", "object CA");

    static final Map<String, Reading> READINGS = Map.ofEntries(
            Map.entry("2.16.840.1.113730.1.1", TextExtensions::netscapeTypes),
            Map.entry("2.16.840.1.113730.1.2", Texts::required),
            Map.entry("2.16.840.1.113730.1.3", Texts::required),
            Map.entry("2.16.840.1.113730.1.4", Texts::required),
            Map.entry("2.16.840.1.113730.1.7", Texts::required),
            Map.entry("2.16.840.1.113730.1.8", Texts::required),
            Map.entry("2.16.840.1.113730.1.12", Texts::required),
            Map.entry("2.16.840.1.113730.1.13", Texts::required),
            Map.entry("1.3.6.1.4.1.311.20.2", Texts::required),
            Map.entry("1.3.6.1.4.1.311.21.7", TextExtensions::microsoftTemplate),
            Map.entry("1.3.6.1.4.1.311.21.1", TextExtensions::number),
            Map.entry("2.5.29.54", TextExtensions::number),
            Map.entry("2.5.29.16", TextExtensions::privateKeyPeriod),
            Map.entry("2.5.29.36", TextExtensions::policyConstraints));

    private TextExtensions() {}

    private static String netscapeTypes(Element value) throws Malformed {
        if (!value.is(Tag.BIT_STRING) || value.length() < 2) {
            throw new Malformed("the-netscape-type-is-broken");
        }
        int bits = value.data()[value.contentStart() + 1];
        var types = new ArrayList<String>();
        for (int bit = 0; bit < 8; bit++) {
            if ((bits & 0x80 >> bit) != 0) {
                types.add(NETSCAPE_TYPES.get(bit));
            }
        }
        return String.join(", ", types);
    }

    /// szOID_CERTIFICATE_TEMPLATE: identifier, major and minor version.
    private static String microsoftTemplate(Element value) throws Malformed {
        Elements parts = value.children(Tag.SEQUENCE);
        var text = new StringBuilder(parts.next(Tag.OID).oid());
        if (parts.nextIs(Tag.INTEGER)) {
            text.append(" (").append(parts.next().count());
            if (parts.nextIs(Tag.INTEGER)) {
                text.append('.').append(parts.next().count());
            }
            text.append(')');
        }
        return text.toString();
    }

    private static String number(Element value) throws Malformed {
        return String.valueOf(value.count());
    }

    /// RFC 3280 section 4.2.1.4.
    private static String privateKeyPeriod(Element value) throws Malformed {
        String from = "";
        String until = "";
        for (Elements parts = value.children(Tag.SEQUENCE); parts.hasNext(); ) {
            Element part = parts.next();
            var time = Times.of(new Element(
                    part.data(),
                    Tag.GENERALIZED_TIME,
                    part.start(),
                    part.contentStart(),
                    part.contentEnd(),
                    part.end()));
            if (part.is(Tag.context(0))) {
                from = time.toString();
            } else {
                until = time.toString();
            }
        }
        return from + " – " + until;
    }

    /// RFC 5280 section 4.2.1.11.
    private static String policyConstraints(Element value) throws Malformed {
        var text = new ArrayList<String>();
        for (Elements parts = value.children(Tag.SEQUENCE); parts.hasNext(); ) {
            Element part = parts.next();
            int skipped = new Element(
                            part.data(), Tag.INTEGER, part.start(), part.contentStart(), part.contentEnd(), part.end())
                    .count();
            text.add((part.is(Tag.context(0)) ? "requireExplicitPolicy: " : "inhibitPolicyMapping: ") + skipped);
        }
        return String.join(", ", text);
    }
}
