package org.sealwright.crypto.request;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sealwright.crypto.asn1.Element;
import org.sealwright.crypto.asn1.Elements;
import org.sealwright.crypto.asn1.Malformed;
import org.sealwright.crypto.asn1.Tag;
import org.sealwright.crypto.asn1.TooDeep;
import org.sealwright.crypto.certificate.SignedParts;

/// Where the fields of a CertificationRequest (RFC 2986 section 4) stand in its bytes.
///
/// @param extensions SEQUENCE OF Extension, if the request asks for any
/// @param challenge  there is a challenge password
/// @param others     object identifiers of the other attributes
record RequestLayout(
        Element subject,
        Element publicKey,
        @Nullable Element extensions,
        boolean challenge,
        List<String> others,
        Element algorithm,
        SignedParts parts) {
    /// PKCS #9, and the number Microsoft used before.
    private static final List<String> EXTENSION_REQUESTS = List.of("1.2.840.113549.1.9.14", "1.3.6.1.4.1.311.2.1.14");

    private static final String CHALLENGE_PASSWORD = "1.2.840.113549.1.9.7";
    private static final int MOST_ATTRIBUTES = 1_000;

    static RequestLayout of(byte[] der) throws Malformed, TooDeep {
        Elements request = Element.only(der).children(Tag.SEQUENCE);
        Element signed = request.next(Tag.SEQUENCE);
        Element algorithm = request.next(Tag.SEQUENCE);
        Element signature = request.next(Tag.BIT_STRING);
        if (request.hasNext()) {
            throw new Malformed("it-has-a-part-too-many-for-a-certificate-request");
        }
        Elements fields = signed.children();
        fields.next(Tag.INTEGER);
        Element subject = fields.next(Tag.SEQUENCE);
        Element publicKey = fields.next(Tag.SEQUENCE);
        var attributes = Attributes.of(fields);
        return new RequestLayout(
                subject,
                publicKey,
                attributes.extensions,
                attributes.challenge,
                attributes.others,
                algorithm,
                new SignedParts(signed.encoded(), algorithm.encoded(), octets(signature)));
    }

    private static byte[] octets(Element bits) {
        int start = Math.min(bits.contentStart() + 1, bits.contentEnd());
        return Arrays.copyOfRange(bits.data(), start, bits.contentEnd());
    }

    /// The attributes; old programs left the empty set of them out.
    private static final class Attributes {
        private @Nullable Element extensions;
        private boolean challenge;
        private final List<String> others = new ArrayList<>();

        static Attributes of(Elements fields) throws Malformed {
            var attributes = new Attributes();
            if (fields.nextIs(Tag.contextConstructed(0))) {
                int count = 0;
                for (Elements list = fields.next().children(); list.hasNext(); ) {
                    if (++count > MOST_ATTRIBUTES) {
                        throw new Malformed("it-has-more-attributes-than-any-certificate-request");
                    }
                    attributes.add(list.next(Tag.SEQUENCE).children());
                }
            }
            return attributes;
        }

        private void add(Elements attribute) throws Malformed {
            String type = attribute.next(Tag.OID).oid();
            Elements values = attribute.next(Tag.SET).children();
            if (EXTENSION_REQUESTS.contains(type) && extensions == null && values.nextIs(Tag.SEQUENCE)) {
                extensions = values.next();
            } else if (type.equals(CHALLENGE_PASSWORD)) {
                challenge = true;
            } else {
                others.add(type);
            }
        }
    }
}
