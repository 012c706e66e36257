package org.sealwright.csr.ui;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// A country to choose, by its name in the user's language.
///
/// @param code two letters; empty for none
record Country(String code, String name) {
    /// All there are, and none, sorted by name: takes too long for the event thread.
    static List<Country> all(Locale locale) {
        return Stream.concat(
                        Stream.of(new Country("", "")),
                        Arrays.stream(Locale.getISOCountries())
                                .map(code -> new Country(
                                        code, Locale.of("", code).getDisplayCountry(locale) + " (" + code + ")"))
                                .sorted(Comparator.comparing(Country::name, Collator.getInstance(locale))))
                .toList();
    }

    /// What a list shows, and what typing the first letters looks for.
    @Override
    public String toString() {
        return name;
    }
}
