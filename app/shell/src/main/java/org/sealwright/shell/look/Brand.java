package org.sealwright.shell.look;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/// What the branding module holds: the product's name, version, icon and licence texts.
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

    /// A licence text by file name; `overview.txt` says what is under which.
    public String licence(String file) {
        try (var stream = resource("licences/" + file).openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL resource(String name) {
        return Objects.requireNonNull(Brand.class.getResource(FOLDER + name), name);
    }
}
