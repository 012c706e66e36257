package org.sealwright.csr.ui;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.swing.JComboBox;
import org.sealwright.core.text.ShownText;

/// A country by its name in the user's language; nobody has to know its two letters.
final class CountryBox extends JComboBox<CountryBox.Country> {
    private boolean writing;

    /// @param code two letters; empty for none
    record Country(String code, String name) {
        /// What the box shows, and what typing the first letters looks for.
        @Override
        public String toString() {
            return name;
        }
    }

    /// @param countries as [#countries] has them
    CountryBox(String name, List<Country> countries, Consumer<String> chosen) {
        setName(name);
        countries.forEach(this::addItem);
        addActionListener(_ -> {
            if (!writing && getSelectedItem() instanceof Country(var code, var _)) {
                chosen.accept(code);
            }
        });
    }

    /// All there are, and none, sorted by name: takes too long for the event thread.
    static List<Country> countries(Locale locale) {
        return Stream.concat(
                        Stream.of(new Country("", "")),
                        Arrays.stream(Locale.getISOCountries())
                                .map(code -> new Country(
                                        code, Locale.of("", code).getDisplayCountry(locale) + " (" + code + ")"))
                                .sorted(Comparator.comparing(Country::name, Collator.getInstance(locale))))
                .toList();
    }

    /// @param code as taken over from a certificate; one that is no country is added, so that it can be seen
    void write(String code) {
        writing = true;
        try {
            for (int i = 0; i < getItemCount(); i++) {
                if (getItemAt(i).code().equalsIgnoreCase(code.strip())) {
                    setSelectedIndex(i);
                    return;
                }
            }
            addItem(new Country(code, ShownText.of(code)));
            setSelectedIndex(getItemCount() - 1);
        } finally {
            writing = false;
        }
    }
}
