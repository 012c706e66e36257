package org.sealwright.csr.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sealwright.core.request.KeyKind;
import org.sealwright.core.request.RequestTemplate;

/// All that the form shows at one moment.
///
/// @param template the chosen one
/// @param kinds    of key that can be chosen
/// @param kind     the chosen one; empty if the organisation allows none that the template takes
/// @param more     the fields most people leave empty are shown
/// @param faults   a sentence by the word of its place, for the places that were typed into
/// @param addressHint what is to be known of an address that is right; empty if nothing
/// @param copied   the organisation gets a copy of the key
record NewRequestState(
        Answers answers,
        RequestTemplate template,
        Set<KeyKind> kinds,
        Optional<KeyKind> kind,
        boolean more,
        Map<String, String> faults,
        String addressHint,
        boolean copied) {
    NewRequestState {
        faults = Map.copyOf(faults);
    }

    /// What never changes while the form is open.
    ///
    /// @param addresses of the profile's identities
    /// @param templates in their order
    /// @param countries in the order of their names
    record Choices(List<String> addresses, List<RequestTemplate> templates, List<Country> countries) {
        Choices {
            countries = List.copyOf(countries);
            addresses = List.copyOf(addresses);
            templates = List.copyOf(templates);
        }
    }

    /// The sentence for a place; empty if it is as it should be.
    String fault(String place) {
        return faults.getOrDefault(place, "");
    }
}
