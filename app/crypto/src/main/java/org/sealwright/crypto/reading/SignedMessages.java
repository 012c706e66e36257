package org.sealwright.crypto.reading;

import java.util.Optional;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.reading.Note;
import org.sealwright.crypto.asn1.Element;
import org.sealwright.crypto.asn1.Elements;
import org.sealwright.crypto.asn1.Malformed;
import org.sealwright.crypto.asn1.Tag;

/// SignedData (RFC 5652 section 5.1): a bag of certificates with or without a message. Signatures are not checked
/// here, for a certificate is believed because of its own.
final class SignedMessages {
    private final Reading reading;
    private final Contents contents;

    SignedMessages(Reading reading, Contents contents) {
        this.reading = reading;
        this.contents = contents;
    }

    void read(Element signedData, Place place) throws Malformed, Problem {
        Elements fields = signedData.children();
        fields.next(Tag.INTEGER);
        fields.next(Tag.SET);
        Elements message = fields.next(Tag.SEQUENCE).children();
        message.next(Tag.OID);
        Findings findings = reading.findings();
        int certificates = 0;
        int revocationLists = 0;
        boolean signed = false;
        while (fields.hasNext()) {
            Element field = fields.next();
            if (field.is(Tag.contextConstructed(0))) {
                certificates = certificates(field.children());
            } else if (field.is(Tag.contextConstructed(1)) && field.length() > 0) {
                revocationLists++;
                findings.stranger(Stranger.REVOCATION_LIST);
            } else if (field.is(Tag.SET)) {
                signed = field.length() > 0;
            }
        }
        if (signed && certificates > 0) {
            findings.note(Note.Kind.FROM_SIGNED_MAIL, "");
        }
        if (message.hasNext()) {
            byte[] inner = message.next().children().next().octets();
            contents.signed(inner, place);
        } else if (certificates + revocationLists == 0 && !signed) {
            findings.stranger(Stranger.EMPTY_PKCS7);
        }
    }

    /// CertificateSet: others than plain certificates are extended, attribute or foreign ones.
    private int certificates(Elements set) throws Malformed {
        int count = 0;
        while (set.hasNext()) {
            Element choice = set.next();
            if (choice.is(Tag.SEQUENCE)) {
                reading.findings().certificate(choice.encoded(), Optional.empty());
                count++;
            } else {
                reading.findings().stranger(Stranger.ATTRIBUTE_CERTIFICATE);
            }
        }
        return count;
    }
}
