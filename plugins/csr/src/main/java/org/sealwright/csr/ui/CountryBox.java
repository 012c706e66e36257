package org.sealwright.csr.ui;

import java.util.List;
import java.util.function.Consumer;
import javax.swing.JComboBox;
import org.sealwright.core.text.ShownText;

/// A country by its name in the user's language; nobody has to know its two letters.
final class CountryBox extends JComboBox<Country> {
    private boolean writing;

    /// @param countries as [Country#all] has them
    CountryBox(String name, List<Country> countries, Consumer<String> chosen) {
        setName(name);
        countries.forEach(this::addItem);
        addActionListener(_ -> {
            if (!writing && getSelectedItem() instanceof Country(var code, var _)) {
                chosen.accept(code);
            }
        });
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
