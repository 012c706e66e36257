package org.sealwright.core.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the product is called. The branding decides it, with the resource `org/sealwright/branding/product.properties`
/// on the class path; where there is no branding, as in the tests of single rooms, it is Sealwright.
///
/// @param name for people: `Sealwright`
/// @param command typed in a terminal, and the name of packages: `sealwright`
public record ProductName(String name, String command) {
    private static final Pattern FIT_FOR_TEXTS = Pattern.compile("[^'{}]+");
    private static final Pattern FIT_FOR_FILES = Pattern.compile("[a-z][a-z0-9-]*");

    /// @throws IllegalArgumentException for a name that would break the patterns it is put into, or a command that
    ///   is no file name: a mistake in the branding
    public ProductName {
        if (!FIT_FOR_TEXTS.matcher(name).matches()) {
            throw new IllegalArgumentException("the product's name has a quote or brace: " + name);
        }
        if (!FIT_FOR_FILES.matcher(command).matches()) {
            throw new IllegalArgumentException("the product's command has more than letters and digits: " + command);
        }
    }

    /// What the texts in the bundles call it.
    static final ProductName IN_TEXTS = new ProductName("Sealwright", "sealwright");

    private static final Pattern NAME = Pattern.compile("\\bSealwright\\b");
    /// Where it is typed: before an argument, or at the end of what is quoted.
    private static final Pattern COMMAND = Pattern.compile("\\bsealwright(?=[ »`]|$)");

    /// Is it called as the bundles call it, so that their texts stay as they are?
    boolean isAsInTexts() {
        return name.equals(IN_TEXTS.name) && command.equals(IN_TEXTS.command);
    }

    /// A text that calls the product as the bundles do, in the words of this brand.
    public String in(String text) {
        return COMMAND.matcher(NAME.matcher(text).replaceAll(Matcher.quoteReplacement(name)))
                .replaceAll(Matcher.quoteReplacement(command));
    }

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
