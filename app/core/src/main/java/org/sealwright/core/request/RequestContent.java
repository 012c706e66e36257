package org.sealwright.core.request;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a request is to say of its holder, checked. Made by [RequestDraft#check].
public final class RequestContent {
    private final List<MailAddress> addresses;
    private final Map<RequestField, String> fields;

    RequestContent(List<MailAddress> addresses, Map<RequestField, String> fields) {
        this.addresses = List.copyOf(addresses);
        this.fields = new EnumMap<>(RequestField.class);
        this.fields.putAll(fields);
    }

    /// At least one, the main one first.
    public List<MailAddress> addresses() {
        return addresses;
    }

    public MailAddress mainAddress() {
        return addresses.getFirst();
    }

    public Optional<String> value(RequestField field) {
        return Optional.ofNullable(fields.get(field));
    }
}
