package org.sealwright.crypto.revocation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.crypto.asn1.Element;
import org.sealwright.crypto.asn1.Elements;
import org.sealwright.crypto.asn1.Malformed;
import org.sealwright.crypto.asn1.Tag;

/// What a revocation list is about (issuingDistributionPoint, RFC 5280 section 5.2.5).
///
/// @param locations of the list by its own words; empty if it does not say
/// @param users     only certificates of people and machines
/// @param authorities only certificates of authorities
/// @param partial   only some reasons, or certificates of other issuers, or attribute certificates
record ListScope(List<String> locations, boolean users, boolean authorities, boolean partial) {
    private static final int URI = Tag.context(6);

    ListScope {
        locations = List.copyOf(locations);
    }

    static ListScope of(Element value) throws Malformed {
        var locations = new ArrayList<String>();
        boolean users = false;
        boolean authorities = false;
        boolean partial = false;
        for (Elements parts = value.children(Tag.SEQUENCE); parts.hasNext(); ) {
            Element part = parts.next();
            if (part.is(Tag.contextConstructed(0))) {
                locations.addAll(locations(part.children().next()));
            } else if (part.is(Tag.context(1))) {
                users = yes(part);
            } else if (part.is(Tag.context(2))) {
                authorities = yes(part);
            } else if (part.is(Tag.context(4)) || part.is(Tag.context(5))) {
                partial |= yes(part);
            } else {
                partial = true; // onlySomeReasons, or what is not known
            }
        }
        return new ListScope(locations, users, authorities, partial);
    }

    private static boolean yes(Element flag) {
        return flag.length() == 1 && flag.data()[flag.contentStart()] != 0;
    }

    private static List<String> locations(Element name) {
        var locations = new ArrayList<String>();
        if (name.is(Tag.contextConstructed(0))) {
            try {
                for (Elements names = name.children(); names.hasNext(); ) {
                    Element each = names.next();
                    if (each.is(URI)) {
                        locations.add(new String(each.content(), StandardCharsets.ISO_8859_1));
                    }
                }
            } catch (Malformed _) {
                locations.clear(); // then no location fits
            }
        }
        return locations.isEmpty() ? List.of("") : locations;
    }

    /// Would the certificate be listed here if it were revoked?
    boolean covers(Certificate certificate, List<String> named) {
        boolean kind = certificate.authority() ? !users : !authorities;
        boolean place = locations.isEmpty() || locations.stream().anyMatch(named::contains);
        return !partial && kind && place;
    }
}
