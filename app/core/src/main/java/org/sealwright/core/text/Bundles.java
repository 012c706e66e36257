package org.sealwright.core.text;

import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Loads the texts of a room. They call the product by its own name; under another brand its name and command are
/// put in their place here, so that no text has to know of it.
public final class Bundles {
    private static final ResourceBundle.Control PLAIN =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Bundles() {}

    /// The bundle in that language; English if there is none for it, never the system's language.
    ///
    /// @param name of the bundle, as [ResourceBundle] wants it
    /// @param loader of the room
    /// @throws java.util.MissingResourceException if there is no such bundle: a mistake in the program
    public static ResourceBundle named(String name, Locale locale, ClassLoader loader) {
        return named(name, locale, loader, ProductName.current());
    }

    static ResourceBundle named(String name, Locale locale, ClassLoader loader, ProductName product) {
        return ResourceBundle.getBundle(name, locale, loader, product.isAsInTexts() ? PLAIN : new Rebranding(product));
    }

    private static final class Rebranding extends ResourceBundle.Control {
        private final ProductName product;

        Rebranding(ProductName product) {
            this.product = product;
        }

        @Override
        public List<String> getFormats(String baseName) {
            return FORMAT_PROPERTIES;
        }

        @Override
        public @Nullable Locale getFallbackLocale(String baseName, Locale locale) {
            return null;
        }

        @Override
        public @Nullable ResourceBundle newBundle(
                String baseName, Locale locale, String format, ClassLoader loader, boolean reload)
                throws IllegalAccessException, InstantiationException, IOException {
            var own = super.newBundle(baseName, locale, format, loader, reload);
            return own == null ? null : new Rebranded(own, product);
        }
    }

    /// Also under keys that begin with the other command: picocli asks for `<command>.list.usage.description`.
    private static final class Rebranded extends ResourceBundle {
        private static final String KEYS_OF_COMMANDS = "sealwright.";

        private final Map<String, String> texts = new HashMap<>();

        Rebranded(ResourceBundle own, ProductName product) {
            for (var key : own.keySet()) {
                texts.put(
                        key.startsWith(KEYS_OF_COMMANDS)
                                ? product.command() + "." + key.substring(KEYS_OF_COMMANDS.length())
                                : key,
                        product.in(own.getString(key)));
            }
        }

        @Override
        protected @Nullable Object handleGetObject(String key) {
            return texts.get(key);
        }

        @Override
        protected Set<String> handleKeySet() {
            return texts.keySet();
        }

        @Override
        public Enumeration<String> getKeys() {
            var keys = new HashSet<>(texts.keySet());
            if (parent != null) {
                keys.addAll(parent.keySet());
            }
            return Collections.enumeration(keys);
        }
    }
}
