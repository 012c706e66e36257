package org.sealwright.certificates.words;

import java.util.ArrayList;
import java.util.List;
import org.sealwright.certificates.usecase.Arrival;
import org.sealwright.certificates.usecase.Arrival.PassedOver;
import org.sealwright.core.certificate.DistinguishedName;
import org.sealwright.core.request.PendingRequest;
import org.sealwright.core.request.RequestAnswer.Difference;
import org.sealwright.core.request.RequestField;
import org.sealwright.core.text.ShownText;
import org.sealwright.kit.description.Value;

/// What the arrival of an own certificate means, in sentences.
public final class ArrivalWords {
    private final CertificateWords words;

    public ArrivalWords(CertificateWords words) {
        this.words = words;
    }

    public List<String> sentences(Arrival arrival) {
        var sentences = new ArrayList<String>();
        arrival.answer().ifPresent(answer -> {
            sentences.add(words.get("import.answer", when(answer.request()), addresses(answer.request())));
            answer.differences().forEach(difference -> sentences.add(sentence(difference)));
        });
        arrival.passedOver().forEach(passedOver -> sentences.add(sentence(passedOver)));
        arrival.missingIssuer().ifPresent(issuer -> sentences.add(words.get("import.missingIssuer", name(issuer))));
        return sentences;
    }

    /// The authority made its own key.
    public String sentence(PassedOver passedOver) {
        return words.get("import.passedOver", when(passedOver.request()), addresses(passedOver.request()));
    }

    private String sentence(Difference difference) {
        return switch (difference) {
            case Difference.AddressMissing missing ->
                words.get("import.difference.addressMissing", ShownText.of(missing.asked()));
            case Difference.AddressAdded added ->
                words.get("import.difference.addressAdded", ShownText.of(added.given()));
            case Difference.AddressCase letters ->
                words.get(
                        "import.difference.addressCase", ShownText.of(letters.asked()), ShownText.of(letters.given()));
            case Difference.FieldChanged changed ->
                words.get(
                        "import.difference.fieldChanged",
                        field(changed.field()),
                        ShownText.of(changed.asked()),
                        ShownText.of(changed.given()));
            case Difference.FieldLeftOut leftOut ->
                words.get("import.difference.fieldLeftOut", field(leftOut.field()), ShownText.of(leftOut.asked()));
        };
    }

    private String field(RequestField field) {
        return words.say(new Value.AttributeKind(field.oid(), field.label()));
    }

    private String when(PendingRequest request) {
        return words.day(request.created());
    }

    private static String addresses(PendingRequest request) {
        return ShownText.of(String.join(", ", request.emails()));
    }

    private static String name(DistinguishedName issuer) {
        return ShownText.of(issuer.commonName().or(issuer::organization).orElse(issuer.toString()));
    }
}
