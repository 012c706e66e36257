package org.sealwright.core.request;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a certificate authority wants to see in a request, and what not.
///
/// @param id             stable, lower case with hyphens; the word of the command line
/// @param order          small ones come first
/// @param wordings       by language tag; `en` is always there
/// @param fields         attributes of the subject it takes from the form
/// @param required       of these, the ones that must be filled in
/// @param fixed          values that the organisation decides; the form shows them and does not let them change
/// @param subjectAddress where in the subject the main address goes
/// @param alternativeNames all addresses go into the subject alternative name
/// @param keyUsage       the key usage by [KeyKind#mailUsages()] is asked for
/// @param purposes       object identifiers of the extended key usage; empty for no such extension
/// @param capabilities   object identifiers of the ciphers for SMIMECapabilities (RFC 4262), strongest first; empty
///                       for no such extension
/// @param microsoft      the template of a Microsoft certificate authority
/// @param kinds          kinds of key it accepts, at least one
/// @param suggested      one of `kinds`
public record RequestTemplate(
        String id,
        int order,
        Map<String, Wording> wordings,
        Set<RequestField> fields,
        Set<RequestField> required,
        Map<RequestField, String> fixed,
        SubjectAddress subjectAddress,
        boolean alternativeNames,
        boolean keyUsage,
        List<String> purposes,
        List<String> capabilities,
        Optional<MicrosoftTemplate> microsoft,
        Set<KeyKind> kinds,
        KeyKind suggested) {

    /// How a template is offered to the user.
    ///
    /// @param title    a few words
    /// @param sentence when to choose it
    public record Wording(String title, String sentence) {}

    /// Where in the subject the main address goes.
    public enum SubjectAddress {
        /// Nowhere.
        NONE,
        /// As emailAddress (PKCS #9), which can hold ASCII addresses only; others are left out.
        EMAIL_ADDRESS,
        /// As commonName where no name was filled in, and as emailAddress beside a name. Left out where it does
        /// not fit.
        COMMON_NAME
    }

    /// The extension by which a Microsoft certificate authority finds the template to issue by.
    public sealed interface MicrosoftTemplate {
        /// szOID_ENROLL_CERTTYPE_EXTENSION, for templates of version 1 such as `User`.
        record Named(String name) implements MicrosoftTemplate {}

        /// szOID_CERTIFICATE_TEMPLATE, for templates of version 2 and later.
        record Identified(String oid, int major, int minor) implements MicrosoftTemplate {}
    }

    public RequestTemplate {
        wordings = Map.copyOf(wordings);
        fields = Set.copyOf(fields);
        required = Set.copyOf(required);
        fixed = Map.copyOf(fixed);
        purposes = List.copyOf(purposes);
        capabilities = List.copyOf(capabilities);
        kinds = Set.copyOf(kinds);
        if (!wordings.containsKey("en")) {
            throw new IllegalArgumentException("a template needs a title and a sentence in English");
        }
        if (!kinds.contains(suggested)) {
            throw new IllegalArgumentException("the suggested kind of key is not among those accepted");
        }
        if (!fields.containsAll(required) || !fields.containsAll(fixed.keySet())) {
            throw new IllegalArgumentException("a field is required or fixed that the template does not take");
        }
    }

    /// The same, where the organisation also decides these fields, as far as the template takes them.
    public RequestTemplate withFixed(Map<RequestField, String> further) {
        Map<RequestField, String> all = new EnumMap<>(RequestField.class);
        all.putAll(fixed);
        further.forEach((field, value) -> {
            if (fields.contains(field)) {
                all.put(field, value);
            }
        });
        return new RequestTemplate(
                id,
                order,
                wordings,
                fields,
                required,
                all,
                subjectAddress,
                alternativeNames,
                keyUsage,
                purposes,
                capabilities,
                microsoft,
                kinds,
                suggested);
    }

    /// In the user's language, or in English.
    public Wording wording(Locale locale) {
        Wording english = wordings.get("en");
        return wordings.getOrDefault(locale.getLanguage(), english == null ? new Wording(id, "") : english);
    }
}
