package org.sealwright.store.desktop;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sealwright.core.desktop.Autostart;
import org.sealwright.core.problem.Problem;
import org.sealwright.core.writing.SafeFiles;
import org.sealwright.store.files.Computer;

/// The daily check among what the session starts, by the habits of each system:
///
/// | system | where |
/// |---|---|
/// | Linux | `sealwright-check.desktop` in `$XDG_CONFIG_HOME/autostart`, else `~/.config/autostart` |
/// | Windows | value `SealwrightCheck` of the user's key `Run` |
/// | macOS | `~/Library/LaunchAgents/org.sealwright.check.plist` |
///
/// How the program is started is known from its start script (property `sealwright.start`) or from the package
/// (`jpackage.app-path`, which its launcher sets). Windows and macOS could not be tried on a Linux machine.
public final class SessionStart implements Autostart {
    private static final List<String> ARGUMENTS = List.of("--check", "--notify");

    private final Optional<Path> program;
    private final Entry entry;

    /// A place where the session looks for what to start.
    interface Entry {
        /// It starts exactly this already.
        boolean starts(List<String> command) throws Problem;

        void write(List<String> command) throws Problem;

        /// Does nothing if it is not there.
        void remove() throws Problem;
    }

    @Inject
    public SessionStart(Computer computer, SafeFiles files) {
        this(computer, files, Programs.here());
    }

    SessionStart(Computer computer, SafeFiles files, Programs programs) {
        this.program =
                computer.propertyFolder("sealwright.start").or(() -> computer.propertyFolder("jpackage.app-path"));
        this.entry = switch (computer.platform()) {
            case LINUX -> EntryFile.ofDesktop(computer, files);
            case MACOS -> EntryFile.ofLaunchAgent(computer, files);
            case WINDOWS -> new RunKey(programs);
        };
    }

    @Override
    public boolean possible() {
        return program.isPresent();
    }

    @Override
    public void check(boolean wanted) throws Problem {
        if (!wanted) {
            entry.remove();
        } else if (program.isPresent()) {
            var command = command(program.get());
            if (!entry.starts(command)) {
                entry.write(command);
            }
        }
    }

    @Override
    public void forgetOwn() throws Problem {
        if (program.isPresent() && entry.starts(command(program.get()))) {
            entry.remove();
        }
    }

    private static List<String> command(Path program) {
        return List.of(program.toString(), ARGUMENTS.getFirst(), ARGUMENTS.getLast());
    }
}
