package org.sealwright.store.profile;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sealwright.store.files.Computer;

/// The folders in which Thunderbird keeps `profiles.ini`, for each kind of installation of each system.
final class ThunderbirdFolders {
    /// Mozilla's flatpaks, and the older one of Flathub.
    private static final List<String> FLATPAKS =
            List.of("org.mozilla.thunderbird", "org.mozilla.thunderbird_esr", "org.mozilla.Thunderbird");

    private ThunderbirdFolders() {}

    /// Those that exist.
    static List<Path> on(Computer computer) {
        return (switch (computer.platform()) {
                    case LINUX -> linux(computer.home());
                    case WINDOWS -> windows(computer);
                    case MACOS -> Stream.of(computer.home().resolve("Library", "Thunderbird"));
                })
                .filter(Files::isDirectory)
                .toList();
    }

    private static Stream<Path> linux(Path home) {
        var flatpaks = FLATPAKS.stream().map(id -> home.resolve(".var", "app", id, ".thunderbird"));
        return Stream.concat(
                Stream.of(home.resolve(".thunderbird"), home.resolve("snap", "thunderbird", "common", ".thunderbird")),
                flatpaks);
    }

    private static Stream<Path> windows(Computer computer) {
        var roaming = computer.folder("APPDATA").orElseGet(() -> computer.home().resolve("AppData", "Roaming"));
        var local =
                computer.folder("LOCALAPPDATA").orElseGet(() -> computer.home().resolve("AppData", "Local"));
        return Stream.concat(
                Stream.of(roaming.resolve("Thunderbird")),
                storePackages(local).map(folder -> folder.resolve("LocalCache", "Roaming", "Thunderbird")));
    }

    /// What a Thunderbird from the Microsoft Store writes to `%APPDATA%` may be redirected into its package's
    /// folder.
    private static Stream<Path> storePackages(Path local) {
        var packages = new ArrayList<Path>();
        try (var found = Files.newDirectoryStream(local.resolve("Packages"), "MozillaThunderbird*")) {
            found.forEach(packages::add);
        } catch (IOException | DirectoryIteratorException e) {
            return Stream.empty(); // no packages, or none of ours to see
        }
        return packages.stream().sorted();
    }
}
