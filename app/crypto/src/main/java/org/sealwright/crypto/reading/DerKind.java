package org.sealwright.crypto.reading;

import org.sealwright.crypto.asn1.Element;
import org.sealwright.crypto.asn1.Elements;
import org.sealwright.crypto.asn1.Malformed;
import org.sealwright.crypto.asn1.Tag;

/// The structures that certificates and keys come in, told apart by their first few elements.
enum DerKind {
    CERTIFICATE,
    CERTIFICATE_REQUEST,
    REVOCATION_LIST,
    ATTRIBUTE_CERTIFICATE,
    PUBLIC_KEY,
    ENCRYPTED_KEY,
    PRIVATE_KEY,
    PKCS12,
    CONTENT_INFO,
    UNKNOWN;

    private static final String PKCS7 = "1.2.840.113549.1.7.";

    /// @param element a whole structure
    static DerKind of(Element element) {
        try {
            return element.is(Tag.SEQUENCE) ? ofSequence(element) : UNKNOWN;
        } catch (Malformed _) {
            return UNKNOWN; // a part that every kind has is missing
        }
    }

    private static DerKind ofSequence(Element element) throws Malformed {
        Elements parts = element.children();
        Element first = parts.next();
        if (first.is(Tag.OID)) {
            return CONTENT_INFO;
        }
        int second = parts.peek();
        if (first.is(Tag.INTEGER)) {
            return startsWithNumber(parts);
        }
        if (!first.is(Tag.SEQUENCE)) {
            return UNKNOWN;
        }
        return switch (second) {
            case Tag.SEQUENCE -> signed(first.children());
            case Tag.BIT_STRING -> PUBLIC_KEY;
            case Tag.OCTET_STRING, Tag.OCTET_STRING | Tag.CONSTRUCTED -> ENCRYPTED_KEY;
            default -> UNKNOWN;
        };
    }

    /// PFX, PrivateKeyInfo, ECPrivateKey, RSAPrivateKey, DSA, or RSAPublicKey (two numbers).
    private static DerKind startsWithNumber(Elements parts) throws Malformed {
        Element second = parts.next();
        if (second.is(Tag.SEQUENCE)) {
            Elements inner = second.children();
            boolean content = inner.nextIs(Tag.OID) && inner.next().oid().startsWith(PKCS7);
            return content ? PKCS12 : PRIVATE_KEY;
        }
        if (second.is(Tag.INTEGER)) {
            return parts.hasNext() ? PRIVATE_KEY : PUBLIC_KEY;
        }
        return second.is(Tag.OCTET_STRING) ? PRIVATE_KEY : UNKNOWN;
    }

    /// What was signed: the first fields of TBSCertificate, CertificationRequestInfo, TBSCertList and
    /// AttributeCertificateInfo.
    private static DerKind signed(Elements fields) throws Malformed {
        if (fields.nextIs(Tag.contextConstructed(0))) {
            return CERTIFICATE;
        }
        if (fields.nextIs(Tag.SEQUENCE)) {
            return REVOCATION_LIST;
        }
        fields.next(Tag.INTEGER);
        Element second = fields.next();
        if (!second.is(Tag.SEQUENCE) || fields.peek() != Tag.SEQUENCE) {
            return second.isConstructed() && !second.is(Tag.SEQUENCE) ? ATTRIBUTE_CERTIFICATE : UNKNOWN;
        }
        Elements name = second.children();
        if (!name.nextIs(Tag.OID)) {
            return CERTIFICATE_REQUEST;
        }
        fields.next();
        int fourth = fields.peek();
        return fourth == Tag.UTC_TIME || fourth == Tag.GENERALIZED_TIME ? REVOCATION_LIST : CERTIFICATE;
    }
}
