package org.sealwright.core.request;

import java.util.Arrays;
import java.util.Optional;

/// What can be filled in for a request, besides the addresses: attributes of the subject, most general first, as
/// they stand in it.
public enum RequestField {
    /// Two letters of ISO 3166-1.
    COUNTRY("country", "C", "2.5.4.6", 2),
    STATE("state", "ST", "2.5.4.8", 128),
    PLACE("place", "L", "2.5.4.7", 128),
    ORGANIZATION("organization", "O", "2.5.4.10", 64),
    DEPARTMENT("department", "OU", "2.5.4.11", 64),
    /// The person's name, as commonName.
    NAME("name", "CN", "2.5.4.3", 64);

    private final String word;
    private final String label;
    private final String oid;
    private final int longest;

    RequestField(String word, String label, String oid, int longest) {
        this.word = word;
        this.label = label;
        this.oid = oid;
        this.longest = longest;
    }

    /// The word of the command line, of template files and of message keys.
    public String word() {
        return word;
    }

    /// Short name of the attribute, as [org.sealwright.core.certificate.DistinguishedName] writes it: `CN`.
    public String label() {
        return label;
    }

    /// Object identifier of the attribute.
    public String oid() {
        return oid;
    }

    /// Most characters (Unicode code points), after RFC 5280 appendix A.1.
    public int longest() {
        return longest;
    }

    public static Optional<RequestField> ofWord(String word) {
        return Arrays.stream(values()).filter(field -> field.word.equals(word)).findFirst();
    }
}
