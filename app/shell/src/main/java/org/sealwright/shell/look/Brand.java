package org.sealwright.shell.look;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/// What the branding module holds: the product's name, version, icon, licence and contact.
public final class Brand {
    private static final String FOLDER = "/org/sealwright/branding/";

    private final Properties product = new Properties();

    @Inject
    public Brand() {
        try (var reader = new InputStreamReader(resource("product.properties").openStream(), StandardCharsets.UTF_8)) {
            product.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String name() {
        return product.getProperty("name", "");
    }

    public String version() {
        return product.getProperty("version", "");
    }

    /// SVG, square.
    public URL icon() {
        return resource("icon.svg");
    }

    /// Whom to ask: a web page or an address, as people read it.
    public String support() {
        return product.getProperty("support", "").replaceFirst("^(mailto:|https://)", "");
    }

    /// Where the number of the newest version stands, as a small text: an https address; empty for nowhere.
    public String newestVersion() {
        return product.getProperty("updates", "");
    }

    /// Where the newest version can be had: a web page.
    public String downloads() {
        return product.getProperty("downloads", product.getProperty("homepage", ""));
    }

    /// What the user may do with the product itself.
    public String licence() {
        return text("licence.txt");
    }

    /// What the product is made of.
    public List<Part> parts() {
        return text("licences/parts.txt")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(Part::of)
                .toList();
    }

    /// The licence of a part, by [Part#text()].
    public String licenceText(String file) {
        return text("licences/" + file);
    }

    private static String text(String name) {
        try (var stream = resource(name).openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL resource(String name) {
        return Objects.requireNonNull(Brand.class.getResource(FOLDER + name), name);
    }
}
