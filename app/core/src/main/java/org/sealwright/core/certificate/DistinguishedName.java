package org.sealwright.core.certificate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// An X.501 name (RFC 5280 section 4.1.2.4) with its exact encoding. Texts are as they stand in the certificate:
/// hostile until they went through {@link org.sealwright.core.text.ShownText}.
///
/// @param encoded the DER Name, byte for byte as in the certificate; equality is by this alone in
///   practice
/// @param attributes in encoded order (most general first, as certificates have them)
public record DistinguishedName(Der encoded, List<Attribute> attributes) {
    /// One attribute of a name.
    ///
    /// @param oid dotted object identifier
    /// @param label short name such as `CN`, or the object identifier where there is none
    /// @param value the text
    public record Attribute(String oid, String label, String value) {}

    public static final String COMMON_NAME = "2.5.4.3";
    public static final String COUNTRY = "2.5.4.6";
    public static final String ORGANIZATION = "2.5.4.10";
    public static final String ORGANIZATIONAL_UNIT = "2.5.4.11";
    public static final String EMAIL_ADDRESS = "1.2.840.113549.1.9.1";

    public DistinguishedName {
        attributes = List.copyOf(attributes);
    }

    /// The most specific (last) value of an attribute.
    public Optional<String> value(String oid) {
        return attributes.reversed().stream()
                .filter(attribute -> attribute.oid().equals(oid))
                .map(Attribute::value)
                .findFirst();
    }

    public Optional<String> commonName() {
        return value(COMMON_NAME);
    }

    public Optional<String> organization() {
        return value(ORGANIZATION);
    }

    public boolean isEmpty() {
        return attributes.isEmpty();
    }

    /// Most specific attribute first, RFC 4514 escapes, as NSS and openssl's RFC 2253 form print
    /// it: `CN=Anna,O=Clinic,C=DE`.
    @Override
    public String toString() {
        return attributes.reversed().stream()
                .map(attribute -> attribute.label() + "=" + escaped(attribute.value()))
                .collect(Collectors.joining(","));
    }

    private static String escaped(String value) {
        var text = new StringBuilder(value.length() + 4);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean edgeSpace = c == ' ' && (i == 0 || i == value.length() - 1);
            if (",+\"\\<>;".indexOf(c) >= 0 || edgeSpace || (c == '#' && i == 0)) {
                text.append('\\');
            }
            text.append(c);
        }
        return text.toString();
    }
}
