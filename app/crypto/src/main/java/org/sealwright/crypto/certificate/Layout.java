package org.sealwright.crypto.certificate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealwright.crypto.asn1.Element;
import org.sealwright.crypto.asn1.Elements;
import org.sealwright.crypto.asn1.Malformed;
import org.sealwright.crypto.asn1.Tag;
import org.sealwright.crypto.asn1.TooDeep;

/// Where the fields of a Certificate (RFC 5280 section 4.1) stand in its bytes.
///
/// @param version 1, 2 or 3
public record Layout(
        int version,
        Element serial,
        Element issuer,
        Element notBefore,
        Element notAfter,
        Element subject,
        Element publicKey,
        List<RawExtension> extensions,
        Element signed,
        Element signatureAlgorithm,
        Element signature) {

    /// One Extension (RFC 5280 section 4.1.2.9).
    ///
    /// @param value the OCTET STRING around its value
    public record RawExtension(String oid, boolean critical, Element value) {
        /// The value itself: one element, and nothing after it.
        public Element only() throws Malformed, TooDeep {
            return Element.only(value.octets());
        }
    }

    /// @param der a whole certificate, and nothing after it
    public static Layout of(byte[] der) throws Malformed, TooDeep {
        Elements certificate = Element.only(der).children(Tag.SEQUENCE);
        Element signed = certificate.next(Tag.SEQUENCE);
        Elements fields = signed.children();
        Element signatureAlgorithm = certificate.next(Tag.SEQUENCE);
        Element signature = certificate.next(Tag.BIT_STRING);
        if (certificate.hasNext()) {
            throw new Malformed("it-has-a-part-too-many-for-a-certificate");
        }
        int version = version(fields);
        Element serial = fields.next(Tag.INTEGER);
        fields.next(Tag.SEQUENCE);
        Element issuer = fields.next(Tag.SEQUENCE);
        Elements validity = fields.next(Tag.SEQUENCE).children();
        Element subject = fields.next(Tag.SEQUENCE);
        Element publicKey = fields.next(Tag.SEQUENCE);
        return new Layout(
                version,
                serial,
                issuer,
                validity.next(),
                validity.next(),
                subject,
                publicKey,
                extensions(fields),
                signed,
                signatureAlgorithm,
                signature);
    }

    private static int version(Elements fields) throws Malformed {
        if (!fields.nextIs(Tag.contextConstructed(0))) {
            return 1;
        }
        int version = fields.next().children().next(Tag.INTEGER).count();
        if (version > 2) {
            throw new Malformed("it-says-it-is-a-certificate-of-a-version-that-does-not-exist");
        }
        return version + 1;
    }

    private static List<RawExtension> extensions(Elements fields) throws Malformed {
        @Nullable Element all = null;
        while (fields.hasNext()) {
            Element field = fields.next();
            if (field.is(Tag.contextConstructed(3))) {
                all = field;
            }
        }
        return all == null ? List.of() : listed(all.children().next(Tag.SEQUENCE));
    }

    /// SEQUENCE OF Extension.
    static List<RawExtension> listed(Element sequence) throws Malformed {
        var extensions = new ArrayList<RawExtension>(8);
        for (Elements list = sequence.children(); list.hasNext(); ) {
            Elements parts = list.next(Tag.SEQUENCE).children();
            String oid = parts.next(Tag.OID).oid();
            boolean critical = parts.nextIs(Tag.BOOLEAN) && parts.next().bool();
            extensions.add(new RawExtension(oid, critical, parts.next(Tag.OCTET_STRING)));
        }
        return extensions;
    }
}
