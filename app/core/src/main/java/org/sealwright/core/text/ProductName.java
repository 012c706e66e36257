package org.sealwright.core.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/// What the product is called. The branding decides it, with the resource `org/sealwright/branding/product.properties`
/// on the class path; where there is no branding, as in the tests of single rooms, it is Sealwright.
///
/// @param name for people: `Sealwright`
/// @param command typed in a terminal, and the name of packages: `sealwright`
public record ProductName(String name, String command) {
    /// What the texts in the bundles call it.
    static final ProductName IN_TEXTS = new ProductName("Sealwright", "sealwright");

    /// As the branding on the class path has it.
    public static ProductName current() {
        return Held.CURRENT;
    }

    /// @param product with `name` and `package`; what is missing is as in the texts
    static ProductName of(Properties product) {
        return new ProductName(
                product.getProperty("name", IN_TEXTS.name), product.getProperty("package", IN_TEXTS.command));
    }

    private static final class Held {
        static final ProductName CURRENT = read();

        private static ProductName read() {
            var product = new Properties();
            try (var stream = ProductName.class.getResourceAsStream("/org/sealwright/branding/product.properties")) {
                if (stream != null) {
                    product.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return of(product);
        }
    }
}
