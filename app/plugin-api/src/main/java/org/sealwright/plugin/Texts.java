package org.sealwright.plugin;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.sealwright.core.text.Bundles;

/// The words of one module in the user's language: the bundle `messages` beside a class of that module. Keys are
/// `page.thing.part`; values are [MessageFormat] patterns when there are arguments, plain text otherwise.
public final class Texts {
    private final ResourceBundle bundle;
    private final Locale locale;

    /// The language of the program.
    ///
    /// @param locale chosen by setting or policy, else the system's
    public record Language(Locale locale) {}

    private Texts(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    /// @param beside a class in the package that holds `messages.properties`
    public static Texts beside(Class<?> beside, Language language) {
        var bundle = Bundles.named(beside.getPackageName() + ".messages", language.locale(), beside.getClassLoader());
        return new Texts(bundle, language.locale());
    }

    /// For dates and numbers.
    public Locale locale() {
        return locale;
    }

    /// The text of a key, with `arguments` in its placeholders. Arguments from foreign input have to be made safe
    /// to show first.
    ///
    /// @throws MissingResourceException if there is no such key: a mistake in the program
    public String get(String key, Object... arguments) {
        String text = bundle.getString(key);
        return arguments.length == 0 ? text : new MessageFormat(text, locale).format(arguments);
    }

    public boolean has(String key) {
        return bundle.containsKey(key);
    }
}
