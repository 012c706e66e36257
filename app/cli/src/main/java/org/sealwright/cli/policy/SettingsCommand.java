package org.sealwright.cli.policy;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import org.jspecify.annotations.Nullable;
import org.sealwright.core.problem.Problem;
import org.sealwright.plugin.CliCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `settings`: the settings page for scripts. What the organisation decided stays as it is.
@Command(name = "settings", resourceBundle = "org.sealwright.cli.policy.messages", addMethodSubcommands = false)
public final class SettingsCommand implements CliCommand {
    private final Provider<ShowPolicy> show;
    private final Provider<ChangeSetting> change;

    @Spec
    private @Nullable CommandSpec spec;

    @Inject
    SettingsCommand(Provider<ShowPolicy> show, Provider<ChangeSetting> change) {
        this.show = show;
        this.change = change;
    }

    @Command(name = "list", mixinStandardHelpOptions = true)
    int list() {
        return show.get().show(true);
    }

    @Command(name = "set", mixinStandardHelpOptions = true)
    int set(
            @Parameters(index = "0", paramLabel = "KEY", descriptionKey = "key") String key,
            @Parameters(index = "1", paramLabel = "VALUE", descriptionKey = "value") String value)
            throws Problem {
        var wrong = change.get().set(key, value);
        if (wrong.isPresent()) {
            if (spec == null) {
                throw new IllegalStateException("picocli sets the specification");
            }
            throw new ParameterException(spec.commandLine(), wrong.get());
        }
        return 0;
    }
}
