package org.sealwright.core.request;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sealwright.core.certificate.DistinguishedName;

/// What a person filled in, as typed. Cheap to make and to check at each key press.
///
/// @param addresses the main one first; empty ones after it do not count
/// @param fields    only those that were filled in; empty texts do not count
public record RequestDraft(List<String> addresses, Map<RequestField, String> fields) {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    public RequestDraft {
        addresses = List.copyOf(addresses);
        fields = Map.copyOf(fields);
    }

    /// What a certificate (or another request) says, to begin a new request with.
    ///
    /// @param emails the main address first
    public static RequestDraft like(DistinguishedName subject, List<String> emails) {
        Map<RequestField, String> fields = new EnumMap<>(RequestField.class);
        for (RequestField field : RequestField.values()) {
            subject.value(field.oid())
                    .filter(text -> !text.isBlank() && !emails.contains(text))
                    .ifPresent(text -> fields.put(field, text));
        }
        return new RequestDraft(emails, fields);
    }

    /// The answer to [#check].
    public sealed interface Check {
        record Sound(RequestContent content) implements Check {}

        /// @param faults at least one
        record Faulty(List<RequestFault> faults) implements Check {
            public Faulty {
                faults = List.copyOf(faults);
            }
        }
    }

    /// What a request made with this template would hold, or everything that is wrong, in the order of the form.
    /// Fields the template does not take are left out without a word.
    public Check check(RequestTemplate template) {
        var faults = new ArrayList<RequestFault>();
        List<MailAddress> sound = checkAddresses(faults);
        Map<RequestField, String> values = new EnumMap<>(RequestField.class);
        for (RequestField field : RequestField.values()) {
            if (template.fields().contains(field)) {
                String text = tidy(template.fixed().getOrDefault(field, fields.getOrDefault(field, "")), field);
                fault(field, text, template).ifPresent(faults::add);
                if (!text.isEmpty()) {
                    values.put(field, text);
                }
            }
        }
        return faults.isEmpty() ? new Check.Sound(new RequestContent(sound, values)) : new Check.Faulty(faults);
    }

    private List<MailAddress> checkAddresses(List<RequestFault> faults) {
        var sound = new ArrayList<MailAddress>();
        var seen = new HashSet<MailAddress>();
        if (addresses.isEmpty()) {
            faults.add(new RequestFault.BadAddress(0, MailAddress.Fault.EMPTY));
        }
        for (int i = 0; i < addresses.size(); i++) {
            String typed = addresses.get(i);
            if (i > 0 && typed.isBlank()) {
                continue;
            }
            switch (MailAddress.check(typed)) {
                case MailAddress.Check.Faulty(var fault) -> faults.add(new RequestFault.BadAddress(i, fault));
                case MailAddress.Check.Sound(var address) -> {
                    if (seen.add(address)) {
                        sound.add(address);
                    } else {
                        faults.add(new RequestFault.AddressTwice(i));
                    }
                }
            }
        }
        return sound;
    }

    private static String tidy(String typed, RequestField field) {
        String text = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
        return field == RequestField.COUNTRY ? text.toUpperCase(Locale.ROOT) : text;
    }

    private static Optional<RequestFault> fault(RequestField field, String text, RequestTemplate template) {
        if (text.isEmpty()) {
            return template.required().contains(field)
                    ? Optional.of(new RequestFault.Missing(field))
                    : Optional.empty();
        }
        if (field == RequestField.COUNTRY) {
            return COUNTRIES.contains(text) ? Optional.empty() : Optional.of(new RequestFault.NotACountry(field));
        }
        var hidden =
                text.codePoints().filter(point -> !NameText.isVisible(point)).findFirst();
        if (hidden.isPresent()) {
            return Optional.of(new RequestFault.ForbiddenCharacter(field, hidden.getAsInt()));
        }
        int length = text.codePointCount(0, text.length());
        if (length > field.longest()) {
            return Optional.of(new RequestFault.TooLong(field, length));
        }
        return text.codePoints().allMatch(point -> point == '.' || point == '-' || Character.isSpaceChar(point))
                ? Optional.of(new RequestFault.OnlyPunctuation(field))
                : Optional.empty();
    }
}
