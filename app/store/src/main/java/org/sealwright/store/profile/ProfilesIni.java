package org.sealwright.store.profile;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sealwright.core.profile.Profile;

/// `profiles.ini` and `installs.ini` of one Thunderbird folder (thunderbird-behaviour section 9.1). The profile an
/// installation starts with is the `Default` of its `[Install…]` section; `Default=1` of a profile counts only
/// where there is none, as in files of old versions.
final class ProfilesIni {
    private static final Pattern PROFILE = Pattern.compile("Profile\\d+");
    private static final Pattern INSTALL = Pattern.compile("Install.+");

    private final Path root;
    private final List<Path> roots;
    private final List<IniFile.Section> profiles;
    private final Set<Path> defaults = new HashSet<>();

    /// @param roots all Thunderbird folders: a redirected Windows Store version keeps the list in one of them and
    ///   profiles in another
    ProfilesIni(Path root, List<Path> roots) {
        this.root = root;
        this.roots = roots;
        var sections = IniFile.read(root.resolve("profiles.ini"));
        profiles = sections.stream()
                .filter(section -> PROFILE.matcher(section.name()).matches())
                .toList();
        Stream.concat(
                        sections.stream().filter(section -> INSTALL.matcher(section.name())
                                .matches()),
                        IniFile.read(root.resolve("installs.ini")).stream())
                .forEach(install -> folder(install.value("Default"), isRelative(install.value("Default")))
                        .ifPresent(defaults::add));
    }

    /// The profiles whose folders exist, in the order of the file.
    List<Profile> profiles() {
        var found = new ArrayList<Profile>();
        for (var section : profiles) {
            var path = section.value("Path");
            folder(path, !section.value("IsRelative").equals("0")).ifPresent(folder -> {
                var name = section.value("Name");
                found.add(new Profile(
                        Profile.Kind.THUNDERBIRD,
                        folder,
                        name.isEmpty() ? String.valueOf(folder.getFileName()) : name,
                        isDefault(section, folder)));
            });
        }
        return found;
    }

    private boolean isDefault(IniFile.Section section, Path folder) {
        return defaults.isEmpty() ? section.value("Default").equals("1") : defaults.contains(folder);
    }

    /// Install sections do not say whether their path is relative.
    private static boolean isRelative(String text) {
        try {
            return !Path.of(text).isAbsolute();
        } catch (InvalidPathException e) {
            return true;
        }
    }

    private Optional<Path> folder(String text, boolean relative) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            var path = Path.of(text);
            var candidates = relative
                    ? Stream.concat(Stream.of(root), roots.stream()).map(base -> base.resolve(path))
                    : Stream.of(path).filter(Path::isAbsolute);
            return candidates.map(Path::normalize).filter(Files::isDirectory).findFirst();
        } catch (InvalidPathException e) {
            return Optional.empty(); // no folder can have this name
        }
    }
}
