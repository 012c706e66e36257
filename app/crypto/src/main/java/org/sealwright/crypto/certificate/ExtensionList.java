package org.sealwright.crypto.certificate;

import java.util.List;
import org.sealwright.core.certificate.DistinguishedName;
import org.sealwright.core.extension.Extension;
import org.sealwright.crypto.asn1.Element;
import org.sealwright.crypto.asn1.Malformed;

/// A list of extensions outside a certificate: those a request asks for.
///
/// @param extensions in encoded order
/// @param emails     addresses among the alternative names, then those of the subject that are not among them
public record ExtensionList(List<Extension> extensions, List<String> emails) {
    public ExtensionList {
        extensions = List.copyOf(extensions);
        emails = List.copyOf(emails);
    }

    /// @param sequence SEQUENCE OF Extension (RFC 5280 section 4.1)
    /// @param subject  of whom they are asked
    public static ExtensionList of(Element sequence, DistinguishedName subject) throws Malformed {
        return of(Layout.listed(sequence), subject);
    }

    /// No extension at all.
    public static ExtensionList none(DistinguishedName subject) {
        return of(List.of(), subject);
    }

    private static ExtensionList of(List<Layout.RawExtension> raw, DistinguishedName subject) {
        return new ExtensionList(raw.stream().map(Extensions::of).toList(), new ListedExtensions(raw).emails(subject));
    }
}
