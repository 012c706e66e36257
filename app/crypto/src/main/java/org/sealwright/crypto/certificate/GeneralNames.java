package org.sealwright.crypto.certificate;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sealwright.core.extension.GeneralName;
import org.sealwright.core.extension.GeneralName.Kind;
import org.sealwright.crypto.asn1.Element;
import org.sealwright.crypto.asn1.Elements;
import org.sealwright.crypto.asn1.Malformed;
import org.sealwright.crypto.asn1.Tag;

/// GeneralName (RFC 5280 section 4.2.1.6), the choice among nine kinds of name.
final class GeneralNames {
    /// RFC 9598 section 3.
    private static final String SMTP_UTF8_MAILBOX = "1.3.6.1.5.5.7.8.9";

    private static final String USER_PRINCIPAL_NAME = "1.3.6.1.4.1.311.20.2.3";

    private GeneralNames() {}

    /// SEQUENCE OF GeneralName.
    static List<GeneralName> listed(Elements names) throws Malformed {
        var list = new ArrayList<GeneralName>();
        while (names.hasNext()) {
            list.add(of(names.next()));
        }
        return list;
    }

    static GeneralName of(Element name) throws Malformed {
        return switch (name.tag() & ~Tag.CONSTRUCTED) {
            case 0x80 -> otherName(name.children());
            case 0x81 -> new GeneralName(Kind.EMAIL, Texts.lenient(name));
            case 0x82 -> new GeneralName(Kind.DNS, Texts.lenient(name));
            case 0x84 ->
                new GeneralName(
                        Kind.DIRECTORY,
                        Names.of(name.children().next(Tag.SEQUENCE)).toString());
            case 0x86 -> new GeneralName(Kind.URI, Texts.lenient(name));
            case 0x87 -> new GeneralName(Kind.IP, address(name.content()));
            case 0x88 -> new GeneralName(Kind.REGISTERED_ID, registeredId(name));
            default -> new GeneralName(Kind.OTHER, "#" + name.hex());
        };
    }

    private static GeneralName otherName(Elements parts) throws Malformed {
        String type = parts.next(Tag.OID).oid();
        Element value = parts.next(Tag.contextConstructed(0)).children().next();
        return switch (type) {
            case SMTP_UTF8_MAILBOX -> new GeneralName(Kind.INTERNATIONAL_EMAIL, Texts.required(value));
            case USER_PRINCIPAL_NAME -> new GeneralName(Kind.PRINCIPAL, Texts.required(value));
            default -> new GeneralName(Kind.OTHER, type + ": " + Texts.of(value));
        };
    }

    /// The contents of an OBJECT IDENTIFIER under an implicit tag.
    private static String registeredId(Element name) throws Malformed {
        return new Element(name.data(), Tag.OID, name.start(), name.contentStart(), name.contentEnd(), name.end())
                .oid();
    }

    /// Four or sixteen octets; in name constraints twice as many, the second half a mask.
    private static String address(byte[] octets) throws Malformed {
        try {
            return switch (octets.length) {
                case 4, 16 -> InetAddress.getByAddress(octets).getHostAddress();
                case 8, 32 -> {
                    int half = octets.length / 2;
                    String network = InetAddress.getByAddress(Arrays.copyOf(octets, half))
                            .getHostAddress();
                    yield network + "/" + mask(Arrays.copyOfRange(octets, half, octets.length));
                }
                default -> throw new Malformed("a-network-address-has-a-wrong-length");
            };
        } catch (UnknownHostException e) {
            throw new Malformed("a-network-address-has-a-wrong-length", e);
        }
    }

    /// `24` for a plain prefix, the octets otherwise.
    private static String mask(byte[] octets) {
        String bits = IntStream.range(0, octets.length)
                .mapToObj(
                        i -> Integer.toBinaryString((octets[i] & 0xff) | 0x100).substring(1))
                .collect(Collectors.joining());
        int ones = bits.indexOf('0') < 0 ? bits.length() : bits.indexOf('0');
        return bits.indexOf('1', ones) < 0
                ? String.valueOf(ones)
                : IntStream.range(0, octets.length)
                        .mapToObj(i -> String.valueOf(octets[i] & 0xff))
                        .collect(Collectors.joining("."));
    }
}
