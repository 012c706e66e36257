package org.sealwright.crypto.certificate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.certificate.DistinguishedName;
import org.sealwright.core.certificate.KeyUsage;
import org.sealwright.core.extension.GeneralName;
import org.sealwright.crypto.asn1.Element;
import org.sealwright.crypto.asn1.Elements;
import org.sealwright.crypto.asn1.Malformed;
import org.sealwright.crypto.asn1.Tag;
import org.sealwright.crypto.asn1.TooDeep;
import org.sealwright.crypto.certificate.Layout.RawExtension;

/// The few extensions that lists and rules need. A broken one never grants anything: a key usage that cannot be
/// read allows nothing, broken constraints make no authority.
final class ListedExtensions {
    boolean authority;

    @Nullable
    Set<KeyUsage> keyUsage;

    @Nullable
    List<String> extendedKeyUsage;

    /// A set: a hostile file has hundreds of thousands of them.
    private final Set<String> addresses = LinkedHashSet.newLinkedHashSet(2);

    ListedExtensions(List<RawExtension> extensions) {
        for (RawExtension extension : extensions) {
            switch (extension.oid()) {
                case ExtensionIds.BASIC_CONSTRAINTS -> authority = saysAuthority(extension);
                case ExtensionIds.KEY_USAGE -> keyUsage = keyUsage(extension);
                case ExtensionIds.EXTENDED_KEY_USAGE -> extendedKeyUsage = purposes(extension);
                case ExtensionIds.SUBJECT_ALTERNATIVE_NAME -> addAddresses(extension);
                default -> {
                    // read when somebody looks
                }
            }
        }
    }

    /// Addresses of the alternative names, then those of the subject that are not among them.
    List<String> emails(DistinguishedName subject) {
        for (var attribute : subject.attributes()) {
            if (attribute.oid().equals(DistinguishedName.EMAIL_ADDRESS)) {
                add(attribute.value());
            }
        }
        return addresses.stream().map(address -> asIn(subject, address)).toList();
    }

    /// The same text as in the subject, where it mostly stands too, is kept once.
    private static String asIn(DistinguishedName subject, String address) {
        for (var attribute : subject.attributes()) {
            if (attribute.value().equals(address)) {
                return attribute.value();
            }
        }
        return address;
    }

    private void add(String address) {
        if (!address.isBlank()) {
            addresses.add(address);
        }
    }

    private void addAddresses(RawExtension extension) {
        try {
            for (Elements names = extension.only().children(Tag.SEQUENCE); names.hasNext(); ) {
                Element name = names.next();
                if (name.is(Tag.context(1)) || name.is(Tag.contextConstructed(0))) {
                    GeneralName read = GeneralNames.of(name);
                    if (read.kind() == GeneralName.Kind.EMAIL || read.kind() == GeneralName.Kind.INTERNATIONAL_EMAIL) {
                        add(read.text());
                    }
                }
            }
        } catch (Malformed | TooDeep _) {
            return; // those before the broken place stay; the details show the extension as not understood
        }
    }

    private static boolean saysAuthority(RawExtension extension) {
        try {
            return Usages.constraints(extension.only()).authority();
        } catch (Malformed | TooDeep _) {
            return false;
        }
    }

    private static Set<KeyUsage> keyUsage(RawExtension extension) {
        try {
            return Set.copyOf(Usages.keyUsage(extension.only()));
        } catch (Malformed | TooDeep _) {
            return Set.of();
        }
    }

    private static List<String> purposes(RawExtension extension) {
        try {
            return List.copyOf(Usages.purposes(extension.only()));
        } catch (Malformed | TooDeep _) {
            return List.of();
        }
    }
}
