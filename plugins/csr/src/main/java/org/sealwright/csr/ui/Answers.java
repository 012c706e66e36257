package org.sealwright.csr.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sealwright.core.certificate.Certificate;
import org.sealwright.core.certificate.PublicKeyFacts;
import org.sealwright.core.request.KeyKind;
import org.sealwright.core.request.RequestDraft;
import org.sealwright.core.request.RequestFacts;
import org.sealwright.core.request.RequestField;
import org.sealwright.csr.usecase.KeyChoice;

/// What was filled into the form, as typed; kept while the program runs, so that nobody types twice.
///
/// @param further  addresses after the main one, a line each
/// @param template its id; empty for the one that is offered first
/// @param kind     of key; empty for the one the template suggests
/// @param existing the key of the database to make the request for; empty for a new one
/// @param renewal  they were taken from a certificate that is to be renewed
record Answers(
        String address,
        String further,
        Map<RequestField, String> fields,
        String template,
        Optional<KeyKind> kind,
        Optional<PublicKeyFacts> existing,
        boolean renewal) {
    Answers {
        fields = Map.copyOf(fields);
    }

    /// Nothing filled in.
    static Answers none() {
        return new Answers("", "", Map.of(), "", Optional.empty(), Optional.empty(), false);
    }

    /// To renew a certificate: its fields, with a new key.
    static Answers like(Certificate certificate) {
        return new Answers("", "", Map.of(), "", Optional.empty(), Optional.empty(), true)
                .with(RequestDraft.like(certificate.subject(), certificate.emails()));
    }

    /// To ask for the same once more.
    static Answers like(RequestFacts request) {
        return none().with(RequestDraft.like(request.subject(), request.emails()));
    }

    private Answers with(RequestDraft draft) {
        var addresses = draft.addresses();
        return new Answers(
                addresses.isEmpty() ? "" : addresses.getFirst(),
                String.join("\n", addresses.subList(Math.min(1, addresses.size()), addresses.size())),
                draft.fields(),
                template,
                kind,
                existing,
                renewal);
    }

    Answers with(PublicKeyFacts key) {
        return new Answers(address, further, fields, template, kind, Optional.of(key), renewal);
    }

    Answers with(KeyKind other) {
        return new Answers(address, further, fields, template, Optional.of(other), existing, renewal);
    }

    Answers withTemplate(String id) {
        return new Answers(address, further, fields, id, kind, existing, renewal);
    }

    Answers withAddress(String typed) {
        return new Answers(typed, further, fields, template, kind, existing, renewal);
    }

    Answers withFurther(String typed) {
        return new Answers(address, typed, fields, template, kind, existing, renewal);
    }

    Answers with(RequestField field, String typed) {
        Map<RequestField, String> next = new EnumMap<>(RequestField.class);
        next.putAll(fields);
        next.put(field, typed);
        return new Answers(address, further, next, template, kind, existing, renewal);
    }

    /// With the first of the offered addresses if none was typed.
    Answers orAddress(List<String> offered) {
        return address.isBlank() && !offered.isEmpty() ? withAddress(offered.getFirst()) : this;
    }

    /// Only the address stays, and the key if it is one that exists.
    Answers reset() {
        return new Answers(address, "", Map.of(), "", Optional.empty(), existing, renewal);
    }

    /// Nothing but the address was filled in.
    boolean isShort() {
        return further.isBlank() && fields.values().stream().allMatch(String::isBlank);
    }

    /// The further addresses one by one, empty lines too, so that a fault's index says which it is.
    List<String> furtherAddresses() {
        return Arrays.asList(further.split("[,;\\r\\n]", -1));
    }

    RequestDraft draft() {
        var addresses = new ArrayList<String>();
        addresses.add(address);
        addresses.addAll(furtherAddresses());
        return new RequestDraft(addresses, fields);
    }

    /// @param chosen the kind of key if a new one is made
    KeyChoice key(KeyKind chosen) {
        return existing.<KeyChoice>map(key -> new KeyChoice.Existing(key.fingerprint()))
                .orElseGet(() -> new KeyChoice.Fresh(chosen));
    }
}
