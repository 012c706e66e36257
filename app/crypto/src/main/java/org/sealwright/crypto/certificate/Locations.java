package org.sealwright.crypto.certificate;

import java.util.ArrayList;
import java.util.List;
import org.sealwright.core.extension.Extension.AuthorityInformation;
import org.sealwright.core.extension.GeneralName;
import org.sealwright.crypto.asn1.Element;
import org.sealwright.crypto.asn1.Elements;
import org.sealwright.crypto.asn1.Malformed;
import org.sealwright.crypto.asn1.Tag;

/// The extensions that say where to ask about a certificate.
final class Locations {
    private static final String OCSP = "1.3.6.1.5.5.7.48.1";
    private static final String ISSUERS = "1.3.6.1.5.5.7.48.2";

    private Locations() {}

    /// CRLDistributionPoints (RFC 5280 section 4.2.1.13): the names of each point.
    static List<String> distributionPoints(Element value) throws Malformed {
        var locations = new ArrayList<String>();
        for (Elements points = value.children(Tag.SEQUENCE); points.hasNext(); ) {
            Elements point = points.next(Tag.SEQUENCE).children();
            if (point.nextIs(Tag.contextConstructed(0))) {
                Element name = point.next().children().next();
                if (name.is(Tag.contextConstructed(0))) {
                    for (GeneralName location : GeneralNames.listed(name.children())) {
                        locations.add(location.text());
                    }
                }
            }
        }
        return locations;
    }

    /// RFC 5280 section 4.2.2.1.
    static AuthorityInformation authorityInformation(String oid, boolean critical, Element value) throws Malformed {
        var ocsp = new ArrayList<String>();
        var issuers = new ArrayList<String>();
        var others = new ArrayList<String>();
        for (Elements list = value.children(Tag.SEQUENCE); list.hasNext(); ) {
            Elements access = list.next(Tag.SEQUENCE).children();
            String method = access.next(Tag.OID).oid();
            String location = GeneralNames.of(access.next()).text();
            switch (method) {
                case OCSP -> ocsp.add(location);
                case ISSUERS -> issuers.add(location);
                default -> others.add(method + ": " + location);
            }
        }
        return new AuthorityInformation(oid, critical, ocsp, issuers, others);
    }
}
