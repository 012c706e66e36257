package org.sealwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Trust that somebody forged in the files of a profile with a primary password counts for nothing once the password
/// is given, as for Thunderbird.
class ForgedTrustFromCommandLineTest {
    @TempDir
    Path folder;

    private CommandLineProduct product;
    private Path profile;

    @BeforeEach
    void aProfileWithForgeries() throws Exception {
        product = new CommandLineProduct(Files.createDirectory(folder.resolve("home")));
        profile = ProfileCopy.ofSample("tampered", folder.resolve("profile"));
    }

    @Test
    void signaturesAreHonouredWhereThePasswordIsGiven() throws Exception {
        assertThat(run("authorities", "list").ok().out()).containsPattern("Root CA +trusted");
        assertThat(withPassword("Sample-Pass 1!", "authorities", "list").ok().out())
                .doesNotContainPattern("Root CA +trusted")
                .containsPattern("Client CA +trusted");
        for (var look : List.of("--check", "report")) {
            var answer = withPassword("Sample-Pass 1!", look);
            assertThat(answer.exitCode()).isEqualTo(8);
            assertThat(answer.out()).contains("Root CA");
        }
    }

    @Test
    void aWrongPasswordShowsNothing() throws Exception {
        for (var command : List.of(List.of("authorities", "list"), List.of("--check"), List.of("report"))) {
            var answer = withPassword("guess", command.toArray(String[]::new));
            assertThat(answer.exitCode()).isEqualTo(3);
            assertThat(answer.out()).isEmpty();
        }
    }

    private CommandLineProduct.Answer withPassword(String password, String... arguments) throws Exception {
        var file = Files.writeString(folder.resolve("password.txt"), password + "\n");
        var all = new ArrayList<>(List.of("--password-file", file.toString()));
        all.addAll(List.of(arguments));
        return run(all.toArray(String[]::new));
    }

    private CommandLineProduct.Answer run(String... arguments) throws Exception {
        var all = new ArrayList<>(List.of("--profile", profile.toString()));
        all.addAll(List.of(arguments));
        return product.run("", all);
    }
}
