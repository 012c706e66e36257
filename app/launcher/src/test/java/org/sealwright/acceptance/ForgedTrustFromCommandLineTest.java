package org.sealwright.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealwright.acceptance.CommandLineProduct.PrimaryPassword;

/// Trust that somebody forged in the files of a profile with a primary password counts for nothing once the password
/// is given, as for Thunderbird.
class ForgedTrustFromCommandLineTest {
    private static final PrimaryPassword RIGHT = new PrimaryPassword("Sample-Pass 1!");
    private static final List<String> SHOW = List.of("certificates", "show", "alice@example.org");

    @TempDir
    Path folder;

    private CommandLineProduct product;
    private Path profile;

    @BeforeEach
    void aProfileWithForgeries() throws Exception {
        product = CommandLineProduct.below(folder);
        profile = ProfileCopy.ofSample("tampered", folder.resolve("profile"));
    }

    @Test
    void signaturesAreHonouredWhereThePasswordIsGiven() throws Exception {
        assertThat(product.about(profile, "authorities", "list").ok().out()).containsPattern("Root CA +trusted");
        assertThat(product.about(profile, RIGHT, "authorities", "list").ok().out())
                .doesNotContainPattern("Root CA +trusted")
                .containsPattern("Client CA +trusted");
        for (var look : List.of("--check", "report")) {
            var answer = product.about(profile, RIGHT, look);
            assertThat(answer.exitCode()).isEqualTo(8);
            assertThat(answer.out()).contains("Root CA");
        }
    }

    @Test
    void aCertificateBelowAForgedRootIsNotShownAsGoodWhereThePasswordIsGiven() throws Exception {
        var show = SHOW.toArray(String[]::new);
        assertThat(product.about(profile, show).ok().out()).containsPattern("Signing +Yes\\. «Root CA» is trusted");
        assertThat(product.about(profile, RIGHT, show).ok().out())
                .containsPattern("Signing +No\\. The chain ends at «Root CA», which is not trusted for mail")
                .containsPattern("Encrypting +No\\. The chain ends at «Root CA»");
    }

    @Test
    void aWrongPasswordShowsNothing() throws Exception {
        for (var command : List.of(List.of("authorities", "list"), SHOW, List.of("--check"), List.of("report"))) {
            var answer = product.about(profile, new PrimaryPassword("guess"), command.toArray(String[]::new));
            assertThat(answer.exitCode()).isEqualTo(3);
            assertThat(answer.out()).isEmpty();
        }
    }
}
