package org.sealwright.store.files;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What the program can ask the computer about: its system, its environment, its Java properties. A value, so that
/// the rules of every system can be tried on any of them.
///
/// @param platform the kind of operating system
/// @param environment environment variables
/// @param properties Java system properties
public record Computer(Platform platform, Map<String, String> environment, Map<String, String> properties) {
    /// The kinds of operating system whose habits differ.
    public enum Platform {
        LINUX,
        WINDOWS,
        MACOS
    }

    public Computer {
        environment = Map.copyOf(environment);
        properties = Map.copyOf(properties);
    }

    /// The one this program runs on.
    public static Computer here() {
        var properties = new HashMap<String, String>();
        var given = System.getProperties();
        given.stringPropertyNames().forEach(name -> properties.put(name, given.getProperty(name, "")));
        return new Computer(platformOf(properties.getOrDefault("os.name", "")), System.getenv(), properties);
    }

    private static Platform platformOf(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("windows")) {
            return Platform.WINDOWS;
        }
        return lower.startsWith("mac") ? Platform.MACOS : Platform.LINUX;
    }

    /// The user's home. On Unix `HOME` goes before what the password file says, as for every other program there.
    public Path home() {
        var variable = platform == Platform.WINDOWS ? "USERPROFILE" : "HOME";
        return folder(variable)
                .or(() -> path(properties.getOrDefault("user.home", "")))
                .orElseGet(() -> Path.of("").toAbsolutePath());
    }

    /// A folder named by an environment variable; empty if it is unset, empty, relative (which the XDG rules tell
    /// to ignore) or no path at all.
    public Optional<Path> folder(String variable) {
        return path(environment.getOrDefault(variable, ""));
    }

    /// A folder named by a Java system property, under the same rules.
    public Optional<Path> propertyFolder(String name) {
        return path(properties.getOrDefault(name, ""));
    }

    /// Who works here, for the audit log.
    public String userName() {
        return properties.getOrDefault("user.name", "");
    }

    private static Optional<Path> path(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(text)).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty(); // no file can have this name, so none is meant
        }
    }
}
