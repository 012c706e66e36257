package org.sealwright.crypto.certificate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.sealwright.core.certificate.Der;
import org.sealwright.core.certificate.DistinguishedName;
import org.sealwright.core.certificate.DistinguishedName.Attribute;
import org.sealwright.crypto.asn1.Element;
import org.sealwright.crypto.asn1.Elements;
import org.sealwright.crypto.asn1.Malformed;
import org.sealwright.crypto.asn1.Tag;

/// Distinguished names. Thousands of certificates share an issuer, and their subjects share country, organisation
/// and department: the latest are kept, so that they share one object. Safe for several threads.
public final class Names {
    private static final int KEPT = 4096;

    /// Short names as openssl and NSS write them.
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("2.5.4.3", "CN"),
            Map.entry("2.5.4.4", "SN"),
            Map.entry("2.5.4.5", "serialNumber"),
            Map.entry("2.5.4.6", "C"),
            Map.entry("2.5.4.7", "L"),
            Map.entry("2.5.4.8", "ST"),
            Map.entry("2.5.4.9", "STREET"),
            Map.entry("2.5.4.10", "O"),
            Map.entry("2.5.4.11", "OU"),
            Map.entry("2.5.4.12", "title"),
            Map.entry("2.5.4.13", "description"),
            Map.entry("2.5.4.15", "businessCategory"),
            Map.entry("2.5.4.16", "postalAddress"),
            Map.entry("2.5.4.17", "postalCode"),
            Map.entry("2.5.4.20", "telephoneNumber"),
            Map.entry("2.5.4.41", "name"),
            Map.entry("2.5.4.42", "givenName"),
            Map.entry("2.5.4.43", "initials"),
            Map.entry("2.5.4.44", "generationQualifier"),
            Map.entry("2.5.4.45", "x500UniqueIdentifier"),
            Map.entry("2.5.4.46", "dnQualifier"),
            Map.entry("2.5.4.65", "pseudonym"),
            Map.entry("2.5.4.97", "organizationIdentifier"),
            Map.entry("0.9.2342.19200300.100.1.1", "UID"),
            Map.entry("0.9.2342.19200300.100.1.3", "mail"),
            Map.entry("0.9.2342.19200300.100.1.25", "DC"),
            Map.entry("1.2.840.113549.1.9.1", "E"),
            Map.entry("1.2.840.113549.1.9.2", "unstructuredName"),
            Map.entry("1.2.840.113549.1.9.8", "unstructuredAddress"),
            Map.entry("1.3.6.1.4.1.311.60.2.1.1", "jurisdictionL"),
            Map.entry("1.3.6.1.4.1.311.60.2.1.2", "jurisdictionST"),
            Map.entry("1.3.6.1.4.1.311.60.2.1.3", "jurisdictionC"));

    /// An attribute and the bytes it was read from.
    private record Known(byte[] encoded, Attribute attribute) {}

    private final AtomicReferenceArray<DistinguishedName> latest = new AtomicReferenceArray<>(KEPT);
    private final AtomicReferenceArray<Known> latestAttributes = new AtomicReferenceArray<>(KEPT);

    /// A name that other certificates probably share.
    ///
    /// @param around what it stands in
    DistinguishedName shared(Element name, Der around) throws Malformed {
        var there = around.part(name.start(), name.end());
        int place = Math.floorMod(there.hashCode(), KEPT);
        DistinguishedName known = latest.get(place);
        if (known != null && known.encoded().equals(there)) {
            return known;
        }
        // A copy, since it outlives the certificate it was read from.
        var read = new DistinguishedName(Der.of(name.encoded()), attributes(name, this::sharedAttribute));
        latest.set(place, read);
        return read;
    }

    /// A name that others share only in parts; its bytes are those of the certificate.
    ///
    /// @param around what it stands in
    DistinguishedName partlyShared(Element name, Der around) throws Malformed {
        return new DistinguishedName(around.part(name.start(), name.end()), attributes(name, this::sharedAttribute));
    }

    /// The name, with its bytes as they stand there.
    public static DistinguishedName of(Element name) throws Malformed {
        return new DistinguishedName(Der.of(name.encoded()), attributes(name, Names::attribute));
    }

    private interface AttributeReader {
        Attribute read(Element pair) throws Malformed;
    }

    private static List<Attribute> attributes(Element name, AttributeReader reader) throws Malformed {
        var attributes = new ArrayList<Attribute>(6);
        for (Elements relative = name.children(Tag.SEQUENCE); relative.hasNext(); ) {
            for (Elements set = relative.next(Tag.SET).children(); set.hasNext(); ) {
                attributes.add(reader.read(set.next(Tag.SEQUENCE)));
            }
        }
        return attributes;
    }

    private Attribute sharedAttribute(Element pair) throws Malformed {
        byte[] encoded = pair.encoded();
        int place = Math.floorMod(Arrays.hashCode(encoded), KEPT);
        Known known = latestAttributes.get(place);
        if (known != null && Arrays.equals(known.encoded(), encoded)) {
            return known.attribute();
        }
        Attribute read = attribute(pair);
        latestAttributes.set(place, new Known(encoded, read));
        return read;
    }

    private static Attribute attribute(Element pair) throws Malformed {
        Elements parts = pair.children();
        String oid = parts.next(Tag.OID).oid();
        return new Attribute(oid, LABELS.getOrDefault(oid, oid), Texts.of(parts.next()));
    }
}
