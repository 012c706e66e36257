package org.sealwright.crypto.certificate;

import java.util.ArrayList;
import java.util.List;
import org.sealwright.core.certificate.Der;
import org.sealwright.core.extension.Extension;
import org.sealwright.core.extension.GeneralName;
import org.sealwright.crypto.asn1.Element;
import org.sealwright.crypto.asn1.Elements;
import org.sealwright.crypto.asn1.Malformed;
import org.sealwright.crypto.asn1.Tag;
import org.sealwright.crypto.asn1.TooDeep;
import org.sealwright.crypto.certificate.Layout.RawExtension;

/// Gives each extension its meaning; what is not known or is broken stays [Extension.Unknown].
final class Extensions {
    private Extensions() {}

    static Extension of(RawExtension raw) {
        try {
            return understood(raw.oid(), raw.critical(), raw.only(), raw);
        } catch (Malformed | TooDeep _) {
            return unknown(raw);
        }
    }

    private static Extension unknown(RawExtension raw) {
        return new Extension.Unknown(
                raw.oid(), raw.critical(), Der.of(raw.value().content()));
    }

    private static Extension understood(String oid, boolean critical, Element value, RawExtension raw)
            throws Malformed {
        return switch (oid) {
            case ExtensionIds.BASIC_CONSTRAINTS -> {
                var constraints = Usages.constraints(value);
                yield new Extension.BasicConstraints(oid, critical, constraints.authority(), constraints.pathLength());
            }
            case ExtensionIds.KEY_USAGE -> new Extension.KeyUsages(oid, critical, Usages.keyUsage(value));
            case ExtensionIds.EXTENDED_KEY_USAGE ->
                new Extension.ExtendedKeyUsage(oid, critical, Usages.purposes(value));
            case ExtensionIds.SUBJECT_ALTERNATIVE_NAME, ExtensionIds.ISSUER_ALTERNATIVE_NAME ->
                new Extension.AlternativeNames(
                        oid,
                        critical,
                        oid.equals(ExtensionIds.ISSUER_ALTERNATIVE_NAME),
                        GeneralNames.listed(value.children(Tag.SEQUENCE)));
            case ExtensionIds.SUBJECT_KEY_IDENTIFIER ->
                new Extension.SubjectKeyIdentifier(oid, critical, subjectKeyIdentifier(value));
            case ExtensionIds.AUTHORITY_KEY_IDENTIFIER ->
                new Extension.AuthorityKeyIdentifier(oid, critical, authorityKeyIdentifier(value));
            case ExtensionIds.CERTIFICATE_POLICIES -> new Extension.Policies(oid, critical, PolicyLists.of(value));
            case ExtensionIds.CRL_DISTRIBUTION_POINTS, ExtensionIds.FRESHEST_CRL ->
                new Extension.RevocationLists(
                        oid, critical, oid.equals(ExtensionIds.FRESHEST_CRL), Locations.distributionPoints(value));
            case ExtensionIds.AUTHORITY_INFORMATION -> Locations.authorityInformation(oid, critical, value);
            case ExtensionIds.NAME_CONSTRAINTS -> nameConstraints(oid, critical, value);
            case ExtensionIds.SMIME_CAPABILITIES ->
                new Extension.SmimeCapabilities(oid, critical, Usages.capabilities(value));
            default -> {
                var reading = TextExtensions.READINGS.get(oid);
                yield reading == null ? unknown(raw) : new Extension.Text(oid, critical, reading.text(value));
            }
        };
    }

    private static String subjectKeyIdentifier(Element value) throws Malformed {
        if (!value.is(Tag.OCTET_STRING)) {
            throw new Malformed("the-key-identifier-is-of-another-kind-than-it-should-be");
        }
        return value.hex();
    }

    private static String authorityKeyIdentifier(Element value) throws Malformed {
        Elements parts = value.children(Tag.SEQUENCE);
        return parts.nextIs(Tag.context(0)) ? parts.next().hex() : "";
    }

    /// RFC 5280 section 4.2.1.10: minimum and maximum of a subtree are never used.
    private static Extension nameConstraints(String oid, boolean critical, Element value) throws Malformed {
        var permitted = new ArrayList<GeneralName>();
        var excluded = new ArrayList<GeneralName>();
        for (Elements parts = value.children(Tag.SEQUENCE); parts.hasNext(); ) {
            Element part = parts.next();
            List<GeneralName> target = part.is(Tag.contextConstructed(0)) ? permitted : excluded;
            for (Elements subtrees = part.children(); subtrees.hasNext(); ) {
                target.add(
                        GeneralNames.of(subtrees.next(Tag.SEQUENCE).children().next()));
            }
        }
        return new Extension.NameConstraints(oid, critical, permitted, excluded);
    }
}
