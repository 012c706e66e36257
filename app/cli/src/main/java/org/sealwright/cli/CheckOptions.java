package org.sealwright.cli;

import com.google.inject.Singleton;
import jakarta.inject.Inject;
import picocli.CommandLine.Option;

/// `--check` and `--notify`: options of the program itself, which stand in place of a command. Filled by picocli
/// while it parses.
@Singleton
final class CheckOptions {
    @Option(names = "--check", descriptionKey = "root.check")
    private boolean check;

    @Option(names = "--notify", descriptionKey = "root.notify")
    private boolean notify;

    @Inject
    CheckOptions() {}

    boolean check() {
        return check;
    }

    boolean notification() {
        return notify;
    }

    boolean isEmpty() {
        return !check && !notify;
    }
}
