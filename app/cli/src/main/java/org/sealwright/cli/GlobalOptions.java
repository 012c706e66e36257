package org.sealwright.cli;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// The options that stand before any command (and are understood after it as well). Filled by picocli while it
/// parses.
@Singleton
final class GlobalOptions {
    @Option(names = "--profile", paramLabel = "DIR", scope = ScopeType.INHERIT, descriptionKey = "global.profile")
    private @Nullable Path profile;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            descriptionKey = "global.password-file")
    private @Nullable String passwordFile;

    @Option(names = "--json", scope = ScopeType.INHERIT, descriptionKey = "global.json")
    private boolean json;

    @Option(names = "--quiet", scope = ScopeType.INHERIT, descriptionKey = "global.quiet")
    private boolean quiet;

    @Inject
    GlobalOptions() {}

    Optional<Path> profile() {
        return Optional.ofNullable(profile);
    }

    Optional<String> passwordFile() {
        return Optional.ofNullable(passwordFile);
    }

    boolean json() {
        return json;
    }

    boolean quiet() {
        return quiet;
    }
}
