package org.sealwright.cli;

import com.google.inject.Singleton;
import jakarta.inject.Inject;
import picocli.CommandLine.Option;

/// `--check` with `--notify` and `--all`: options of the program itself, which stand in place of a command. Filled
/// by picocli
/// while it parses.
@Singleton
final class CheckOptions {
    @Option(names = "--check", descriptionKey = "root.check")
    private boolean check;

    @Option(names = "--notify", descriptionKey = "root.notify")
    private boolean notify;

    @Option(names = "--all", descriptionKey = "root.all")
    private boolean all;

    @Inject
    CheckOptions() {}

    boolean check() {
        return check;
    }

    boolean notification() {
        return notify;
    }

    /// Also what was put off, and what is only good to know.
    boolean all() {
        return all;
    }

    boolean isEmpty() {
        return !check && !notify && !all;
    }
}
