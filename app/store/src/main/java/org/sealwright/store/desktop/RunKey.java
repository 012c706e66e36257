package org.sealwright.store.desktop;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sealwright.core.problem.CannotWrite;
import org.sealwright.core.problem.Problem;

/// A value of the registry key whose commands Windows starts when the user logs in, through `reg.exe`.
final class RunKey implements SessionStart.Entry {
    private static final String KEY = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run";
    private static final String VALUE = "SealwrightCheck";

    private final Programs programs;

    RunKey(Programs programs) {
        this.programs = programs;
    }

    @Override
    public boolean starts(List<String> command) throws Problem {
        return query().contains(line(command));
    }

    @Override
    public void write(List<String> command) throws Problem {
        // A quotation mark inside an argument is escaped for the C run-time that reg.exe was built with.
        var value = line(command).replace("\"", "\\\"");
        if (run(List.of(reg(), "add", KEY, "/v", VALUE, "/t", "REG_SZ", "/d", value, "/f"))
                        .exitCode()
                != 0) {
            throw new CannotWrite(Path.of(VALUE), null);
        }
    }

    @Override
    public void remove() throws Problem {
        if (!query().isEmpty()
                && run(List.of(reg(), "delete", KEY, "/v", VALUE, "/f")).exitCode() != 0) {
            throw new CannotWrite(Path.of(VALUE), null);
        }
    }

    /// @return empty if there is no such value
    private String query() throws Problem {
        var ended = run(List.of(reg(), "query", KEY, "/v", VALUE));
        return ended.exitCode() == 0 ? ended.output() : "";
    }

    private Programs.Ended run(List<String> command) throws Problem {
        try {
            return programs.run(command);
        } catch (IOException e) {
            throw new CannotWrite(Path.of(VALUE), e);
        }
    }

    /// With its folder: without it Windows looks in the current one first, where anything may lie.
    private static String reg() {
        return Optional.ofNullable(System.getenv("SystemRoot")).orElse("C:\\Windows") + "\\System32\\reg.exe";
    }

    /// The program in quotes: its folder may hold spaces, and signs that a command processor takes for its own.
    private static String line(List<String> command) {
        return Stream.concat(
                        Stream.of("\"" + command.getFirst() + "\""),
                        command.stream().skip(1))
                .collect(Collectors.joining(" "));
    }
}
