package org.sealwright.nss.certificate;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.sealwright.nss.value.DerElement;
import org.sealwright.nss.value.MalformedValue;

/// The one address NSS stores with a certificate: `emailAddress` of the subject, else `mail` of the subject, else the
/// first address among the alternative names, be it an rfc822Name or inside a directoryName. Lower-case.
final class CertificateEmail {

    private static final byte[] EMAIL_ADDRESS = HexFormat.of().parseHex("2a864886f70d010901");
    private static final byte[] MAIL = HexFormat.of().parseHex("0992268993f22c640103");
    private static final byte[] SUBJECT_ALT_NAME = HexFormat.of().parseHex("551d11");

    private static final int RFC822_NAME = 0x81;
    private static final int DIRECTORY_NAME = 0xa4;

    private CertificateEmail() {}

    static Optional<String> first(DerElement subject, Optional<DerElement> extensions) {
        try {
            var found = inName(subject);
            if (found.isEmpty() && extensions.isPresent()) {
                found = inExtensions(extensions.get());
            }
            return found.map(address -> address.toLowerCase(Locale.ROOT));
        } catch (MalformedValue e) {
            // A sloppy name or extension leaves the certificate without address, as in NSS; it is still a certificate.
            return Optional.empty();
        }
    }

    private static Optional<String> inName(DerElement name) throws MalformedValue {
        var address = attribute(name, EMAIL_ADDRESS);
        return address.isPresent() ? address : attribute(name, MAIL);
    }

    private static Optional<String> attribute(DerElement name, byte[] oid) throws MalformedValue {
        for (var relativeName : name.children()) {
            for (var pair : relativeName.children()) {
                var typeAndValue = pair.sequence(2);
                if (typeAndValue.getFirst().isOid(oid)) {
                    return text(typeAndValue.get(1));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> inExtensions(DerElement wrapped) throws MalformedValue {
        for (var list : wrapped.children()) {
            for (var extension : list.children()) {
                var fields = extension.sequence(2);
                if (fields.getFirst().isOid(SUBJECT_ALT_NAME)) {
                    var value = fields.getLast().require(DerElement.OCTET_STRING);
                    return inAlternativeNames(DerElement.only(value.content()));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> inAlternativeNames(DerElement names) throws MalformedValue {
        for (var name : names.children()) {
            var address =
                    switch (name.tag()) {
                        case RFC822_NAME -> nonBlank(new String(name.content(), StandardCharsets.US_ASCII));
                        case DIRECTORY_NAME -> inName(DerElement.only(name.content()));
                        default -> Optional.<String>empty();
                    };
            if (address.isPresent()) {
                return address;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> text(DerElement value) {
        return nonBlank(new String(value.content(), charset(value.tag())));
    }

    /// The string types of X.520; what is none of the wide ones is read as UTF-8, which covers the ASCII ones.
    private static Charset charset(int tag) {
        return switch (tag) {
            case 0x1e -> StandardCharsets.UTF_16BE;
            case 0x1c -> Charset.forName("UTF-32BE");
            case 0x14 -> StandardCharsets.ISO_8859_1;
            default -> StandardCharsets.UTF_8;
        };
    }

    private static Optional<String> nonBlank(String address) {
        return address.isBlank() ? Optional.empty() : Optional.of(address);
    }
}
