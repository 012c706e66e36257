package org.sealwright.crypto.certificate;

import java.util.ArrayList;
import java.util.List;
import org.sealwright.core.extension.Extension.Policies.Policy;
import org.sealwright.crypto.asn1.Element;
import org.sealwright.crypto.asn1.Elements;
import org.sealwright.crypto.asn1.Malformed;
import org.sealwright.crypto.asn1.Tag;

/// CertificatePolicies (RFC 5280 section 4.2.1.4).
final class PolicyLists {
    private static final String STATEMENT = "1.3.6.1.5.5.7.2.1";
    private static final String NOTICE = "1.3.6.1.5.5.7.2.2";

    private PolicyLists() {}

    static List<Policy> of(Element value) throws Malformed {
        var policies = new ArrayList<Policy>();
        for (Elements list = value.children(Tag.SEQUENCE); list.hasNext(); ) {
            Elements parts = list.next(Tag.SEQUENCE).children();
            String oid = parts.next(Tag.OID).oid();
            var statements = new ArrayList<String>();
            var notices = new ArrayList<String>();
            if (parts.nextIs(Tag.SEQUENCE)) {
                for (Elements qualifiers = parts.next().children(); qualifiers.hasNext(); ) {
                    Elements qualifier = qualifiers.next(Tag.SEQUENCE).children();
                    String kind = qualifier.next(Tag.OID).oid();
                    if (kind.equals(STATEMENT)) {
                        statements.add(Texts.required(qualifier.next()));
                    } else if (kind.equals(NOTICE)) {
                        addNotice(qualifier.next(Tag.SEQUENCE).children(), notices);
                    }
                }
            }
            policies.add(new Policy(oid, statements, notices));
        }
        return policies;
    }

    /// UserNotice: an organisation with numbers, which means nothing without its book, then the text.
    private static void addNotice(Elements parts, List<String> notices) throws Malformed {
        while (parts.hasNext()) {
            Element part = parts.next();
            if (!part.is(Tag.SEQUENCE)) {
                notices.add(Texts.required(part));
            }
        }
    }
}
