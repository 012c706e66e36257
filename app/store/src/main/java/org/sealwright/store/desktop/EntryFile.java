package org.sealwright.store.desktop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sealwright.core.problem.CannotRead;
import org.sealwright.core.problem.CannotWrite;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.writing.SafeFiles;
import org.sealwright.store.files.Computer;

/// An entry that is a file. One that names the same command counts as ours, whatever else the user's desktop wrote
/// into it (that it is switched off, for example).
final class EntryFile implements SessionStart.Entry {
    private static final int LARGEST = 1 << 16;

    private final Path folder;
    private final Path file;
    private final SafeFiles files;
    private final Function<List<String>, Content> content;

    /// @param whole   of the file
    /// @param command the part of it that says what is started
    record Content(String whole, String command) {}

    private EntryFile(Path folder, String name, SafeFiles files, Function<List<String>, Content> content) {
        this.folder = folder;
        this.file = folder.resolve(name);
        this.files = files;
        this.content = content;
    }

    /// freedesktop.org, Desktop Application Autostart Specification 0.5.
    static EntryFile ofDesktop(Computer computer, SafeFiles files) {
        var config = computer.folder("XDG_CONFIG_HOME")
                .orElseGet(() -> computer.home().resolve(".config"));
        return new EntryFile(config.resolve("autostart"), "sealwright-check.desktop", files, EntryFile::desktop);
    }

    /// launchd.plist(5).
    static EntryFile ofLaunchAgent(Computer computer, SafeFiles files) {
        var agents = computer.home().resolve("Library", "LaunchAgents");
        return new EntryFile(agents, "org.sealwright.check.plist", files, EntryFile::launchAgent);
    }

    @Override
    public boolean starts(List<String> command) throws Problem {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (var stream = Files.newInputStream(file)) {
            var text = new String(stream.readNBytes(LARGEST), StandardCharsets.UTF_8);
            return text.contains(content.apply(command).command());
        } catch (IOException e) {
            throw new CannotRead(file, e);
        }
    }

    @Override
    public void write(List<String> command) throws Problem {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new CannotWrite(file, e);
        }
        var text = content.apply(command).whole();
        files.write(file, text.getBytes(StandardCharsets.UTF_8), SafeFiles.Readers.USUAL, true);
    }

    @Override
    public void remove() throws Problem {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new CannotWrite(file, e);
        }
    }

    private static Content desktop(List<String> command) {
        var exec = "Exec="
                + command.stream()
                        .map(EntryFile::quoted)
                        .collect(Collectors.joining(" "))
                        .replace("\\", "\\\\")
                + "\n";
        return new Content("""
                [Desktop Entry]
                Type=Application
                Name=Sealwright: check of certificates
                Name[de]=Sealwright: Prüfung der Zertifikate
                Comment=Tells once a day if a mail certificate needs attention
                Comment[de]=Meldet einmal am Tag, wenn ein Mail-Zertifikat Aufmerksamkeit braucht
                """ + exec + """
                Terminal=false
                NoDisplay=true
                X-GNOME-Autostart-enabled=true
                """, exec);
    }

    /// Desktop Entry Specification 1.5, "The Exec key": in quotes, with four characters escaped, and a percent
    /// sign doubled.
    private static String quoted(String argument) {
        return "\"" + argument.replaceAll("([\"`$\\\\])", "\\\\$1").replace("%", "%%") + "\"";
    }

    private static Content launchAgent(List<String> command) {
        var arguments = command.stream()
                .map(EntryFile::escaped)
                .map(argument -> "    <string>" + argument + "</string>\n")
                .collect(Collectors.joining("", "  <array>\n", "  </array>\n"));
        return new Content("""
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
                <plist version="1.0">
                <dict>
                  <key>Label</key>
                  <string>org.sealwright.check</string>
                  <key>ProgramArguments</key>
                """ + arguments + """
                  <key>RunAtLoad</key>
                  <true/>
                </dict>
                </plist>
                """, arguments);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
