package org.sealwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartTest {
    @TempDir
    Path folder;

    @Test
    void withoutArgumentsTheWindowOpens() {
        assertThat(Start.of(List.of())).isEqualTo(new Start.OfWindow(Optional.empty(), List.of()));
    }

    @Test
    void aProfileAloneOpensTheWindowOnIt() {
        var expected = new Start.OfWindow(Optional.of(Path.of("/p")), List.of());
        assertThat(Start.of(List.of("--profile", "/p"))).isEqualTo(expected);
        assertThat(Start.of(List.of("--profile=/p"))).isEqualTo(expected);
    }

    @Test
    void filesAsADesktopPassesThemOpenTheWindow() throws IOException {
        var file = Files.createFile(folder.resolve("anna.p12"));
        assertThat(Start.of(List.of(file.toString())))
                .isEqualTo(new Start.OfWindow(Optional.empty(), List.of(file.toAbsolutePath())));
    }

    @Test
    void everythingElseIsACommandLine() {
        for (var arguments : List.of(
                List.of("certificates", "list"),
                List.of("--profile", "/p", "certificates", "list"),
                List.of("--help"),
                List.of("--json"),
                List.of("no-such-file.p12"))) {
            assertThat(Start.of(arguments)).isEqualTo(new Start.OfCommand(arguments));
        }
    }
}
