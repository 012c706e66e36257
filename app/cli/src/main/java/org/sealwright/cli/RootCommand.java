package org.sealwright.cli;

import jakarta.inject.Inject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `sealwright`: without a command the window opens, which is the launcher's business; this root only describes
/// and parses.
@Command(
        name = "sealwright",
        resourceBundle = "org.sealwright.cli.messages",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class RootCommand {
    @Mixin
    private final GlobalOptions options;

    @Mixin
    private final CheckOptions check;

    @Inject
    RootCommand(GlobalOptions options, CheckOptions check) {
        this.options = options;
        this.check = check;
    }

    GlobalOptions options() {
        return options;
    }

    CheckOptions check() {
        return check;
    }
}
