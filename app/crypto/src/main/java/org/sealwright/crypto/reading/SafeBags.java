package org.sealwright.crypto.reading;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.sealwright.crypto.asn1.Element;
import org.sealwright.crypto.asn1.Elements;
import org.sealwright.crypto.asn1.Malformed;
import org.sealwright.crypto.asn1.Tag;
import org.sealwright.crypto.asn1.TooDeep;

/// SafeContents (RFC 7292 section 4.2): a list of bags with one thing each, and bags within bags.
final class SafeBags {
    private static final String BAGS = "1.2.840.113549.1.12.10.1.";
    private static final String X509 = "1.2.840.113549.1.9.22.1";
    private static final String FRIENDLY_NAME = "1.2.840.113549.1.9.20";
    private static final int DEEPEST = 16;

    private SafeBags() {}

    /// What a bag holds.
    enum Kind {
        CERTIFICATE,
        KEY,
        /// Encrypted on its own.
        SHROUDED_KEY,
        REVOCATION_LIST,
        OTHER,
        DAMAGED_CERTIFICATE
    }

    /// @param value secret if it is a key
    /// @param name  friendly name, or what to say about it
    record Bag(Kind kind, byte[] value, Optional<String> name) {
        @Override
        public String toString() {
            return "Bag(" + kind + ")";
        }
    }

    static void addAll(byte[] safeContents, List<Bag> bags) throws Malformed, TooDeep {
        addAll(Element.at(safeContents, 0, safeContents.length), bags, 0);
    }

    private static void addAll(Element safeContents, List<Bag> bags, int depth) throws Malformed, TooDeep {
        if (depth > DEEPEST) {
            throw new TooDeep();
        }
        for (Elements list = safeContents.children(Tag.SEQUENCE); list.hasNext(); ) {
            Elements parts = list.next(Tag.SEQUENCE).children();
            String type = parts.next(Tag.OID).oid();
            Element value = parts.next(Tag.contextConstructed(0)).children().next();
            Optional<String> name = parts.hasNext() ? friendlyName(parts.next()) : Optional.empty();
            switch (type) {
                case BAGS + "1" -> bags.add(new Bag(Kind.KEY, value.encoded(), name));
                case BAGS + "2" -> bags.add(new Bag(Kind.SHROUDED_KEY, value.encoded(), name));
                case BAGS + "3" -> bags.add(certificate(value, name));
                case BAGS + "4" -> bags.add(new Bag(Kind.REVOCATION_LIST, new byte[0], name));
                case BAGS + "5" -> bags.add(new Bag(Kind.OTHER, new byte[0], Optional.of("a secret key or password")));
                case BAGS + "6" -> addAll(value, bags, depth + 1);
                default -> bags.add(new Bag(Kind.OTHER, new byte[0], Optional.of(type)));
            }
        }
    }

    private static Bag certificate(Element bag, Optional<String> name) {
        try {
            Elements parts = bag.children(Tag.SEQUENCE);
            String type = parts.next(Tag.OID).oid();
            if (!type.equals(X509)) {
                return new Bag(Kind.OTHER, new byte[0], Optional.of(type));
            }
            byte[] der = parts.next(Tag.contextConstructed(0)).children().next().octets();
            return new Bag(Kind.CERTIFICATE, der, name);
        } catch (Malformed e) {
            return new Bag(
                    Kind.DAMAGED_CERTIFICATE,
                    new byte[0],
                    Optional.of(e.reason().key()));
        }
    }

    /// PKCS12Attribute friendlyName (RFC 2985 section 5.5.1); a broken name is no name.
    private static Optional<String> friendlyName(Element attributes) {
        try {
            for (Elements list = attributes.children(Tag.SET); list.hasNext(); ) {
                Elements attribute = list.next(Tag.SEQUENCE).children();
                if (attribute.next(Tag.OID).isOid(FRIENDLY_NAME)) {
                    return text(attribute.next(Tag.SET).children().next());
                }
            }
        } catch (Malformed _) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<String> text(Element name) {
        var charset = name.is(Tag.BMP_STRING) ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
        String text = new String(name.content(), charset);
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }
}
