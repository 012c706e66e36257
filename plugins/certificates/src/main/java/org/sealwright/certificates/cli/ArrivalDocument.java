package org.sealwright.certificates.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sealwright.certificates.usecase.Arrival;
import org.sealwright.core.certificate.DistinguishedName;
import org.sealwright.core.request.RequestAnswer;
import org.sealwright.core.request.RequestAnswer.Difference;

/// What the arrival of an own certificate means, as part of the JSON document.
final class ArrivalDocument {
    private ArrivalDocument() {}

    static Map<String, @Nullable Object> of(Arrival arrival) {
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put("sha256", arrival.certificate().certificate().sha256().hex());
        document.put(
                "answers_request",
                arrival.answer()
                        .map(answer -> answer.request().key().fingerprint().hex())
                        .orElse(null));
        document.put(
                "differences",
                arrival.answer().stream()
                        .map(RequestAnswer::differences)
                        .flatMap(java.util.List::stream)
                        .map(ArrivalDocument::of)
                        .toList());
        document.put(
                "passed_over_requests",
                arrival.passedOver().stream()
                        .map(passedOver ->
                                passedOver.request().key().fingerprint().hex())
                        .toList());
        document.put(
                "missing_issuer",
                arrival.missingIssuer().map(DistinguishedName::toString).orElse(null));
        return document;
    }

    private static Map<String, @Nullable Object> of(Difference difference) {
        return switch (difference) {
            case Difference.AddressMissing missing -> of("address-missing", "email", missing.asked(), null);
            case Difference.AddressAdded added -> of("address-added", "email", null, added.given());
            case Difference.AddressCase letters -> of("address-case", "email", letters.asked(), letters.given());
            case Difference.FieldChanged changed ->
                of("field-changed", changed.field().label(), changed.asked(), changed.given());
            case Difference.FieldLeftOut leftOut ->
                of("field-left-out", leftOut.field().label(), leftOut.asked(), null);
        };
    }

    private static Map<String, @Nullable Object> of(
            String kind, String field, @Nullable String asked, @Nullable String given) {
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put("kind", kind);
        document.put("field", field);
        document.put("asked", asked);
        document.put("given", given);
        return document;
    }
}
