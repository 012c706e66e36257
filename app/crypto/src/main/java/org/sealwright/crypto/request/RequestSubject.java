package org.sealwright.crypto.request;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.sealwright.core.request.MailAddress;
import org.sealwright.core.request.RequestContent;
import org.sealwright.core.request.RequestField;
import org.sealwright.core.request.RequestTemplate;

/// The subject of a request: general attributes first, texts as UTF8String (RFC 5280 section 4.1.2.4), countries as
/// PrintableString.
final class RequestSubject {
    /// Of emailAddress, in octets (RFC 5280 appendix A.1).
    private static final int LONGEST_EMAIL_ADDRESS = 255;

    private RequestSubject() {}

    static X500Name of(RequestContent content, RequestTemplate template) {
        var name = new X500NameBuilder(BCStyle.INSTANCE);
        for (RequestField field : RequestField.values()) {
            content.value(field)
                    .ifPresent(text -> name.addRDN(new ASN1ObjectIdentifier(field.oid()), encoded(field, text)));
        }
        MailAddress address = content.mainAddress();
        boolean named = content.value(RequestField.NAME).isPresent();
        switch (template.subjectAddress()) {
            case NONE -> {
                // the authority takes it from elsewhere
            }
            case EMAIL_ADDRESS -> addEmailAddress(name, address);
            case COMMON_NAME -> {
                if (named) {
                    addEmailAddress(name, address);
                } else if (address.toString()
                                .codePointCount(0, address.toString().length())
                        <= RequestField.NAME.longest()) {
                    name.addRDN(BCStyle.CN, new DERUTF8String(address.toString()));
                } else {
                    addEmailAddress(name, address);
                }
            }
        }
        return name.build();
    }

    private static ASN1Encodable encoded(RequestField field, String text) {
        return field == RequestField.COUNTRY ? new DERPrintableString(text) : new DERUTF8String(text);
    }

    private static void addEmailAddress(X500NameBuilder name, MailAddress address) {
        byte[] octets = address.toString().getBytes(StandardCharsets.UTF_8);
        if (!address.international() && octets.length <= LONGEST_EMAIL_ADDRESS) {
            name.addRDN(BCStyle.EmailAddress, new DERIA5String(address.toString()));
        }
    }
}
