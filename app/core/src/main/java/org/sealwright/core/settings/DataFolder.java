package org.sealwright.core.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/// The organisation's word on where the suite keeps its own data: profile, copies, records and the user's settings.
///
/// Each user needs a folder of their own, which `~/` gives; names of variables are refused, because they mean
/// different things on different systems and nothing where they are not set.
public final class DataFolder {
    /// Nothing of it protects anything: while it is not known the usual folder is used, and there the strict
    /// sides of all other settings hold, by which no key that decrypts can come into it.
    public static final Setting<String> SETTING = Setting.text("data.folder", "", DataFolder::check)
            .forOrganisations()
            .harmlessIfLost()
            .like("~/Clinic/Sealwright");

    private static final String IN_HOME = "~/";

    /// Of any system: a policy may be checked on another one than it is for.
    private static final Pattern ABSOLUTE = Pattern.compile("(~?/|[A-Za-z]:[\\\\/]|\\\\\\\\).*[^/\\\\.~].*");

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{?[A-Za-z_]|%[A-Za-z_()]+%");

    private DataFolder() {}

    private static void check(String text) {
        if (VARIABLE.matcher(text).find()) {
            throw new IllegalArgumentException("variables are not replaced; ~/ is the user's home");
        }
        if (!text.isBlank() && !ABSOLUTE.matcher(text.strip()).matches()) {
            throw new IllegalArgumentException("neither an absolute path nor one that starts with ~/");
        }
    }

    /// @param text what [#SETTING] says
    /// @param home the user's
    /// @return empty if it says nothing
    /// @throws IllegalArgumentException no folder of this system can have this name
    public static Optional<Path> of(String text, Path home) {
        var name = text.strip();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        try {
            var folder = name.startsWith(IN_HOME) ? home.resolve(name.substring(IN_HOME.length())) : Path.of(name);
            if (folder.isAbsolute()) {
                return Optional.of(folder.normalize());
            }
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(e);
        }
        throw new IllegalArgumentException("not absolute on this system");
    }
}
