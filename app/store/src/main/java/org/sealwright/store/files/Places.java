package org.sealwright.store.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Where the suite keeps what, by the habits of each system:
///
/// | system | data | settings | the organisation's policy |
/// |---|---|---|---|
/// | Linux | `$XDG_DATA_HOME/sealwright`, else `~/.local/share/sealwright` | `$XDG_CONFIG_HOME/sealwright`, else
/// `~/.config/sealwright` | `/etc/sealwright/policies.json` | | Windows | `%APPDATA%\Sealwright` | the same |
/// `%ProgramData%\Sealwright\policies.json` | | macOS | `~/Library/Application Support/Sealwright` | the same |
/// `/Library/Application Support/Sealwright/policies.json` |
///
/// and everywhere `policies.json` in the installation. For portable use the system property `sealwright.data`, or
/// else the environment variable `SEALWRIGHT_DATA`, names one folder for data and settings. The organisation's word
/// ([org.sealwright.core.settings.DataFolder]) goes before all of that.
///
/// @param data the suite's data: own profile, copies, audit log
/// @param config the user's settings
/// @param policies files with the organisation's policy, the strongest first; they need not exist
/// @param installation where the program is installed; empty when it runs from a checkout
public record Places(Path data, Path config, List<Path> policies, Optional<Path> installation) {
    public Places {
        policies = List.copyOf(policies);
    }

    /// The places on a computer.
    public static Places on(Computer computer) {
        var portable = portable(computer);
        var installation = computer.propertyFolder("sealwright.home");
        return new Places(
                portable.orElseGet(() -> data(computer)),
                portable.orElseGet(() -> config(computer)),
                policies(computer, installation),
                installation);
    }

    /// The one folder that is asked for, for portable use.
    public static Optional<Path> portable(Computer computer) {
        return computer.propertyFolder("sealwright.data").or(() -> computer.folder("SEALWRIGHT_DATA"));
    }

    /// The same with one folder for data and settings, as the organisation decided.
    public Places keptIn(Path folder) {
        return new Places(folder, folder, policies, installation);
    }

    /// The suite's own profile.
    public Path ownProfile() {
        return data.resolve("profile");
    }

    /// Copies of databases as they were before they were changed.
    public Path copies() {
        return data.resolve("copies");
    }

    public Path auditLog() {
        return data.resolve("audit.log");
    }

    public Path settings() {
        return config.resolve("settings.json");
    }

    private static Path data(Computer computer) {
        return switch (computer.platform()) {
            case LINUX ->
                computer.folder("XDG_DATA_HOME")
                        .orElseGet(() -> computer.home().resolve(".local", "share"))
                        .resolve("sealwright");
            case WINDOWS -> roaming(computer).resolve("Sealwright");
            case MACOS -> computer.home().resolve("Library", "Application Support", "Sealwright");
        };
    }

    private static Path config(Computer computer) {
        return switch (computer.platform()) {
            case LINUX ->
                computer.folder("XDG_CONFIG_HOME")
                        .orElseGet(() -> computer.home().resolve(".config"))
                        .resolve("sealwright");
            case WINDOWS, MACOS -> data(computer);
        };
    }

    /// `%APPDATA%`, also where a service started us without it.
    private static Path roaming(Computer computer) {
        return computer.folder("APPDATA").orElseGet(() -> computer.home().resolve("AppData", "Roaming"));
    }

    private static List<Path> policies(Computer computer, Optional<Path> installation) {
        var files = new ArrayList<Path>();
        switch (computer.platform()) {
            case LINUX -> files.add(Path.of("/etc", "sealwright", "policies.json"));
            case WINDOWS ->
                computer.folder("ProgramData")
                        .ifPresent(folder -> files.add(folder.resolve("Sealwright", "policies.json")));
            case MACOS -> files.add(Path.of("/Library", "Application Support", "Sealwright", "policies.json"));
        }
        installation.ifPresent(folder -> files.add(folder.resolve("policies.json")));
        return files;
    }
}
