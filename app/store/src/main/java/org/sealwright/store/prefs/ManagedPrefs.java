package org.sealwright.store.prefs;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.sealwright.store.files.Computer;
import org.sealwright.store.files.JsonFile;

/// The settings that an organisation's `policies.json` decides for Thunderbird (its policy `Preferences`,
/// thunderbird-behaviour section 13). Like Thunderbird this takes the file in `/etc/thunderbird/policies` (Linux)
/// or else the one in the folder `distribution` of the installation, which the profile's `compatibility.ini` names;
/// a file that is no JSON counts for nothing. Policies in the Windows registry, macOS managed preferences and
/// AutoConfig files are not read.
public final class ManagedPrefs {
    /// What a policy says about one setting.
    ///
    /// @param value  empty if the policy takes the user's value away
    /// @param locked the user's value does not last; otherwise this is only the default
    public record Managed(Optional<PrefValue> value, boolean locked) {}

    private static final System.Logger LOG = System.getLogger(ManagedPrefs.class.getName());
    private static final int MAXIMUM_MEGABYTES = 4;
    private static final int MAXIMUM_INI_BYTES = 1 << 16;

    private final Optional<Path> system;

    @Inject
    public ManagedPrefs(Computer computer) {
        this(
                computer.platform() == Computer.Platform.LINUX
                        ? Optional.of(Path.of("/etc/thunderbird/policies/policies.json"))
                        : Optional.empty());
    }

    ManagedPrefs(Optional<Path> system) {
        this.system = system;
    }

    /// By the name of the setting.
    ///
    /// @param profile folder of the profile
    /// @param isWhole does the profile hold an integer under this name? A policy's 0 and 1 are numbers there, and
    ///   otherwise false and true
    public Map<String, Managed> of(Path profile, Predicate<String> isWhole) {
        var file = system.filter(Files::exists).or(() -> ofInstallation(profile));
        if (file.isEmpty()) {
            return Map.of();
        }
        try {
            return preferences(JsonFile.read(file.get(), MAXIMUM_MEGABYTES), isWhole);
        } catch (IOException | JsonFile.Broken e) {
            LOG.log(Level.WARNING, "Thunderbird's policy " + file.get() + " counts for nothing: " + e.getMessage());
            return Map.of();
        }
    }

    private static Optional<Path> ofInstallation(Path profile) {
        return lines(profile.resolve("compatibility.ini")).stream()
                .filter(line -> line.startsWith("LastPlatformDir="))
                .map(line -> line.substring(line.indexOf('=') + 1).strip())
                .flatMap(folder -> path(folder).stream())
                .map(folder -> folder.resolve("distribution", "policies.json"))
                .filter(Files::exists)
                .findFirst();
    }

    private static List<String> lines(Path file) {
        try (var stream = Files.newInputStream(file)) {
            return new String(stream.readNBytes(MAXIMUM_INI_BYTES), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            return List.of(); // no Thunderbird has used the profile yet, so none locks anything in it
        }
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text)).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty(); // the profile came from another system
        }
    }

    private static Map<String, Managed> preferences(JsonObject file, Predicate<String> isWhole) {
        var managed = new HashMap<String, Managed>();
        if (file.get("policies") instanceof JsonObject policies) {
            for (var entry : object(policies.get("Preferences")).entrySet()) {
                managed(entry.getValue(), isWhole.test(entry.getKey()))
                        .ifPresent(value -> managed.put(entry.getKey(), value));
            }
        }
        return managed;
    }

    /// An object, or a text that holds one, as group policies have it.
    private static JsonObject object(JsonElement element) {
        if (element instanceof JsonPrimitive text && text.isString()) {
            try {
                return JsonParser.parseString(text.getAsString()) instanceof JsonObject object
                        ? object
                        : new JsonObject();
            } catch (JsonParseException e) {
                return new JsonObject();
            }
        }
        return element instanceof JsonObject object ? object : new JsonObject();
    }

    private static Optional<Managed> managed(JsonElement element, boolean isWhole) {
        if (!(element instanceof JsonObject object)) {
            return value(element, isWhole).map(value -> new Managed(Optional.of(value), true));
        }
        var status = object.get("Status") instanceof JsonPrimitive word ? word.getAsString() : "default";
        var value = value(object.get("Value"), isWhole);
        return switch (status) {
            case "clear" -> Optional.of(new Managed(Optional.empty(), true));
            case "locked", "user" -> value.map(one -> new Managed(Optional.of(one), true));
            case "default" -> value.map(one -> new Managed(Optional.of(one), false));
            default -> Optional.empty();
        };
    }

    private static Optional<PrefValue> value(JsonElement element, boolean isWhole) {
        if (!(element instanceof JsonPrimitive value)) {
            return Optional.empty();
        }
        if (value.isBoolean()) {
            return Optional.of(new PrefValue.Flag(value.getAsBoolean()));
        }
        return value.isString() ? Optional.of(new PrefValue.Text(value.getAsString())) : number(value, isWhole);
    }

    private static Optional<PrefValue> number(JsonPrimitive value, boolean isWhole) {
        try {
            int number = value.getAsBigDecimal().intValueExact();
            boolean flag = !isWhole && (number == 0 || number == 1);
            return Optional.of(flag ? new PrefValue.Flag(number == 1) : new PrefValue.Whole(number));
        } catch (ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
